import { describe, expect, test } from 'vitest'
import { HARBOUR, madePage, TREATY, VACCINE } from '../../test/made-page.ts'
import { readByline } from '../press/bylines.ts'
import { openingDateline } from '../press/datelines.ts'
import { creditAtEnd } from '../press/picture-credits.ts'
import { readDateLine } from './date-lines.ts'
import { furnitureOf } from './phrases.ts'
import { splitPage } from './split-page.ts'

function articles(text: string) {
  return splitPage(madePage(text), () => {})
}

describe('one story must not become several', () => {
  test('for its subheads', () => {
    const heads = [
      'Cranes and rails',
      'UNION DISPUTES REPAIR',
      'What happens next?',
      'Ships sent to Constanta',
    ]
    const page = [
      HARBOUR.headline,
      ...HARBOUR.paragraphs.flatMap((paragraph, i) => (heads[i] ? [paragraph, heads[i]] : [paragraph])),
    ]
    const found = articles(page.join('\n\n'))
    expect(found).toHaveLength(1)
    expect(found[0]!.blocks.filter(({ kind }) => kind === 'subhead')).toHaveLength(4)
  })

  test('for being a poem', () => {
    const verses = [
      'The Ferry at Dusk',
      'The ferry leaves the stony quay',
      'With lanterns at her side',
      'And those who stayed look out to sea',
      'And those who left look wide',
      'The water keeps no mark of her',
      'The quay keeps none of those',
      'Who waved until the lamps were blur',
      'And walked home where it snows.',
    ]
    expect(articles(verses.join('\n')).length).toBeLessThanOrEqual(1)
  })

  test('for being an interview', () => {
    const page = [
      'The Harbour Master of Odesa on Cranes, Storms and Patience',
      'Olena Marchenko has run the grain harbour of Odesa for nine years. She spoke about the storm that tore down two cranes.',
      'What did you see that night?',
      'I saw the first crane lean over the grain silo like a tired man, and then the rails went with it into the water.',
      'Were you afraid for the dockers?',
      'Of course. Every docker was counted twice before I slept, and the last one was found asleep in the crane shed.',
      'Will the harbour be safe next winter?',
      'The new rails are heavier, and the cranes will be chained when the storm warnings come. That is all a harbour can do.',
    ].join('\n\n')
    expect(articles(page)).toHaveLength(1)
  })

  test('for a paragraph in capitals', () => {
    const [first, ...rest] = TREATY.paragraphs
    const page = [
      TREATY.headline,
      first,
      '"WE WILL NOT LEAVE THE PORT OF CHIMBOTE, AND WE WILL NOT SELL OUR ANCHOVY NETS," THE BOAT OWNERS WROTE.',
      ...rest,
    ].join('\n\n')
    expect(articles(page)).toHaveLength(1)
  })

  test('for a list of results', () => {
    const scores = [
      'Turku Terns 3, Oulu Otters 1',
      'Lahti Larks 2, Kotka Kites 2',
      'Vaasa Voles 0, Pori Pikes 4',
      'Espoo Elks 1, Kuopio Kings 0',
    ]
    const page = [
      'Turku Terns Stay Top of the Finnish Bandy League',
      'Turku Terns beat Oulu Otters 3-1 on Saturday and stayed top of the bandy league before the winter break.',
      ...scores,
      'The league goes on in January, when the Terns travel to Pori for the first match of the second half.',
    ].join('\n')
    expect(articles(page)).toHaveLength(1)
  })

  test('for letters and digits that only look like furniture', () => {
    const page = [
      VACCINE.headline,
      ...VACCINE.paragraphs,
      'The laboratory calls the vaccine TT because it is given to two tribes of mice first.',
    ].join('\n\n')
    const [article] = articles(page)
    expect(article!.blocks.filter(({ kind }) => kind === 'furniture')).toEqual([])
  })
})

test.each([
  'The minister shared the results with the union.',
  'Share prices fell in Lima after the treaty was signed.',
  'He read more than the union had asked him to.',
  'Subscribe to our view or leave the hall, he told the members.',
  'By the river, two boats were burning.',
])('must not take %j for furniture', (line) => {
  expect(furnitureOf(line)).toBeNull()
})

test.each([
  'By the end of the week, the cranes were standing again.',
  'By Friday the union had agreed.',
  'By far the largest fleet in the Pacific',
  'From Lima to Arica the boats stayed in port.',
  'Text messages were sent to every docker.',
])('must not take %j for a byline', (line) => {
  expect(readByline(line)).toBeNull()
})

test.each([
  'The terminal was closed (in part) after the storm (the second in a year).',
  'The board wants to know who paid (and why).',
  'She joined the ministry in 2019 (at first without pay)',
])('must not find a picture credit in %j', (line) => {
  expect(creditAtEnd(line)).toBeNull()
})

test.each([
  'Wait – nobody asked the union.',
  'Cranes: what the board knew',
  'Marchenko said - and nobody laughed',
])('must not find a dateline in %j', (paragraph) => {
  expect(openingDateline(paragraph)).toBeNull()
})

test.each([
  'On 12 June 2021 the terminal was closed for the first time in a generation.',
  'Timeline of the closure, from 4 May 2022 to 9 May 2022, as told by the dockers of Odesa',
  'May 2022',
])('must not take %j for a date line', (line) => {
  expect(readDateLine(line)).toBeNull()
})
