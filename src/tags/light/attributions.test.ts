import { describe, expect, test } from 'vitest'
import { taggerInput } from '../../../test/make-article.ts'
import { findAttributions } from './attributions.ts'

/** "source | cue | content" of each attribution, pieces joined by " … "; inner ones begin with ">". */
function read(text: string): string[] {
  const input = taggerInput({ text })
  return findAttributions(input).map(({ source, cue, content, within }) => {
    const words = [source, cue, content].map((spans) =>
      spans.map((span) => input.text.slice(...span)).join(' … '),
    )
    return `${within === null ? '' : '> '}${words.join(' | ')}`
  })
}

describe('the content behind the verb', () => {
  test.each([
    ['The mayor said that the bridge would open.', 'The mayor | said | that the bridge would open'],
    ['Officials say the dam is safe.', 'Officials | say | the dam is safe'],
    [
      'Marsh has repeatedly argued that fees are unfair.',
      'Marsh | has repeatedly argued | that fees are unfair',
    ],
    ['The union called for a strike.', 'The union | called for | a strike'],
    ['She vowed to wait for the court.', 'She | vowed | to wait for the court'],
    ['Marsh asked whether the money was there.', 'Marsh | asked | whether the money was there'],
    [
      'The mayor said around 500 people were without power.',
      'The mayor | said | around 500 people were without power',
    ],
    ['The minister told reporters that talks would go on.', 'The minister | told | that talks would go on'],
    ['Marsh said on Tuesday that the bridge would open.', 'Marsh | said | that the bridge would open'],
    ['He believes the losses are worse.', 'He | believes | the losses are worse'],
    ['The report warned of delays.', 'The report | warned of | delays'],
    ['The ministry denied that anyone was hurt.', 'The ministry | denied | that anyone was hurt'],
    [
      'Hundreds marched through Varna, looping the streets, while chanting, "Open the gates."',
      'Hundreds | chanting | "Open the gates."',
    ],
    [
      'Police could not immediately be reached for comment.',
      'Police | could not immediately be reached for | comment',
    ],
    [
      'The firm did not reply to two requests for an interview.',
      'The firm | did not reply to | two requests for an interview',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

describe('the content before the verb', () => {
  test.each([
    ['The bridge will open in May, the mayor said.', 'the mayor | said | The bridge will open in May'],
    ['"We are ready to open it," Marsh said.', 'Marsh | said | "We are ready to open it,"'],
    ['“We are ready to open it,” said Marsh.', 'Marsh | said | “We are ready to open it,”'],
    [
      '"We are ready to open," said Ada Marsh, the mayor of Varna. "Nobody will wait."',
      'Ada Marsh, the mayor of Varna | said | "We are ready to open," … "Nobody will wait."',
    ],
    ['"Today," she said, "nobody will have to wait."', 'she | said | "Today," … "nobody will have to wait."'],
    ['"Who will pay for the bridge?" Marsh asked.', 'Marsh | asked | "Who will pay for the bridge?"'],
    [
      'The city, according to the union, hid its costs.',
      'the union | according to | The city … hid its costs',
    ],
    ['According to the union, the city hid its costs.', 'the union | According to | the city hid its costs'],
    [
      'According to the union, which cited two engineers, the city hid its costs.',
      'the union, which cited two engineers | According to | the city hid its costs',
    ],
    ['The city hid its costs, according to the union.', 'the union | according to | The city hid its costs'],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  test('a speech of several paragraphs is one content', () => {
    expect(
      read('"We waited for ten long years," Marsh said. "Then it came.\n\n"And it was worth it."'),
    ).toEqual(['Marsh | said | "We waited for ten long years," … "Then it came. … "And it was worth it."'])
  })
})

describe('the source', () => {
  test.each([
    ['Ada Marsh, the mayor of Varna, said the bridge would open.', 'Ada Marsh, the mayor of Varna,'],
    ['The head of the harbour union said the bridge would open.', 'The head of the harbour union'],
    ['Sofia and Bucharest said the bridge would open.', 'Sofia and Bucharest'],
    ['The plan was rejected by a court, which said the bridge was unsafe.', 'which'],
    ["Bulgaria's ministry of transport said the bridge would open.", "Bulgaria's ministry of transport"],
    ['The council met and said the bridge would open.', 'The council'],
  ])('%s', (text, source) => {
    expect(read(text).map((line) => line.split(' | ')[0])).toContain(source)
  })

  test('is empty where nobody is named', () => {
    expect(read('The company is believed to operate forty ships.')).toEqual([
      ' | is believed | The company … to operate forty ships',
    ])
  })

  test('of a passive stands behind "by"', () => {
    expect(read('The deal, described by both sides as a triumph, ended the strike.')).toEqual([
      'both sides | described | as a triumph',
    ])
  })
})

describe('a phrase that cites', () => {
  test.each([
    ['The union hit out at the plan.', 'The union | hit out at | the plan'],
    ['Teachers have sounded the alarm over cracks.', 'Teachers | have sounded the alarm over | cracks'],
    [
      'Teachers sounded the alarm over cracks in the hall.',
      'Teachers | sounded the alarm over | cracks in the hall',
    ],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

describe('a clause with a colon', () => {
  test.each([
    ['Ada Marsh was calmer: "It will open."', 'Ada Marsh | was calmer: | "It will open."'],
    ['The council\'s answer was short: "No."', 'The council\'s | answer was short: | "No."'],
    ['His verdict was harsher: "Nobody asked us."', 'His | verdict was harsher: | "Nobody asked us."'],
    ['Ada Marsh shook her head: "Nobody asked us."', 'Ada Marsh | shook her head: | "Nobody asked us."'],
  ])('leads a quotation in: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

describe('who was told', () => {
  test.each([
    ['Residents were told that the road was shut.', ' | were told | that the road was shut'],
    ['Ada Marsh, a nurse, was told she would be moved.', ' | was told | she would be moved'],
    ['Drivers were reminded to carry chains.', ' | were reminded | to carry chains'],
    ['Nurses had been warned not to talk to anyone.', ' | had been warned | not to talk to anyone'],
    [
      'Traders were assured by the council that the fees would fall.',
      'the council | were assured | that the fees would fall',
    ],
    ['Guests were informed by letter that the hotel was full.', ' | were informed | that the hotel was full'],
    ['headline| Nurses Told Ward Will Shut', ' | Told | Ward Will Shut'],
  ])('hears it and says nothing: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })

  test.each([
    ['The mayor warned that the road was shut.', 'The mayor | warned | that the road was shut'],
    ['headline| Mayor Tells Nurses Ward Will Shut', 'Mayor | Tells | Ward Will Shut'],
    ['headline| Mayor Told Nurses Ward Would Shut', 'Mayor | Told | Ward Would Shut'],
  ])('but who tells it says it: %s', (text, expected) => {
    expect(read(text)).toEqual([expected])
  })
})

test('citing inside a content is inner, not outer', () => {
  expect(read('Marsh said that the union believes the city is lying.')).toEqual([
    'Marsh | said | that the union believes the city is lying',
    '> the union | believes | the city is lying',
  ])
})

test('a headline may cite', () => {
  expect(read('headline| Varna Says Bridge Will Open')).toEqual(['Varna | Says | Bridge Will Open'])
})

test('in a quotation that takes turns, each who speaks is given the own turn only', () => {
  expect(
    read('"It began. Marsh: The road is open. We saw it. Novak: The road is shut. We left it."'),
  ).toEqual(['Marsh | : | The road is open. We saw it.', 'Novak | : | The road is shut. We left it."'])
})
