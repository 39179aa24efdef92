/**
 * Speed and memory of the whole pipeline on one core: `npm run bench [-- --articles 200]`.
 *
 * The articles are made of the example pages' paragraphs, 800 words each, in an order that a fixed seed decides.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createReader, loadResources } from '../../src/index.ts'

const WORDS = 800
const PAGES = ['harbour-talks.txt', 'bridge-denial.txt', 'two-stories.txt', 'no-date.txt']
const root = new URL('../../', import.meta.url)
const { values: options } = parseArgs({ options: { articles: { type: 'string', default: '200' } } })

const articles = makeArticles(Number(options.articles))
const reader = createReader(await loadResources())
for (const article of articles.slice(0, 10)) await reader.read(rawPage(article))

const started = performance.now()
let statements = 0
for (const article of articles) {
  for (const { statements: found } of await reader.read(rawPage(article))) statements += found.length
}
const seconds = (performance.now() - started) / 1000
await reader.close()

console.log(`articles of ${WORDS} words     ${articles.length}, ${statements} statements`)
console.log(`one core                  ${(articles.length / seconds).toFixed(1)} articles/s`)
console.log(`peak memory               ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
console.log(`start of --help           ${milliseconds(['--help'])} ms`)
console.log(`first article             ${milliseconds(['read', 'examples/pages/harbour-talks.txt'])} ms`)

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
