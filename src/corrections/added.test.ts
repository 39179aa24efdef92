import { describe, expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import { correctPage } from './apply.ts'
import { completeChange } from './complete.ts'

const text = 'A crane fell on the quay of Gdansk on Monday. Jan Low said nobody was hurt.'
const line = madeLine({
  text,
  places: { Gdansk: 'PL' },
  statements: [
    { words: 'A crane fell on the quay of Gdansk on Monday' },
    { who: 'Jan Low', words: 'nobody was hurt' },
  ],
  events: [{ word: 'hurt', type: 'INJURY', when: ['Monday', '2024-05-13'] }],
})
const span = [text.indexOf('fell'), text.indexOf('fell') + 4] as const
const add = (set: object, at: readonly [number, number] = span) =>
  completeChange(line, 'file', { do: 'add', target: { layer: 'event', article: line.id, span: at }, set })

test('an event that was missed is there, with what is set and the statement that tells it', () => {
  const added = add({ type: 'ACCIDENT', places: [0], time: 0 })
  const { lines, conflicts } = correctPage([line], [{ number: 1, ...added }])
  expect(conflicts.size).toBe(0)
  expect(lines[0]!.events.map(({ type }) => type)).toEqual(['ACCIDENT', 'INJURY'])
  expect(lines[0]!.events[0]).toMatchObject({
    ...{ trigger: span, places: [0], time: 0, status: 'happened', statements: ['s1'], corrections: [1] },
    bases: { type: 'external', places: 'external' },
  })
})

test('another reading that finds it itself is given the values, and has it once', () => {
  const added = add({ type: 'ACCIDENT', places: [0] })
  const again = madeLine({
    text,
    places: { Gdansk: 'PL' },
    statements: [{ words: 'A crane fell on the quay of Gdansk on Monday' }],
    events: [{ word: 'fell', type: 'MARKET' }],
  })
  const [read] = correctPage([again], [{ number: 1, ...added }]).lines
  expect(read!.events).toMatchObject([{ id: 'v1', type: 'ACCIDENT', places: [0] }])
})

test('another reading that tells it by a word more has it once, too', () => {
  const added = add({ type: 'ACCIDENT', places: [0] })
  const again = (events: readonly { word: string; type: 'MARKET' }[]) =>
    correctPage([madeLine({ text, places: { Gdansk: 'PL' }, events })], [{ number: 1, ...added }]).lines[0]!
      .events
  expect(again([{ word: 'crane fell', type: 'MARKET' }])).toMatchObject([{ type: 'ACCIDENT', places: [0] }])
  // What stands beside the words is another event.
  expect(again([{ word: 'the quay', type: 'MARKET' }])).toMatchObject([
    { type: 'ACCIDENT' },
    { type: 'MARKET' },
  ])
})

test.each([
  ['no type', () => add({ places: [0] }), /has a type/],
  ['a place that the article has not', () => add({ type: 'ACCIDENT', places: [3] }), /"places" cannot be/],
  ['no words', () => add({ type: 'ACCIDENT' }, [5, 5]), /words of the article/],
  [
    'words that tell an event already',
    () => add({ type: 'ACCIDENT' }, line.events[0]!.trigger),
    /tell an event already: v1/,
  ],
  [
    'a word more than an event that is there',
    () => add({ type: 'ACCIDENT' }, [line.events[0]!.trigger[0] - 4, line.events[0]!.trigger[1]]),
    /tell an event already: v1, "hurt"/,
  ],
])('one with %s is refused', (_with, asked, message) => {
  expect(asked).toThrow(message)
})

describe('what was missed', () => {
  const spanOf = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const
  const missed = (layer: 'statement' | 'entity' | 'mention' | 'place' | 'time', words: string, set: object) =>
    completeChange(line, 'file', {
      do: 'add',
      target: { layer, article: line.id, span: spanOf(words) },
      set,
    })
  const corrected = (added: ReturnType<typeof missed>, of = line) => {
    const { lines, conflicts } = correctPage([of], [{ number: 1, ...added }])
    expect([...conflicts.values()]).toEqual([])
    return lines[0]!
  }

  test('a statement in words that are none yet is there, and tells their events', () => {
    const bare = { ...line, statements: line.statements.slice(0, 1) }
    const added = completeChange(bare, 'file', {
      do: 'add',
      target: { layer: 'statement', article: line.id, span: spanOf('nobody was hurt') },
      set: { holder: ['e1'], stance: 'denies' },
    })
    const read = corrected(added, bare)
    expect(read.statements.at(-1)).toMatchObject({
      holder: { kind: 'named', entities: ['e1'], spans: [spanOf('Jan Low')] },
      content: [spanOf('nobody was hurt')],
      ...{ stance: 'denies', mode: 'indirect', verbatim: [], corrections: [1] },
    })
    expect(read.events.find(({ type }) => type === 'INJURY')!.statements).toContain(
      read.statements.at(-1)!.id,
    )
  })

  test('a statement is told by its words alone: another content is refused', () => {
    const set = { holder: ['e1'], stance: 'denies' }
    const bare = { ...line, statements: [] }
    const at = spanOf('nobody was hurt')
    const adding = (content: unknown) => () =>
      completeChange(bare, 'file', {
        do: 'add',
        target: { layer: 'statement', article: line.id, span: at },
        set: { ...set, content } as object,
      })
    expect(adding([0, 7])).toThrow('"content" is not what is added')
    expect(adding('all')).toThrow('"content" is not what is added')
    expect(adding(at)).not.toThrow()
  })

  test('a name is one entity wherever it is written, and nobody else takes its words', () => {
    // A selection often takes the blank behind a word along.
    const port = madeLine({ text: 'Port Works lost a crane. Port Works said so; Port Worksop did not.' })
    const added = completeChange(port, 'file', {
      do: 'add',
      target: { layer: 'entity', article: port.id, span: [0, 11] },
      set: { type: 'organization' },
    })
    const read = corrected(added, port)
    expect(read.entities).toMatchObject([{ name: 'Port Works', type: 'organization', corrections: [1] }])
    expect(read.entities[0]!.mentions.map(({ start }) => start)).toEqual([0, 25])
  })

  test('a mention, a place and a time are there with what is set', () => {
    expect(corrected(missed('mention', 'nobody', { entity: 'e1' })).entities[0]!.mentions).toHaveLength(2)
    const place = corrected(missed('place', 'the quay', { name: 'the quay of Gdansk', country: 'PL' }))
    expect(place.places).toMatchObject([
      { name: 'the quay of Gdansk', country: 'PL', corrections: [1] },
      { name: 'Gdansk' },
    ])
    const time = corrected(missed('time', 'fell on', { value: '2024-05-14' }))
    // Lists of times are counted anew: the event keeps its own.
    expect(time.times.map(({ value }) => value)).toEqual(['2024-05-14', '2024-05-13'])
    expect(time.events[0]!.time).toBe(1)
  })

  test.each([
    ['statement', 'nobody was hurt', { holder: ['e1'], stance: 'denies' }, /tell a statement already: s2/],
    ['entity', 'Jan Low', { type: 'person' }, /tell a name already: e1/],
    ['statement', 'the quay', { holder: ['e1'] }, /has a stance/],
    ['entity', 'the quay', { name: 'the quay' }, /has a type/],
    ['mention', 'the quay', { sense: 'literal' }, /has an entity/],
    ['statement', 'the quay', { holder: ['e7'], stance: 'denies' }, /"holder" cannot be/],
  ] as const)('a %s in "%s" with %j is refused', (layer, words, set, message) => {
    expect(() => missed(layer, words, set)).toThrow(message)
  })
})
