import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type ExampleRecord, exampleRecord } from '../../test/example-record.ts'
import { madeLine } from '../../test/made-line.ts'
import { parseQuestion } from '../record/question.ts'
import { findFound, type Selection } from './found.ts'

let record: ExampleRecord

beforeAll(async () => {
  record = await exampleRecord({ isEmpty: true })
  const made = [
    madeLine({
      id: 'first',
      name: 'first.txt',
      published: '2024-05-16',
      text: 'Ada Hill denied that the quay closed. Jan Novak said the strike began and the quay closed.',
      statements: [
        { who: 'Ada Hill', words: 'that the quay closed', stance: 'denies' },
        { who: 'Jan Novak', words: 'the strike began and the quay closed' },
      ],
      events: [
        { word: 'strike', type: 'PROTEST' },
        { word: 'closed', type: 'COERCE' },
      ],
    }),
    madeLine({
      id: 'second',
      name: 'second.txt',
      published: '2024-05-17',
      text: 'Ada Hill said nobody was paid.',
      statements: [{ who: 'Ada Hill', words: 'nobody was paid' }],
    }),
  ]
  for (const line of made) await record.store.add(line.page, [line], 'light')
})
afterAll(() => record.close())

/** Articles found, each with its statements and events. */
async function found(selection: Selection): Promise<string[]> {
  const all: string[] = []
  for await (const { article, statements, events } of findFound(record.store, selection)) {
    all.push([article.id, ...statements.map(({ id }) => id), ...events.map(({ id }) => id)].join(' '))
  }
  return all
}

test('without a question everything is found, in the order of reading', async () => {
  expect(await found({})).toEqual(['first s1 s2 v1 v2', 'second s1'])
  expect(await found({ question: parseQuestion('') })).toEqual(['first s1 s2 v1 v2', 'second s1'])
})

test.each([
  ['stance:denies', ['first s1 v2']],
  ['who:"Jan Novak"', ['first s2 v1 v2']],
  ['who:"Ada Hill"', ['second s1', 'first s1 v2']],
  ['event:PROTEST', ['first s2 v1']],
  ['who:nobody', []],
])('%s finds the statements that fit, their events and no others, the latest first', async (query, ids) => {
  expect(await found({ question: parseQuestion(query) })).toEqual(ids)
})

describe('one thing', () => {
  test('an article is found whole, by the beginning of its id, too', async () => {
    expect(await found({ article: 'second' })).toEqual(['second s1'])
    expect(await found({ article: 'sec' })).toEqual(['second s1'])
    await expect(found({ article: 'third' })).rejects.toThrow('There is no article "third"')
  })

  test('a thread is found by a statement of it', async () => {
    const { items } = await record.store.threads(parseQuestion(''))
    for (const { id } of items) expect((await found({ thread: id })).join()).toMatch(/first/)
    await expect(found({ thread: 'second/s1' })).rejects.toThrow('There is no thread of this id')
  })

  test('what is not on record is said to be missing', async () => {
    await expect(found({ event: 'nothing/v1' })).rejects.toThrow('There is no event of this id')
  })
})

test('somebody whom the record ties together is one identity, and nobody else is', async () => {
  const ids: Record<string, string[]> = {}
  for await (const { article, identify } of findFound(record.store, {})) {
    for (const entity of article.entities) {
      ids[entity.name] = [...(ids[entity.name] ?? []), (await identify(entity)).id]
    }
  }
  expect(ids['Ada Hill']).toHaveLength(2)
  expect(new Set(ids['Ada Hill']).size).toBe(1)
  expect(new Set(Object.values(ids).flat()).size).toBe(Object.keys(ids).length)
})
