import { describe, expect, test } from 'vitest'
import { type MadeArticle, readStory } from '../../test/make-article.ts'
import type { Span } from '../types/span.ts'

const PEOPLE: NonNullable<MadeArticle['entities']> = {
  'Ada Marsh': ['person', 'Ada Marsh', 'Marsh'],
  Varna: ['government', 'Varna'],
  Burgas: ['government', 'Burgas'],
  'Radio Varna': ['media', 'Radio Varna'],
}

/** The first attributed statement of a story, with the words of its spans. */
async function said(text: string, index = 0) {
  const story = await readStory({ text, entities: PEOPLE })
  const statement = story.statements.filter(({ holder }) => holder.kind !== 'article')[index]!
  return { ...statement, words: (span: Span) => story.text.slice(...span) }
}

describe('to whom, or of whom', () => {
  test.each([
    ['Marsh accused Varna of hiding the costs.', 'accused', 'Varna', ['e2']],
    ['Marsh told Radio Varna that the bridge was safe.', 'addressed', 'Radio Varna', ['e4']],
    ['Marsh told reporters that the bridge was safe.', 'addressed', 'reporters', []],
    ['Marsh urged Varna to open its port.', 'addressed', 'Varna', ['e2']],
    ['Varna was told that the bridge was safe.', 'addressed', 'Varna', ['e2']],
    ['Varna was told by Burgas that the bridge was safe.', 'addressed', 'Varna', ['e2']],
    ['Varna was accused by Marsh of hiding the costs.', 'accused', 'Varna', ['e2']],
    ['Marsh called on both sides to open their ports.', 'addressed', 'both sides', []],
    [
      '"The bridge is safe and it will stay so," Marsh told Radio Varna on Monday.',
      'addressed',
      'Radio Varna',
      ['e4'],
    ],
  ] as const)('%s', async (text, role, words, entities) => {
    const { to, words: read } = await said(text)
    expect(to).toMatchObject({ role, entities })
    expect(to!.spans.map(read)).toEqual([words])
  })

  test.each([
    'Marsh said that the bridge was safe.',
    'Marsh told of long nights at the port.',
    'Marsh asked whether the bridge was safe.',
  ])('nobody: %s', async (text) => {
    expect(await said(text)).not.toHaveProperty('to')
  })
})

describe('how it came to us', () => {
  test('who translated it', async () => {
    const { relays, words } = await said(
      'Marsh, whose words were translated by Radio Varna, said the bridge was safe.',
    )
    expect(relays).toMatchObject([{ act: 'translated', entities: ['e4'] }])
    expect(words(relays![0]!.span)).toBe('translated by Radio Varna')
  })

  test.each([
    'The port was shut, Varna said, citing Radio Varna.',
    'According to Varna, which cited Radio Varna, the port was shut.',
  ])('whom the holder cites: %s', async (text) => {
    const { relays, words, holder, content } = await said(text)
    expect(holder.entities).toEqual(['e2'])
    expect(content.map(words).join()).toMatch(/^the port was shut$/i)
    expect(relays).toMatchObject([{ entities: ['e4'] }])
    expect(words(relays![0]!.span)).toBe('Radio Varna')
  })

  test.each([
    'Marsh said that Varna had cited Radio Varna.',
    'The port was shut, Varna said. It cited Radio Varna.',
  ])('nobody: %s', async (text) => {
    expect(await said(text)).not.toHaveProperty('relays')
  })

  test('what it was said at', async () => {
    const { occasion, words } = await said('Marsh said after talks with Burgas that the bridge was safe.')
    expect(words(occasion!)).toBe('after talks with Burgas')
  })

  test('what nobody spoke of something at', async () => {
    const { occasion, stance, words } = await said(
      'Marsh did not mention the bridge during her press conference with Burgas.',
    )
    expect(stance).toBe('silent')
    expect(words(occasion!)).toBe('during her press conference with Burgas')
  })

  test('not what the other half of the sentence was said at', async () => {
    const text =
      'Marsh did not mention the bridge during the talks in Varna, but officials had said that it was old.'
    const officials = await said(text, 1)
    expect(officials).not.toHaveProperty('occasion')
    expect(officials.venue).toBeNull()
  })

  test('where it was said, and in which paper', async () => {
    const { venue, words } = await said(
      'Marsh said in an interview published by Radio Varna that it was late.',
    )
    expect(venue).toMatchObject({ kind: 'interview', entities: ['e4'] })
    expect(words(venue!.span)).toBe('in an interview published by Radio Varna')
  })

  test('what was put into the quotation, and how it is explained', async () => {
    const text =
      '"This (bridge) will stand for many years, whatever they build," Marsh said, referring to the ferry company.'
    const { insertions, glosses, words } = await said(text)
    expect(insertions!.map(words)).toEqual(['(bridge)'])
    expect(glosses!.map(words)).toEqual(['referring to the ferry company'])
  })
})

describe('the words that make it less than certain, or rank', () => {
  test('are kept, with what the yardstick has them stand for', async () => {
    const { hedges, words } = await said('Marsh said the bridge would probably open for around 500 cars.')
    expect(hedges!.map(({ span, level, band }) => [words(span), level, band])).toEqual([
      ['probably', 'probable', [0.55, 0.75]],
      ['around', 'approximate', undefined],
    ])
  })

  test.each([
    ['Marsh said it was the longest strike since May.', [['superlative', 'the longest strike since May']]],
    ['Marsh said the ferry was far slower than the bridge.', [['comparative', 'slower than the bridge']]],
    ['Marsh said more than 40 ships had left.', []],
    ['Marsh said the interest of the town came first.', []],
    ['Marsh said the west pier was closed.', []],
  ])('%s', async (text, expected) => {
    const { comparisons, words } = await said(text)
    expect((comparisons ?? []).map(({ kind, span }) => [kind, words(span)])).toEqual(expected)
  })
})

describe('cause, purpose and condition are the holder’s own', () => {
  test.each([
    [
      'Marsh said that the port had closed because the crane fell.',
      'cause',
      'the crane fell',
      'the port had closed',
    ],
    ['Marsh said the strike has led to empty shops.', 'cause', 'the strike', 'empty shops'],
    [
      'Marsh said Varna closed the port in order to save fuel.',
      'purpose',
      'Varna closed the port',
      'save fuel',
    ],
    [
      'Marsh said the port would open if the crane held.',
      'condition',
      'the crane held',
      'the port would open',
    ],
    ['Marsh said the reason for the delay was that the crane fell.', 'cause', 'the crane fell', 'the delay'],
  ])('%s', async (text, type, from, to) => {
    const { links, words } = await said(text)
    expect(links!.map((link) => [link.type, words(link.from), words(link.to)])).toEqual([[type, from, to]])
  })

  test.each([
    ['Marsh said the storm had led to long delays.', 'the storm', 'long delays'],
    ['Marsh said the delays were caused by the storm.', 'the storm', 'the delays'],
    ['Marsh said Mr. Lind left after the storm, which caused long delays.', 'the storm', 'long delays'],
    ['Marsh said the ferry had a fault caused by the storm.', 'the storm', 'a fault'],
  ])('a verb joins a cause to its effect: %s', async (text, from, to) => {
    const { links, words } = await said(text)
    expect(links!.map((link) => [link.type, words(link.from), words(link.to)])).toEqual([['cause', from, to]])
  })

  test.each([
    'Marsh said the storm had not led to delays.',
    'Marsh said the captain led the crew to the pier.',
    'Marsh said the storm might cause delays.',
    'Marsh said the crew was led by a captain.',
  ])('no verb joins them: %s', async (text) => {
    expect(await said(text)).not.toHaveProperty('links')
  })

  test('nothing is joined where nothing joins', async () => {
    expect(await said('Marsh said the port was closed.')).not.toHaveProperty('links')
  })
})

test('a headline in the name of a government widens what an aide said', async () => {
  const { statements } = await readStory({
    text: 'headline| Varna Says Ferry Crew Left Harbour Early\n\nThe ferry crew left the harbour early, Ada Marsh said.',
    entities: PEOPLE,
  })
  const [headline, body] = statements
  expect(headline).toMatchObject({ mode: 'headline', widens: body!.id })
  expect(body).not.toHaveProperty('widens')
})

test('"neither leader" is the two named last', async () => {
  const { statements } = await readStory({
    text: 'Ada Marsh met Ivo Lind on Monday. Neither leader mentioned the bridge.',
    entities: { 'Ada Marsh': ['person', 'Ada Marsh'], 'Ivo Lind': ['person', 'Ivo Lind'] },
  })
  const silent = statements.find(({ mode }) => mode === 'silence')
  expect(silent?.holder).toMatchObject({ entities: ['e1', 'e2'], basis: 'inferred' })
})

test.each([
  ['There have been reports in the local media of a sale of the port.', 'media', 'a sale of the port'],
  ['There were rumours about a strike at the docks.', 'anonymous', 'a strike at the docks'],
])('hearsay: %s', async (text, kind, content) => {
  const { statements, text: read } = await readStory({ text })
  const hearsay = statements.find(({ mode }) => mode === 'hearsay')!
  expect(hearsay.holder.kind).toBe(kind)
  expect(hearsay.content.map((span) => read.slice(...span))).toEqual([content])
})

test('no reports are no hearsay', async () => {
  const { statements } = await readStory({ text: 'There were no reports of a strike at the docks.' })
  expect(statements.map(({ mode }) => mode)).toEqual(['narrator'])
})
