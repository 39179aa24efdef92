/**
 * How speed and size change as a record grows: `node bench/speed/growth.ts FILE [--sizes 1000,10000,100000] [--pages
 * FOLDER]`.
 *
 * News is made from the example pages, or those in FOLDER, by substitution: copies, follow-ups and unrelated stories
 * (`made-news.ts`). Wherever the record has one of the sizes, it is told how long it takes to add one more article, and
 * to ask, with the file's size and the memory of the process. Nothing is read while the clock runs.
 */
import { statSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { openRecord, parseQuestion, type RecordStore } from '../../src/index.ts'
import { type Made, madeNews, numbers } from './made-news.ts'
import { EXAMPLES, readTemplates } from './templates.ts'

/** Articles that are added one by one and timed when a size is reached. */
const ADDED = 300
/** Articles a page while a record grows to the next size. */
const A_PAGE = 20
/** Questions of each kind. */
const ASKED = 60

const { values, positionals } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000,100000' },
    pages: { type: 'string', default: EXAMPLES },
  },
  allowPositionals: true,
})
const file = positionals[0] ?? 'growth.db'
const news = madeNews(await readTemplates(values.pages), numbers(7))
const words = [
  'minister',
  'company',
  'water',
  'officials',
  'court',
  'workers',
  'police',
  'report',
  'war',
  'school',
]
const store = await openRecord(file, { create: true })
let articles = 0
const atFirst = process.memoryUsage().rss
for (const size of values.sizes.split(',').map(Number)) {
  const started = performance.now()
  while (articles < size - ADDED) await fill(Math.min(A_PAGE, size - ADDED - articles))
  const seconds = (performance.now() - started) / 1_000
  console.log(`\n${size.toLocaleString('en')} articles (made and added in ${seconds.toFixed(0)} s)`)
  await measureAdding()
  await measureAsking(store)
  const bytes = statSync(file).size
  console.log(
    `  file                ${(bytes / 1e6).toFixed(0)} MB, ${(bytes / articles / 1e3).toFixed(1)} kB an article`,
  )
  const most = process.resourceUsage().maxRSS / 1e3
  console.log(
    `  memory, most so far ${most.toFixed(0)} MB, ${(atFirst / 1e6).toFixed(0)} MB of it before the first article`,
  )
}
await store.close()

async function measureAdding(): Promise<void> {
  const times = new Map<string, Taken[]>()
  for (let i = 0; i < ADDED; i++) {
    const made = next()
    const taken = await clock(() => add(made))
    times.set(made.kind, [...(times.get(made.kind) ?? []), taken])
  }
  console.log(`  add one             ${quantiles([...times.values()].flat())}`)
  for (const [kind, own] of [...times].sort()) console.log(`    ${kind.padEnd(18)}${quantiles(own)}`)
}

/** Milliseconds by the clock, and those that the processor worked: others may use the machine, too. */
interface Taken {
  readonly clock: number
  readonly work: number
}

async function clock(work: () => Promise<unknown>): Promise<Taken> {
  const before = process.cpuUsage()
  const started = performance.now()
  await work()
  const { user, system } = process.cpuUsage(before)
  return { clock: performance.now() - started, work: (user + system) / 1_000 }
}

async function measureAsking(asked: RecordStore): Promise<void> {
  const everyone = parseQuestion('')
  const threads = (await asked.threads(everyone, { limit: ASKED })).items
  const events = (await asked.events(everyone, { limit: ASKED })).items
  const names = (await asked.ask(everyone, { limit: 400 })).flatMap(({ who }) => who ?? [])
  const name = (i: number): string => names[(i * 7) % names.length] ?? ''
  const word = (i: number): string => words[i % words.length]!
  const day = (i: number): string => `20${15 + (i % 9)}-0${1 + (i % 9)}`
  const questions: readonly [string, (i: number) => Promise<unknown>][] = [
    ['ask a word', (i) => asked.ask(parseQuestion(`${word(i)} since:${day(i)}`))],
    ['ask a name', (i) => asked.ask(parseQuestion(`who:"${name(i)}"`))],
    ['ask a stance', (i) => asked.ask(parseQuestion(`stance:denies ${word(i)}`))],
    ['threads of a word', (i) => asked.threads(parseQuestion(`${word(i)} since:${day(i)}`), { limit: 20 })],
    ['threads of a name', (i) => asked.threads(parseQuestion(`who:"${name(i)}"`), { limit: 20 })],
    ['a thread', (i) => asked.thread(threads[i % threads.length]!.id)],
    ['happenings', (i) => asked.happenings(parseQuestion(word(i)), { limit: 20 })],
    ['an event', (i) => asked.event(events[i % events.length]!.id)],
    ['who', (i) => asked.who(name(i), { limit: 20 })],
  ]
  for (const [kind, ask] of questions) {
    const times: Taken[] = []
    for (let i = 0; i < ASKED; i++) times.push(await clock(() => ask(i)))
    console.log(`  ${kind.padEnd(20)}${quantiles(times)}`)
  }
}

function next(): Made {
  return news.next().value as Made
}

async function add({ line }: Made): Promise<void> {
  await store.add(line.page, [line], 'light')
  articles++
}

/** Many articles of one page are one transaction. */
async function fill(count: number): Promise<void> {
  const lines = Array.from({ length: count }, () => next().line)
  await store.add(lines[0]!.page, lines, 'light')
  articles += count
}

function quantiles(times: readonly Taken[]): string {
  const at = (values: readonly number[], share: number): string => {
    const sorted = values.toSorted((a, b) => a - b)
    return `${sorted[Math.floor(share * (sorted.length - 1))]!.toFixed(1)} ms`.padStart(9)
  }
  const both = (values: readonly number[]): string => `median ${at(values, 0.5)}  95 % ${at(values, 0.95)}`
  return `${both(times.map((one) => one.clock))}   processor ${both(times.map(({ work }) => work))}`
}
