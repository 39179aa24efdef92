import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type AskedChange, parseQuestion, type RecordLine, type RecordStore } from '../src/record.ts'
import { LOOKED, REVIEW_ORDERS } from '../src/types/review.ts'
import { recordMakers } from './record-makers.ts'
import { REPRINTS, readStories, STORIES } from './stories.ts'

let folder: string
let lines: readonly RecordLine[]
let stores: readonly RecordStore[]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'onrecord-answers-'))
  lines = [...(await readStories({ ...STORIES, ...REPRINTS })).values()]
  stores = await Promise.all(
    recordMakers.map(async ([name, open]) => {
      mkdirSync(join(folder, name))
      const store = await open(join(folder, name))
      for (const line of lines) await store.add(line.page, [line], 'light')
      return store
    }),
  )
})
afterAll(async () => {
  for (const store of stores) await store.close()
  rmSync(folder, { recursive: true })
})

/** What differs from store to store, and says nothing: places in lists, times of the clock, the file. */
function comparable(answer: unknown): unknown {
  const text = JSON.stringify(answer, (key, value: unknown) =>
    ['next', 'at', 'file', 'bytes', 'schema'].includes(key) && !Array.isArray(value) ? undefined : value,
  )
  return text === undefined ? undefined : JSON.parse(text)
}

async function expectSame(name: string, ask: (store: RecordStore) => Promise<unknown>): Promise<void> {
  const [first, ...others] = await Promise.all(stores.map(async (store) => comparable(await ask(store))))
  for (const other of others) expect(other, name).toEqual(first)
}

const QUERIES = [
  ...['', 'wages', 'soldiers ships', '"the strike"', 'stance:denies', 'mode:direct', 'publisher:wire'],
  ...['who:Zawilski', 'who:"Tomasz Zawilski" wages', 'about:Brzozowska', 'place:Gdansk', 'event:PROTEST'],
  ...['status:disputed', 'status:denied', 'since:2024-05', 'until:2024-05-14 union', 'zeppelin'],
  'who:person/halina-brzozovska who:Zawilski',
]

async function expectSameAnswers(): Promise<void> {
  for (const query of QUERIES) {
    const question = parseQuestion(query)
    for (const call of ['ask', 'statements', 'heads', 'facets', 'timeline', 'map'] as const)
      await expectSame(`${call} ${query}`, (store) => store[call](question))
    for (const looked of LOOKED)
      for (const order of REVIEW_ORDERS)
        await expectSame(`review ${looked} ${order} ${query}`, (store) =>
          store.review(question, { looked, order }),
        )
    for (const call of ['threads', 'happenings', 'events', 'sources'] as const)
      await expectSame(`${call} ${query}`, (store) => store[call](question))
  }
  for (const text of ['', 'w', 'who:', 'who:br', 'stance:', 'place:g', 'about:', 'publisher:', 'event:a'])
    await expectSame(`suggest ${text}`, (store) => store.suggest(text))
  const everything = parseQuestion('')
  const names = (await stores[0]!.holders({ limit: 500 })).items.flatMap(({ id, name }) => [id, name])
  for (const name of new Set([...names, ...names.map((one) => one.split(' ').at(-1)!)])) {
    await expectSame(`who ${name}`, (store) => store.who(name))
    await expectSame(`network ${name}`, (store) => store.network(name))
  }
  for (const { id } of (await stores[0]!.threads(everything, { limit: 500 })).items)
    await expectSame(`thread ${id}`, (store) => store.thread(id))
  for (const { id } of (await stores[0]!.events(everything, { limit: 500 })).items)
    await expectSame(`event ${id}`, (store) => store.event(id))
  for (const { id } of lines) {
    await expectSame(`around ${id}`, (store) => store.around(id))
    await expectSame(`identities in ${id}`, (store) => store.identitiesIn(id))
    await expectSame(`find ${id}`, (store) => store.find(id))
    await expectSame(`find ${id.slice(0, 3)}`, (store) => store.find(id.slice(0, 3)))
  }
  for (const call of ['summary', 'holders', 'corrections'] as const)
    await expectSame(call, (store) => store[call]())
}

test('every store answers every call the same', expectSameAnswers)

test('and the same after corrections, decisions and their undoing', async () => {
  const [one, two] = lines.filter(({ statements, entities }) => statements.length > 1 && entities.length > 1)
  const statement = (id: string) => ({ layer: 'statement' as const, article: one!.id, id })
  const whole = { one: { article: one!.id, id: '' }, other: { article: two!.id, id: '' } }
  const changes: readonly AskedChange[] = [
    { do: 'reject', target: statement(one!.statements[0]!.id) },
    { do: 'edit', target: statement(one!.statements[1]!.id), set: { stance: 'denies' } },
    { do: 'merge', layer: 'happening', ...whole },
    { do: 'merge', layer: 'copy', ...whole },
    {
      ...({ do: 'merge', layer: 'identity' } as const),
      one: { article: one!.id, id: one!.entities[0]!.id },
      other: { article: two!.id, id: two!.entities[1]!.id },
    },
    { do: 'undo', correction: 3 },
  ]
  for (const change of changes) {
    await expectSame(`preview ${JSON.stringify(change)}`, (store) => store.preview(change))
    await expectSame(`correct ${JSON.stringify(change)}`, (store) =>
      store.correct(change, { by: 'Ada Hill', why: 'To see.' }),
    )
  }
  await expectSameAnswers()
}, 120_000)
