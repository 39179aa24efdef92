/**
 * How memory bears work that goes on: `npm run soak -- [--minutes 30] [--tagger neural] [--seed 1]`. One process reads made
 * pages into a record, asks, and corrects, over and over. Now and then it begins a new record, as the memory for a record
 * that grows would hide a leak. Prints the memory at each tenth of the time, after everything unused was collected.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import {
  createReader,
  exportRecord,
  findExport,
  loadResources,
  OnrecordError,
  openRecord,
  pagesOfBytes,
  parseQuestion,
  type RecordLine,
  type RecordStore,
  readPages,
} from '../../src/index.ts'
import { collect } from '../collect.ts'
import { htmlPage } from '../fuzz/html.ts'
import { jsonLines } from '../fuzz/json-lines.ts'
import { encoded, plainText } from '../fuzz/pages.ts'

/** Pages that a record takes before the next is begun. */
const A_RECORD = 200
/** Pages that are made and read before something is asked. */
const A_ROUND = 10
const QUESTIONS = ['', 'bridge', 'stance:denies', 'who:Hill', 'place:Odesa since:2024', '"the dockers"']

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    tagger: { type: 'string', default: 'light' },
    seed: { type: 'string', default: '1' },
  },
})
setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void
const folder = mkdtempSync(join(tmpdir(), 'onrecord-soak-'))
const reader = createReader(await loadResources({ tagger: values.tagger === 'neural' ? 'neural' : 'light' }))
const inputs = fc.oneof(
  encoded(plainText).map((bytes) => ({ name: 'a.txt', bytes })),
  encoded(htmlPage).map((bytes) => ({ name: 'a.html', bytes })),
  encoded(jsonLines).map((bytes) => ({ name: 'a.jsonl', bytes })),
)
const done = { records: 0, pages: 0, refused: 0, articles: 0, questions: 0, corrections: 0 }
const time = Number(values.minutes) * 60_000
const started = performance.now()
let seed = Number(values.seed)
let told = 0

// What is loaded and compiled once is no leak: memory counts from after the first record.
await fillRecord()
tell()
while (performance.now() - started < time) await fillRecord()
tell()
await reader.close()
rmSync(folder, { recursive: true })

async function fillRecord(): Promise<void> {
  const path = join(folder, `${done.records++}.db`)
  const store = await openRecord(path, { create: true })
  for (let page = 0; page < A_RECORD && performance.now() - started < time; page += A_ROUND) {
    for (const { name, bytes } of fc.sample(inputs, { seed: seed++, numRuns: A_ROUND })) {
      const pages = readPages(pagesOfBytes(name, bytes), { store, reader: async () => reader })
      for await (const one of pages) {
        if ('error' in one) done.refused++
        else if ('page' in one) {
          done.pages++
          done.articles += one.articles.length
          for (const line of one.articles) await correct(store, line)
        }
      }
    }
    for (const question of QUESTIONS) await ask(store, question)
    if (performance.now() - started > ((told + 1) * time) / 10) tell()
  }
  await store.close()
  rmSync(path)
}

async function ask(store: RecordStore, query: string): Promise<void> {
  const question = parseQuestion(query)
  await store.statements(question)
  await store.facets(question)
  await store.timeline(question)
  await store.map(question)
  await store.threads(question)
  await store.holders({ text: query.slice(0, 3) })
  if (query === '') await collect(await exportRecord(store, findExport('csv')!, { question }))
  done.questions++
}

/** Sets the first statement right, and takes that back for every other article. */
async function correct(store: RecordStore, { id, statements }: RecordLine): Promise<void> {
  if (statements.length === 0) return
  const target = { layer: 'statement', article: id, id: statements[0]!.id } as const
  try {
    const made = await store.correct({ do: 'edit', target, set: { stance: 'warns' } }, { by: 'Ada Hill' })
    if (made.number % 2 === 0)
      await store.correct({ do: 'undo', correction: made.number }, { by: 'Ada Hill' })
    done.corrections++
  } catch (error) {
    if (!(error instanceof OnrecordError)) throw error
    done.refused++
  }
}

function tell(): void {
  told++
  collectGarbage()
  const { rss, heapUsed, external } = process.memoryUsage()
  const memory = Object.entries({ rss, heap: heapUsed, external }).map(
    ([name, bytes]) => `${name} ${Math.round(bytes / 1024 / 1024)} MB`,
  )
  const work = Object.entries(done).map(([name, count]) => `${count} ${name}`)
  const minutes = ((performance.now() - started) / 60_000).toFixed(1)
  console.log(`${minutes} min: ${memory.join(', ')}; ${work.join(', ')}`)
}
