import { beforeEach, describe, expect, test } from 'vitest'
import { FERRY, LIBRARY } from '../../../test/invented-copies.ts'
import { madeLine } from '../../../test/made-line.ts'
import { memoryGroupsOf } from '../../../test/memory-groups.ts'
import { emptyMemory, memoryStore } from '../../stores/memory/store.ts'
import type { RecordLine } from '../../types/line.ts'
import type { Change } from './change.ts'
import { type Across, acrossMachine } from './machine.ts'

let state: ReturnType<typeof emptyMemory>
let store: ReturnType<typeof memoryStore>
let across: Across
let changes: Change[]

beforeEach(() => {
  state = emptyMemory()
  store = memoryStore(state)
  changes = []
  across = acrossMachine({
    ...store.across,
    async apply(change) {
      changes.push(change)
      await store.across.apply(change)
    },
  })
})

/** Puts an article on record, and into the groups. */
async function enter(line: RecordLine): Promise<number> {
  const page = await store.pages.add(line.page, { articles: [line], notes: [], readBy: 'light' })
  await store.pages.place(page, line.page.name, 1)
  const [article] = await store.pages.articlesOf(page)
  await across.enter(article!)
  return article!
}

const article = (id: string, sentences: readonly string[], change: object = {}): RecordLine => ({
  ...madeLine({ name: `${id}.txt`, text: `${sentences.join(' ')}`, published: '2024-05-14', ...change }),
  id,
})
const ferry = article('a-ferry', FERRY, { publisher: 'The Quay', published: '2024-05-13' })
const again = { ...article('b-again', [...FERRY, 'More follows.']), authors: [] }
const library = article('c-library', LIBRARY)

describe('an article that enters', () => {
  test('is one change: alone it has keys, and neither ties nor groups', async () => {
    const row = await enter(ferry)
    expect(changes).toHaveLength(1)
    const [change] = changes
    expect(change!.enters).toMatchObject({ article: row, name: 'a-ferry' })
    expect(change!.enters!.keys.length).toBeGreaterThan(0)
    expect([...change!.ties.values()].flatMap(({ add }) => add)).toEqual([])
    expect([...change!.groups.values()].flatMap(({ members }) => [...members])).toEqual([])
  })

  test('touches only those that it is tied to', async () => {
    await enter(library)
    const first = await enter(ferry)
    const second = await enter(again)
    const { ties, groups, heads, origins } = changes.at(-1)!
    expect(ties.get('copy')!.add).toMatchObject([{ a: first, b: second, kind: 'copy' }])
    expect([...groups.get('copy')!.members]).toEqual([['a-ferry', [first, second]]])
    expect([...groups.get('happening')!.members]).toEqual([['a-ferry', [first, second]]])
    expect([...heads.get('happening')!.keys()]).toEqual(['a-ferry'])
    expect(origins.get(second)).toMatchObject({ copyOf: first })
  })

  test('enters once', async () => {
    const row = await enter(ferry)
    await across.enter(row)
    expect(changes).toHaveLength(1)
  })
})

test('an article that leaves takes with it what it brought', async () => {
  await enter(library)
  await enter(ferry)
  const before = memoryGroupsOf(state)
  const row = await enter(again)
  expect(memoryGroupsOf(state)).not.toEqual(before)
  await across.leave(row)
  expect(changes.at(-1)!.leaves).toMatchObject({ article: row })
  expect(memoryGroupsOf(state)).toEqual(before)
})

test('two articles of one id go by their addresses, and by the id again when one has left', async () => {
  const first = await enter(ferry)
  const second = await enter({ ...again, id: ferry.id })
  const names = [first, second].map((row) => state.grouped.get(row)!.name)
  expect(names).toEqual([ferry, again].map(({ page }) => `a-ferry@${page.sha256.slice(0, 8)}.0`))
  // The first leaves under its old name, enters under its new one, then the second enters.
  expect(changes.slice(1).map(({ enters, leaves }) => [enters?.name, leaves?.article])).toEqual([
    [undefined, first],
    [names[0], undefined],
    [names[1], undefined],
  ])
  await across.leave(second)
  expect(state.grouped.get(first)!.name).toBe('a-ferry')
})

test('a decision regroups the two that it is about, and nobody else', async () => {
  await enter(library)
  const [first, second] = [await enter(ferry), await enter(again)]
  const [one, other] = ['b-again', 'a-ferry'].map((name) => ({ article: name, id: '' }))
  state.decisions.set(1, { layer: 'copy', pairs: [{ kind: 'apart', one: one!, other: other! }] })
  await across.decide('copy', one!, other!)
  const { groups, origins, enters, leaves } = changes.at(-1)!
  expect([enters, leaves]).toEqual([null, null])
  expect(groups.get('copy')).toEqual({ members: new Map([['a-ferry', []]]), out: [second, first] })
  expect(groups.get('happening')!.members.size).toBe(0)
  expect(origins.get(second!)).toMatchObject({ copyOf: null })
})
