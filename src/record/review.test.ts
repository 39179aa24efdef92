import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { madeLine } from '../../test/made-line.ts'
import { recordMakers } from '../../test/record-makers.ts'
import { likelyPairsIn } from '../api/likely-pairs.ts'
import { agreementIn, reviewOf } from '../api/review.ts'
import { parseQuestion } from './question.ts'
import type { RecordStore } from './record.ts'

const made = madeLine({
  id: 'quay',
  text: 'Ada Hill says the quay is shut. Bert Low says it is open. It rained. Ada Hill denies the rest.',
  statements: [
    { who: 'Ada Hill', words: 'the quay is shut' },
    { who: 'Bert Low', words: 'it is open' },
    { words: 'It rained' },
    { who: 'Ada Hill', words: 'the rest', stance: 'denies' },
  ],
})
const line = {
  ...made,
  statements: made.statements.map((one, index) => ({ ...one, confidence: [0.9, 0.3, 0.1, 0.6][index]! })),
}
const ALL = parseQuestion('')
const about = (id: string) => ({ layer: 'statement' as const, article: 'quay', id })

describe.each(recordMakers)('statements to be looked at in a record in %s', (_name, open) => {
  let folder: string
  let store: RecordStore

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-review-'))
    store = await open(folder)
    await store.add(line.page, [line], 'test')
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  const idsOf = async (...asked: Parameters<RecordStore['review']>) =>
    (await store.review(...asked)).items.map(({ statement }) => statement)

  test('come with the least sure first, without what articles say themselves', async () => {
    expect(await idsOf(ALL)).toEqual(['s2', 's4', 's1'])
    expect(await idsOf(ALL, { order: 'list' })).toEqual(['s1', 's2', 's4'])
    expect(await idsOf(parseQuestion('who:"Ada Hill"'))).toEqual(['s4', 's1'])
    expect(await store.review(ALL)).toMatchObject({ total: 3, all: 3, looked: 0 })
  })

  test('leave the queue with a verdict, and come back when it is taken back', async () => {
    const { number } = await store.correct({ do: 'accept', target: about('s2') }, { by: 'Ines' })
    await store.correct({ do: 'reject', target: about('s4') }, { by: 'Ines' })
    expect(await idsOf(ALL)).toEqual(['s1'])
    expect(await idsOf(ALL, { looked: 'once' })).toEqual(['s2'])
    expect(await idsOf(ALL, { looked: 'any' })).toEqual(['s2', 's1'])
    expect(await store.review(ALL)).toMatchObject({ all: 2, looked: 1 })
    await store.correct({ do: 'undo', correction: number }, { by: 'Ines' })
    expect(await idsOf(ALL)).toEqual(['s2', 's1'])
  })

  test('come page by page, and none twice although the queue grows shorter', async () => {
    const first = await store.review(ALL, { limit: 1 })
    await store.correct({ do: 'accept', target: about('s1') }, { by: 'Ines' })
    expect(await idsOf(ALL, { limit: 1, after: first.next })).toEqual(['s4'])
  })

  test('are held by several readers side by side', async () => {
    for (const by of ['Ines', 'Jan']) await store.correct({ do: 'accept', target: about('s2') }, { by })
    await store.correct({ do: 'accept', target: about('s1') }, { by: 'Ines' })
    await store.correct({ do: 'edit', target: about('s1'), set: { stance: 'denies' } }, { by: 'Jan' })
    await store.correct({ do: 'accept', target: about('s4') }, { by: 'Ines' })
    const second = await reviewOf(store, ALL, { looked: 'once', reader: 'Jan' })
    expect(second.items.map(({ statement }) => statement)).toEqual(['s4'])
    expect(second.items[0]!.verdicts).toMatchObject([{ by: 'Ines', says: 'right' }])
    const { pairs, items } = await agreementIn(store)
    expect(pairs).toEqual([{ one: 'Ines', other: 'Jan', both: 2, same: 1, kappa: 0 }])
    expect(items).toMatchObject([
      {
        statement: 's1',
        verdicts: [
          { by: 'Ines', says: 'right' },
          { by: 'Jan', says: 'edited' },
        ],
      },
    ])
  })

  test('are those that a reader has not looked at, as many as asked for, and all of them counted', async () => {
    await store.correct({ do: 'accept', target: about('s2') }, { by: 'Ines' })
    await store.correct({ do: 'accept', target: about('s4') }, { by: 'Jan' })
    const asked = { looked: 'any', reader: 'Ines', limit: 1 } as const
    const first = await reviewOf(store, ALL, asked)
    expect(first).toMatchObject({ total: 2, all: 3, looked: 2, items: [{ statement: 's4' }] })
    const second = await reviewOf(store, ALL, { ...asked, after: first.next })
    expect(second).toMatchObject({ total: 2, next: null, items: [{ statement: 's1' }] })
    expect(await reviewOf(store, ALL, { ...asked, reader: 'q' })).toMatchObject({
      total: 3,
      items: [{ statement: 's2' }],
    })
  })

  test('names that may be one are found, and not again once somebody has decided', async () => {
    const text = 'Milan Kovacek says no. Milan Kovacec says yes. Rob Jones says no. Roy Jones says yes.'
    const names = ['Milan Kovacek', 'Milan Kovacec', 'Rob Jones', 'Roy Jones']
    const more = madeLine({
      id: 'alike',
      name: 'alike.txt',
      text,
      statements: names.map((who) => ({ who, words: `${who} says` })),
    })
    await store.add(more.page, [more], 'test')
    const { items } = await likelyPairsIn(store, 10)
    expect(items.map(({ one, other, why }) => [[one.name, other.name].sort(), why])).toEqual([
      [['Milan Kovacec', 'Milan Kovacek'], 'spelling'],
    ])
    const entity = (name: string) => ({
      article: 'alike',
      id: more.entities.find((one) => one.name === name)!.id,
    })
    await store.correct(
      { do: 'split', layer: 'identity', one: entity('Milan Kovacec'), other: entity('Milan Kovacek') },
      { by: 'Ines' },
    )
    expect((await likelyPairsIn(store, 10)).items).toEqual([])
  })
})
