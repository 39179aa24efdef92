import { expect, test } from 'vitest'
import type { NewsEvent } from '../../types/event.ts'
import type { RecordLine } from '../../types/line.ts'
import { eventView, type Mention } from './event-view.ts'

/** An article whose one sentence counts the dead of an event, and the missing of another. */
function article(id: string, text: string, published: string, speaker: string | null): RecordLine {
  const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
  const count = (words: string, value: number) => ({
    ...at(words),
    value,
    min: null,
    max: null,
    unit: 'person',
  })
  const numbers = /(\w+ killed) and (\w+ hurt)/.exec(text)!
  const event = (eventId: string, word: string): Partial<NewsEvent> => ({
    ...{ id: eventId, type: 'DEATH', status: 'happened', actors: [], recipients: [], places: [] },
    ...{ trigger: [at(word).start, at(word).end], quantities: [0, 1], statements: [] },
    ...(speaker && { told: [{ statement: 's1', as: 'asserts' }], statements: ['s1'] }),
  })
  return {
    ...{
      id,
      text,
      title: id,
      publisher: null,
      published: { value: published },
      sentences: [[0, text.length]],
    },
    places: [],
    quantities: [count(numbers[1]!.split(' ')[0]!, 1), count(numbers[2]!.split(' ')[0]!, 2)],
    entities: speaker ? [{ id: 'e1', name: speaker, type: 'organization', mentions: [] }] : [],
    statements: [{ id: 's1', holder: { kind: 'named', entities: ['e1'], spans: [] } }],
    events: [event('v1', 'killed'), event('v2', 'hurt')],
  } as unknown as RecordLine
}

function view(lines: readonly RecordLine[], copyOf: string | null = null) {
  const mentions = lines.map((line, i): Mention => {
    const at = { article: line.id, id: 'v1' }
    return { at, line, event: line.events[0]!, from: null, to: null, copyOf: i === 1 ? copyOf : null }
  })
  return eventView(mentions, () => 'Harbour Watch', {
    ...{ id: 'x/v1', backing: {} as never, threads: [], reasons: [] },
  })
}

const LATER = article('b', 'Seven killed and nine hurt, a watch said.', '2025-03-07', 'Harbour Watch')
const EARLIER = article('a', 'Four killed and six hurt.', '2025-03-06', null)

test('what is counted of an event is told by day and by teller', () => {
  const { tolls } = view([LATER, EARLIER])
  expect(tolls.map(({ published, words, who }) => [published, words, who])).toEqual([
    ['2025-03-06', 'Four', ['article']],
    ['2025-03-07', 'Seven', ['Harbour Watch']],
  ])
})

test('a copy counts nothing of its own', () => {
  expect(view([LATER, EARLIER], 'b').tolls.map(({ words }) => words)).toEqual(['Seven'])
})
