/**
 * Speed and memory of the whole pipeline: `npm run bench [-- --articles 200] [--tagger light] [--workers 2] [--shared FOLDER]`.
 *
 * Reads made articles (`texts.ts`) and, with the shared folder, as many real ones. With `--base CHECKOUT` the command line
 * of that checkout and of this one read them in turn, three times each (`in-turn.ts`).
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createReader, createReaderPool, loadResources, type ResourceOptions } from '../../src/index.ts'
import { pipeline } from '../../src/run/pipeline.ts'
import type { Article } from '../../src/types/article.ts'
import { readInTurn } from './in-turn.ts'
import { madeTexts, realTexts, wordsIn } from './texts.ts'

const root = new URL('../../', import.meta.url)
const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '200' },
    tagger: { type: 'string' },
    workers: { type: 'string', default: String(availableParallelism()) },
    shared: { type: 'string' },
    base: { type: 'string' },
    pool: { type: 'boolean', default: false },
  },
})
const options = values.tagger ? { tagger: values.tagger as NonNullable<ResourceOptions['tagger']> } : {}
const tagging = values.tagger ? ['--tagger', values.tagger] : []
const count = Number(values.articles)
const kinds: Readonly<Record<string, readonly string[]>> = {
  made: madeTexts(count),
  ...(values.shared && { real: realTexts(values.shared, count) }),
}

if (values.pool) {
  await runPool(Number(values.workers))
  process.exit()
}
if (values.base) {
  for (const [kind, texts] of Object.entries(kinds)) {
    for (const workers of [1, Number(values.workers)]) {
      const checkouts = { before: values.base, after: fileURLToPath(root) }
      for (const line of readInTurn(checkouts, texts, workers, tagging)) console.log(`${kind}, ${line}`)
    }
  }
  process.exit()
}

const resources = await loadResources(options)
const reader = createReader(resources)
for (const text of kinds.made!.slice(0, 10)) await reader.read(rawPage(text))
console.log(`tagger                    ${resources.tagger.name}`)
for (const [kind, texts] of Object.entries(kinds)) {
  const words = texts.reduce((sum, text) => sum + wordsIn(text), 0)
  const started = performance.now()
  const before = process.cpuUsage()
  const read: Article[] = []
  for (const text of texts) read.push(...(await reader.read(rawPage(text))))
  const seconds = (performance.now() - started) / 1000
  const { user, system } = process.cpuUsage(before)
  const statements = read.reduce((sum, article) => sum + article.statements.length, 0)
  console.log(
    `${kind} articles             ${texts.length} of ${Math.round(words / texts.length)} words, ${statements} statements`,
  )
  console.log(`  one core                ${(texts.length / seconds).toFixed(1)} articles/s`)
  console.log(
    `  words                   ${Math.round((1e6 * words) / (user + system))} a second of the processor`,
  )
  await profile(read, seconds)
}
console.log(`memory, one core          ${memory()} MB at most`)
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
  for (const [kind, texts] of Object.entries(kinds)) {
    await Promise.all(texts.slice(0, 10).map((text) => pool.read(rawPage(text))))
    const from = performance.now()
    await Promise.all(texts.map((text) => pool.read(rawPage(text))))
    const whole = (performance.now() - from) / 1000
    console.log(`${kind}, ${workers} workers           ${(texts.length / whole).toFixed(1)} articles/s`)
  }
  await pool.close()
  console.log(`memory, with the workers  ${memory()} MB at most`)
}

/** Where the time goes: each stage run again by itself on what the ones before it give. */
async function profile(all: readonly Article[], whole: number): Promise<void> {
  let articles: readonly object[] = all
  let rest = whole
  for (const stage of pipeline(resources)) {
    const from = performance.now()
    const given: object[] = []
    for (const article of articles)
      given.push({ ...article, ...(await stage.run(article as never, () => {})) })
    const own = (performance.now() - from) / 1000
    articles = given
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
