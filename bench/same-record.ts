/**
 * Holds the record that this checkout makes against the one that another checkout makes, table by table and answer by
 * answer:
 *
 *     npm run same-record -- --base CHECKOUT [--store postgres] [--lines FILE] [--count 500] [--keep FOLDER]
 *
 * `FILE` holds articles as `onrecord read --json` prints them, so that reading is done once; without it, news is made
 * from the example pages. Both records are made by the same steps (`record/make.ts`), corrections among them. Rows are
 * compared by what they stand for, so that row numbers may differ. Prints every table and exits 1 when any differs.
 * With `--keep`, the record of the base stays in that folder and is not made again. With `--store postgres`, this
 * checkout's record is made on a server that is started for it; the base's is a file all the same.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { startCluster } from '../test/postgres/cluster.ts'
import { tablesOf } from './record/tables.ts'
import { madeNews, numbers } from './speed/made-news.ts'
import { readTemplates } from './speed/templates.ts'

const ROOT = fileURLToPath(new URL('../', import.meta.url))
const LONGEST_VALUE = 600

const { values: options } = parseArgs({
  options: {
    base: { type: 'string' },
    lines: { type: 'string' },
    count: { type: 'string', default: '500' },
    keep: { type: 'string' },
    store: { type: 'string', default: 'sqlite' },
  },
})
if (!options.base) {
  console.error('usage: npm run same-record -- --base CHECKOUT [--lines FILE] [--count 500] [--keep FOLDER]')
  process.exit(2)
}
const scratch = mkdtempSync(join(tmpdir(), 'onrecord-same-'))
const kept = options.keep ?? scratch
mkdirSync(kept, { recursive: true })
const cluster = options.store === 'postgres' ? await startCluster() : null
if (options.store === 'postgres' && cluster === null) {
  console.error('PostgreSQL is not installed.')
  process.exit(2)
}
let differing = 0
try {
  const lines = join(scratch, 'lines.jsonl')
  writeFileSync(lines, `${(await linesToAdd(Number(options.count))).join('\n')}\n`)
  const base = make(resolve(options.base), lines, kept, 'base')
  const own = make(ROOT, lines, scratch, 'own', cluster?.address)
  const [before, after] = [await tablesOf(base.file), await tablesOf(own.file)]
  for (const table of new Set([...before.keys(), ...after.keys()]))
    differing += compare(table, before.get(table) ?? [], after.get(table) ?? [])
  const texts = (path: string): string[] => readFileSync(path, 'utf8').trimEnd().split('\n')
  differing += compare('(answers)', texts(base.answers), texts(own.answers))
} finally {
  rmSync(scratch, { recursive: true })
  await cluster?.stop()
}
process.exitCode = differing ? 1 : 0

async function linesToAdd(count: number): Promise<string[]> {
  if (options.lines) return readFileSync(options.lines, 'utf8').trimEnd().split('\n').slice(0, count)
  const news = madeNews(await readTemplates(), numbers(11))
  return Array.from({ length: count }, () => JSON.stringify(news.next().value!.line))
}

function make(
  checkout: string,
  lines: string,
  folder: string,
  name: string,
  record = join(folder, `${name}.db`),
): { file: string; answers: string } {
  const made = { file: record, answers: join(folder, `${name}.jsonl`) }
  if (existsSync(made.answers)) return made
  const started = performance.now()
  const script = fileURLToPath(new URL('record/make.ts', import.meta.url))
  const { status } = spawnSync(process.execPath, [script, checkout, lines, made.file, made.answers], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (status !== 0) throw new Error(`${checkout} made no record`)
  console.log(`${name}: made in ${((performance.now() - started) / 1_000).toFixed(1)} s`)
  return made
}

function compare(name: string, before: readonly string[], after: readonly string[]): number {
  const same = before.length === after.length && before.every((row, at) => row === after[at])
  console.log(`${name.padEnd(24)}${String(after.length).padStart(8)} rows  ${same ? 'same' : 'DIFFERENT'}`)
  if (same) return 0
  const [own, theirs] = [new Set(after), new Set(before)]
  const only = (rows: readonly string[], others: ReadonlySet<string>): string[] =>
    rows.filter((row) => !others.has(row))
  for (const [side, rows] of [
    ['base', only(before, own)],
    ['own', only(after, theirs)],
  ] as const) {
    console.log(`  only ${side}: ${rows.length}`)
    for (const row of rows.slice(0, 3)) console.log(`    ${row.slice(0, LONGEST_VALUE)}`)
  }
  return 1
}
