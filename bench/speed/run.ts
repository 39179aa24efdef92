/**
 * Speed and memory of the whole pipeline: `npm run bench [-- --articles 200] [--tagger light] [--workers 2]`.
 *
 * The articles are made of the example pages' paragraphs, 800 words each, in an order that a fixed seed decides.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import {
  type Article,
  createReader,
  createReaderPool,
  loadResources,
  type ResourceOptions,
} from '../../src/index.ts'
import { pipeline } from '../../src/run/pipeline.ts'

const WORDS = 800
const PAGES = ['harbour-talks.txt', 'bridge-denial.txt', 'two-stories.txt', 'no-date.txt']
const root = new URL('../../', import.meta.url)
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '200' },
    tagger: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
    pool: { type: 'boolean', default: false },
  },
})
const options = values.tagger ? { tagger: values.tagger as NonNullable<ResourceOptions['tagger']> } : {}
const tagging = values.tagger ? ['--tagger', values.tagger] : []

const articles = makeArticles(Number(values.articles))
if (values.pool) {
  await runPool(Number(values.workers))
  process.exit()
}
const resources = await loadResources(options)
const reader = createReader(resources)
for (const article of articles.slice(0, 10)) await reader.read(rawPage(article))

const started = performance.now()
let statements = 0
const read: Article[] = []
for (const article of articles) {
  const [one] = await reader.read(rawPage(article))
  statements += one!.statements.length
  read.push(one!)
}
const seconds = (performance.now() - started) / 1000
console.log(
  `articles of ${WORDS} words     ${articles.length}, ${statements} statements, tagger ${resources.tagger.name}`,
)
console.log(`one core                  ${(articles.length / seconds).toFixed(1)} articles/s`)
console.log(`memory, one core          ${memory()} MB at most`)
await profile(read, seconds)
await reader.close()

const own = [...process.execArgv, fileURLToPath(import.meta.url), ...process.argv.slice(2), '--pool']
process.stdout.write(execFileSync(process.execPath, own))
console.log(`start of --help           ${milliseconds(['--help'])} ms`)
console.log(
  `first article             ${milliseconds(['read', ...tagging, 'examples/pages/harbour-talks.txt'])} ms`,
)

/** All articles through worker threads, in a process of its own, as `onrecord read` does it. */
async function runPool(workers: number): Promise<void> {
  const pool = await createReaderPool(workers, options)
  await Promise.all(articles.slice(0, 10).map((article) => pool.read(rawPage(article))))
  const from = performance.now()
  await Promise.all(articles.map((article) => pool.read(rawPage(article))))
  const whole = (performance.now() - from) / 1000
  await pool.close()
  console.log(`${workers} workers                 ${(articles.length / whole).toFixed(1)} articles/s`)
  console.log(`memory, with the workers  ${memory()} MB at most`)
}

/** Where the time goes: each stage run again by itself on what it needs. */
async function profile(all: readonly Article[], whole: number): Promise<void> {
  let rest = whole
  for (const stage of pipeline(resources)) {
    const from = performance.now()
    for (const article of all) await stage.run(article as never, () => {})
    const own = (performance.now() - from) / 1000
    rest -= own
    console.log(line(stage.name, own, all.length, whole))
  }
  console.log(line('pages, articles', rest, all.length, whole))
}

function line(name: string, own: number, count: number, whole: number): string {
  const share = `${((100 * own) / whole).toFixed(0)} %`.padStart(5)
  return `  ${name.padEnd(22)} ${share}  ${((1000 * own) / count).toFixed(1).padStart(5)} ms each  ${(count / own).toFixed(1)}/s`
}

/** Peak resident memory of the process so far, in MB. */
function memory(): number {
  return Math.round(process.resourceUsage().maxRSS / 1024)
}

function makeArticles(count: number): string[] {
  const paragraphs = PAGES.flatMap((page) =>
    readFileSync(new URL(`examples/pages/${page}`, root), 'utf8')
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.split(/\s+/).length > 12),
  )
  let seed = 7
  const random = (): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
    return seed / 2 ** 32
  }
  return Array.from({ length: count }, (_, index) => {
    const text = [`Council of Town ${index} Debates Its Budget`]
    let words = 0
    while (words < WORDS) {
      const paragraph = paragraphs[Math.floor(random() * paragraphs.length)]!
      text.push(paragraph)
      words += paragraph.split(/\s+/).length
    }
    return text.join('\n\n')
  })
}

function rawPage(text: string) {
  const bytes = new TextEncoder().encode(text)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { name: 'bench', url: null, sha256, bytes, format: null }
}

/** Median wall time of five runs of the command line, in milliseconds. */
function milliseconds(args: readonly string[]): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now()
    execFileSync(process.execPath, ['src/cli/main.ts', ...args], {
      cwd: fileURLToPath(root),
      stdio: 'ignore',
    })
    return performance.now() - start
  })
  return Math.round(times.sort((a, b) => a - b)[2]!)
}
