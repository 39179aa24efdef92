/**
 * How long the API takes to answer over a large record, without the network, and how much of that the processor worked
 * for it, which tells more where others use the machine, too: `node bench/speed/server.ts FILE [PART…]`, where
 * `node bench/speed/growth.ts FILE --sizes 10000` has made it; PART is how the names of the only lines wanted begin. The first page is asked for once, of a record just opened; then each question 20
 * times with other words or days, so that nothing kept from before answers it.
 */
import { openRecord } from '../../src/index.ts'
import { createApp } from '../../src/server/app.ts'

const ROUNDS = 20
const HOME = [
  '/summary',
  '/facets',
  '/articles?limit=12',
  '/threads?status=disputed,denied,partly-acknowledged&limit=5',
  '/corrections?state=conflict&limit=1',
]
const [file = 'growth.db', ...wanted] = process.argv.slice(2)
const store = await openRecord(file)
const app = createApp(store, () => Promise.reject(new Error('reads nothing')))

// What the first page asks, of a record that was just opened.
const opened = performance.now()
for (const path of HOME) {
  const started = performance.now()
  await ask(path)
  console.log(`first ${path.slice(1).padEnd(60)} ${(performance.now() - started).toFixed(0).padStart(5)} ms`)
}
console.log(`first page, together${' '.repeat(47)}${(performance.now() - opened).toFixed(0).padStart(5)} ms`)
const names = (await ask('/holders?limit=20')).items as { name: string }[]
const { items: articles } = (await ask('/articles?limit=20')) as { items: { id: string }[] }
const words = ['workers', 'minister', 'said', 'the', 'a', 'court', 'ferry', 'bridge', 'mine', 'talks']
const stances = ['asserts', 'denies', 'accuses', 'announces', 'expects', 'warns', 'plans', 'urges', 'praises']
const day = (i: number): string => `20${15 + (i % 9)}-0${1 + (i % 9)}`

const questions: readonly [name: string, query: (i: number) => string][] = [
  ['everything', (i) => `until:${2100 + i}`],
  ['a word', (i) => words[i % words.length]! + (i >= words.length ? ` until:${2100 + i}` : '')],
  ['a name', (i) => `who:"${names[i % names.length]!.name}"`],
  ['a stance', (i) => `stance:${stances[i % stances.length]!} until:${2100 + i}`],
  ['a time', (i) => `since:${day(i)} until:2${i % 10}50`],
  ['all of it', (i) => `${words[i % words.length]} stance:${stances[i % stances.length]!} since:${day(i)}`],
]
const lists = [
  'articles',
  'statements',
  'facets',
  'timeline',
  'map',
  'threads',
  'happenings',
  'events',
  'sources',
]
for (const path of lists) {
  for (const [name, query] of questions) {
    await measure(`${path}, ${name}`, (i) => `/${path}?q=${encodeURIComponent(query(i))}`)
  }
}
await measure('summary', () => '/summary')
await measure('an article', (i) => `/articles/${articles[i % articles.length]!.id}`)
await measure('holders', (i) => `/holders?text=${'abdefgklmn'[i % 10]}`)
await measure('a holder', (i) => `/holders/${encodeURIComponent(names[i % names.length]!.name)}`)
await measure('suggest', (i) => `/suggest?text=${'abdefgklmn'[i % 10]}`)
await measure('suggest who', (i) => `/suggest?text=who:${'abdefgklmn'[i % 10]}`)
const ids = async (path: string): Promise<string[]> =>
  ((await ask(`/${path}?limit=20`)).items as { id: string }[]).map(({ id }) => encodeURIComponent(id))
const [threads, events] = [await ids('threads'), await ids('events')]
const people = names.map(({ name }) => encodeURIComponent(name))
await measure('threads, a status', (i) => `/threads?status=denied&limit=5&q=until:${2100 + i}`)
await measure('a thread', (i) => `/threads/${threads[i % threads.length]}`)
await measure('an event', (i) => `/events/${events[i % events.length]}`)
await measure('who', (i) => `/who/${people[i % people.length]}`)
await measure('network', (i) => `/network/${people[i % people.length]}`)
await measure('around', (i) => `/around/${encodeURIComponent(articles[i % articles.length]!.id)}`)
await measure('corrections', () => '/corrections')
await store.close()

async function measure(name: string, path: (i: number) => string): Promise<void> {
  if (wanted.length > 0 && !wanted.some((part) => name.startsWith(part))) return
  const times: number[] = []
  const work: number[] = []
  for (let i = 0; i < ROUNDS; i++) {
    const started = performance.now()
    const before = process.cpuUsage()
    await answerTo(path(i))
    const { user, system } = process.cpuUsage(before)
    work.push((user + system) / 1000)
    times.push(performance.now() - started)
  }
  console.log(`${name.padEnd(28)} ${quantiles(times)}   processor ${quantiles(work)}`)
}

function quantiles(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): string => sorted[Math.ceil(share * ROUNDS) - 1]!.toFixed(0).padStart(4)
  return `p50 ${at(0.5)} ms  p95 ${at(0.95)} ms`
}

// biome-ignore lint/suspicious/noExplicitAny: whatever the server answers
async function ask(path: string): Promise<any> {
  return JSON.parse(await answerTo(path))
}

async function answerTo(path: string): Promise<string> {
  const answer = await app.request(`http://localhost/api/v1${path}`, { headers: { host: 'localhost' } })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path}: ${text}`)
  return text
}
