/**
 * How long the API takes to answer over a large record, without the network, and how much of that the processor worked
 * for it, which tells more where others use the machine, too: `node bench/speed/server.ts FILE`, where
 * `node bench/speed/large-record.ts FILE` has made it. Each question is asked once cold (the first after a change of the
 * record), then 20 times with other words or days, so that nothing kept from before answers it.
 */
import { openRecord } from '../../src/index.ts'
import { createApp } from '../../src/server/app.ts'

const ROUNDS = 20
const file = process.argv[2] ?? 'large.db'
const store = await openRecord(file)
const app = createApp(store, () => Promise.reject(new Error('reads nothing')))

const loaded = performance.now()
await ask('/articles?limit=50')
console.log(`first answer                              ${(performance.now() - loaded).toFixed(0)} ms`)
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
for (const path of ['articles', 'statements', 'facets', 'timeline', 'map']) {
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
await store.close()

async function measure(name: string, path: (i: number) => string): Promise<void> {
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
