/**
 * How reading time grows with the length of texts that nobody would write: `npm run bench:pathological
 * [-- --tagger light,neural --sizes 10,100,1000 --kinds quotes,names]`.
 *
 * Each text is one kind of trouble, repeated to the size (in kB), and is handed over as a ready article, so that nothing
 * of it is cut away. Told are seconds of processor time, with those of adding the article to a record behind the `+`, and
 * the exponents of both: 1 is linear, 2 quadratic. The exponent is the slope of the straight line that fits the logarithms
 * of size and time best. Ends with 1 when one of them is above 1.1.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import {
  createReader,
  loadResources,
  openRecord,
  type RawPage,
  type ResourceOptions,
  toLine,
} from '../../src/index.ts'

/** What is at most called linear; the rest of 1 is noise, caches and the garbage collector. */
const MOST = 1.1

/** One repetition of each kind, by its number. */
const KINDS: Readonly<Record<string, (index: number) => string>> = {
  'open quotes': (i) => `Minister Jan Novak said: "The bridge ${i} was open and we saw it. `,
  'curly quotes': (i) => `Jan Novak said: “The bridge ${i} was open and we saw it. `,
  'nested quotes': (i) => `“Jan Novak said ‘the bridge ${i} was open. `,
  'quotes alone': (i) => `"It was open on day ${i} of it." `,
  'run-on speech': (i) => `"We saw it on day ${i} of it.\n\n`,
  quoted: (i) => `Jan Novak said on Monday that "bridge ${i} is shut", and Ada Hill denied "it". `,
  marks: () => '"\'“',
  names: (i) => `Ada Hill${i % 7} Jan Novak Omar Haddad `,
  'names in sentences': (i) => `Ada Hill${i} met Jan Novak${i} of Lviv. She said that he left. `,
  'joined names': () => 'AdaHillAndJanNovakOfTheNorthAndSouth2026',
  numbers: (i) => `${i} ${(i * 37) % 1000},${i % 10}00 `,
  amounts: (i) => `about ${i % 90} or $${i % 40} million of ${i % 12} May ${2000 + (i % 20)} to two years, `,
  digits: (i) => `${i % 10}`,
  brackets: (i) => `(the bridge [${i} was `,
  commas: () => 'the road, the bridge, and the harbour, ',
  'identical sentences': () => 'Jan Novak said on Monday that the bridge near Mekelle was open. ',
  'one long line': (i) => `the minister said that the bridge ${i} was open and `,
  'upper case': () => 'THE MINISTER SAID ON MONDAY THAT THE BRIDGE WAS OPEN. ',
  'one word': () => 'freedom',
  blanks: () => '          .',
  stops: () => '. . . ',
  lines: () => 'The bridge is open\n',
}

const { values } = parseArgs({
  options: {
    tagger: { type: 'string', default: 'light,neural' },
    sizes: { type: 'string', default: '10,100,1000' },
    kinds: { type: 'string', default: Object.keys(KINDS).join(',') },
  },
})
const sizes = values.sizes.split(',').map(Number)
const kinds = values.kinds.split(',')
let steepest = 0
for (const tagger of values.tagger.split(',')) {
  const reader = createReader(
    await loadResources({ tagger: tagger as NonNullable<ResourceOptions['tagger']> }),
    // No page is refused for its length here: how time grows is what is asked.
    { articleWords: Number.POSITIVE_INFINITY },
  )
  console.log(`${tagger}, processor time in seconds, reading + adding to a record`)
  console.log(row('', [...sizes.map((size) => `${size} kB`), 'exponents']))
  await measure('identical sentences', 10)
  for (const kind of kinds) {
    const times: [number, number][] = []
    for (const size of sizes) times.push(await measure(kind, size))
    const exponents = [0, 1].map((which) =>
      slope(
        sizes,
        times.map((time) => time[which]!),
      ),
    )
    steepest = Math.max(steepest, ...exponents)
    const cells = times.map(([read, added]) => `${read.toFixed(2)} + ${added.toFixed(2)}`)
    console.log(row(kind, [...cells, exponents.map((one) => one.toFixed(2)).join(', ')]))
  }
  await reader.close()

  /** Processor time of reading a text and of adding it to an empty record. */
  async function measure(kind: string, size: number): Promise<[number, number]> {
    const page = articleOf(textOf(kind, size * 1000))
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
    const store = await openRecord(join(folder, 'bench.db'), { create: true })
    try {
      let at = process.cpuUsage()
      const articles = await reader.read(page)
      const read = secondsSince(at)
      const lines = articles.map((article) => toLine(article))
      at = process.cpuUsage()
      await store.add(lines[0]!.page, lines, tagger)
      return [read, secondsSince(at)]
    } finally {
      await store.close()
      rmSync(folder, { recursive: true })
    }
  }
}
process.exitCode = steepest > MOST ? 1 : 0

function textOf(kind: string, length: number): string {
  const one = KINDS[kind]
  if (!one) throw new Error(`No kind "${kind}"; there are: ${Object.keys(KINDS).join(', ')}.`)
  const pieces: string[] = []
  for (let index = 0, size = 0; size < length; index++) {
    pieces.push(one(index))
    size += pieces.at(-1)!.length
  }
  return pieces.join('').slice(0, length)
}

function articleOf(text: string): RawPage {
  const bytes = new TextEncoder().encode(JSON.stringify({ id: 'made', date: '2024-05-01', text }))
  return { name: 'made', url: null, sha256: '0'.repeat(64), bytes, format: 'article' }
}

function secondsSince(before: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Of the line that fits best through the logarithms. A time below a hundredth of a second tells nothing: it counts as one. */
function slope(lengths: readonly number[], seconds: readonly number[]): number {
  const x = lengths.map(Math.log)
  const y = seconds.map((time) => Math.log(Math.max(time, 0.01)))
  const mean = (of: readonly number[]): number => of.reduce((a, b) => a + b, 0) / of.length
  const [mx, my] = [mean(x), mean(y)]
  const over = x.reduce((sum, one, i) => sum + (one - mx) * (y[i]! - my), 0)
  return over / x.reduce((sum, one) => sum + (one - mx) ** 2, 0)
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(20) + cells.map((cell) => cell.padStart(16)).join('')
}
