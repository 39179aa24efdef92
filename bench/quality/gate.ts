/**
 * Scores every layer on the development data and holds the figures to `floors.json`.
 *
 *     npm run gate [-- --shared ../shared] [--only TEXT] [--write]
 *
 * Prints a table, with 95 % intervals over articles for the pieces of news; exits 1 when a figure falls below its floor or a
 * data file is not the one the floors were set on.
 * `--write` raises the floors that were passed (it never lowers one) and pins the data files' digests.
 */
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  createWriteStream,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { finished } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { createReader, loadResources, type Reader, type ResourceOptions } from '../../src/index.ts'
import { newsIntervals, valueAt } from './intervals.ts'
import type { Layer } from './layer.ts'

interface Measure {
  readonly name: string
  readonly layer: string
  readonly given?: boolean
  /** The tagger; by default the one that the package would choose. */
  readonly tagger?: NonNullable<ResourceOptions['tagger']>
  /** File or folder below the shared folder; several files are joined by commas. */
  readonly data: string
  readonly gold?: string
  /** Scorer (among the shared ones, or with its path one of the project's own) and arguments; `{data}`, `{gold}`, `{pred}` and `{json}` are filled in. */
  readonly scorer: string
  /** Makes the predictions in place of the layer, where the shipped weights were fitted on the very file (folds). */
  readonly command?: string
  readonly figures: Figure[]
  digest?: string
}

/** One number a scorer prints: by its path in the scorer's JSON, or by a pattern in its text. */
interface Figure {
  readonly name: string
  readonly path?: string
  readonly pattern?: string
  floor?: number
  ceiling?: number
  readonly aim?: number
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const FLOORS = fileURLToPath(new URL('./floors.json', import.meta.url))
const { values: options } = parseArgs({
  options: {
    shared: { type: 'string', default: fileURLToPath(new URL('../../../shared', import.meta.url)) },
    only: { type: 'string', default: '' },
    write: { type: 'boolean', default: false },
  },
})
const shared = resolve(options.shared)
const floors = JSON.parse(readFileSync(FLOORS, 'utf8')) as { about: string; measures: Measure[] }
const scratch = mkdtempSync(join(tmpdir(), 'onrecord-gate-'))
const readers = new Map<Measure['tagger'], Promise<Reader>>()
let fallen = 0

try {
  for (const measure of floors.measures) {
    if (measure.name.includes(options.only) || measure.layer === options.only) await run(measure)
  }
} finally {
  for (const reader of readers.values()) await (await reader).close()
  rmSync(scratch, { recursive: true })
}
if (options.write) writeFileSync(FLOORS, `${JSON.stringify(floors, null, 2)}\n`)
console.log(fallen ? `\n${fallen} below the floor` : '\nall at or above their floors')
process.exitCode = fallen ? 1 : 0

async function run(measure: Measure): Promise<void> {
  console.log(`\n${measure.name}`)
  const digest = digestOf(measure)
  if (measure.digest && measure.digest !== digest && !options.write) {
    console.log('  FALLEN  the data is not what the floors were set on; look, then run with --write')
    fallen++
  }
  const pred = await predict(measure)
  const output = score(measure, pred)
  const interval = measure.scorer.startsWith('news.mjs')
    ? await newsIntervals(join(shared, 'scorers', 'news.mjs'), filesOf(measure.data)[0]!, pred)
    : null
  for (const figure of measure.figures) {
    report(figure, read(figure, output), figure.path && interval ? interval(figure.path) : null)
  }
  if (options.write) measure.digest = digest
}

async function predict(measure: Measure): Promise<string> {
  const path = join(scratch, 'pred.jsonl')
  if (measure.command) {
    const fill = (part: string): string =>
      part === '{data}' ? filesOf(measure.data)[0]! : part === '{pred}' ? path : part
    execFileSync(process.execPath, measure.command.split(' ').map(fill), { cwd: ROOT, stdio: 'ignore' })
    return path
  }
  const { layer } = (await import(`./layers/${measure.layer}.ts`)) as { layer: Layer }
  const out = createWriteStream(path)
  for (const file of filesOf(measure.data)) {
    const options = { given: measure.given ?? false, reader: () => readerWith(measure.tagger) }
    for await (const line of layer.predict(file, options)) out.write(`${JSON.stringify(line)}\n`)
  }
  out.end()
  await finished(out)
  return path
}

function readerWith(tagger: Measure['tagger']): Promise<Reader> {
  let reader = readers.get(tagger)
  if (!reader) {
    reader = loadResources(tagger ? { tagger } : {}).then(createReader)
    readers.set(tagger, reader)
  }
  return reader
}

/** Runs the scorer and gives back its JSON where it writes some, else its text. */
function score(measure: Measure, pred: string): unknown {
  const json = join(scratch, 'score.json')
  const fill: Readonly<Record<string, string>> = {
    '{data}': filesOf(measure.data).join(','),
    '{gold}': measure.gold ? join(shared, measure.gold) : '',
    '{pred}': pred,
    '{json}': json,
  }
  const [script, ...args] = measure.scorer.split(' ').map((part) => fill[part] ?? part)
  const path = script!.includes('/') ? join(ROOT, script!) : join(shared, 'scorers', script!)
  const text = execFileSync(process.execPath, [path, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  if (measure.scorer.includes('{json}')) return JSON.parse(readFileSync(json, 'utf8'))
  return measure.figures.some((figure) => figure.path) ? JSON.parse(text) : text
}

function read({ path, pattern }: Figure, output: unknown): number {
  if (pattern) return Number(new RegExp(pattern).exec(output as string)?.[1])
  return valueAt(output, path ?? '')
}

function report(figure: Figure, value: number, interval: readonly [number, number] | null): void {
  const { name, floor, ceiling, aim } = figure
  const fell = !(floor === undefined || value >= floor) || !(ceiling === undefined || value <= ceiling)
  if (fell) fallen++
  const bound = floor !== undefined ? `floor ${floor}` : `ceiling ${ceiling}`
  console.log(
    `  ${fell ? 'FALLEN' : 'ok    '}  ${name.padEnd(28)} ${round(value).toString().padStart(7)}   ${bound}${aim ? `, aim ${aim}` : ''}${interval ? `, 95 % ${interval.map(round).join(' to ')}` : ''}`,
  )
  if (!options.write || fell) return
  if (floor !== undefined) figure.floor = Math.max(floor, Math.floor(value * 1000) / 1000)
  if (ceiling !== undefined) figure.ceiling = Math.min(ceiling, Math.ceil(value * 1000) / 1000)
}

function filesOf(data: string): string[] {
  return data.split(',').map((file) => join(shared, file))
}

function digestOf({ data, gold }: Measure): string {
  const hash = createHash('sha256')
  for (const path of [...filesOf(data), ...(gold ? [join(shared, gold)] : [])]) {
    const files = statSync(path).isDirectory()
      ? readdirSync(path)
          .sort()
          .map((name) => join(path, name))
      : [path]
    for (const file of files) hash.update(readFileSync(file))
  }
  return hash.digest('hex')
}

function round(value: number): number {
  return Math.round(value * 10000) / 10000
}
