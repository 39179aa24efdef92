/**
 * Holds what this checkout reads against what another one reads, byte for byte:
 *
 *     npm run identical -- --base CHECKOUT [--shared FOLDER] [--tagger light|neural] [--pieces 200] [--keep FOLDER]
 *
 * Both run `read --json` over `examples/pages` of this checkout and, where a shared folder is given, over its `seeds/` and
 * the first pieces of its development data, with each tagger. Prints, for every line that differs, its first differing
 * field with both values; exits 1 when any does. For changes that move code and must not change what is read. With
 * `--keep`, the lines of the base are written to that folder, and read from it where they lie there already.
 */
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readDocuments } from './quality/layer.ts'

type Tagger = 'light' | 'neural'

/** A difference between two values: the path to the first field in which they differ, and its value in each. */
interface Difference {
  readonly path: string
  readonly base: unknown
  readonly own: unknown
}

interface Piece {
  readonly id: string
  readonly text: string
}

const ROOT = fileURLToPath(new URL('../', import.meta.url))
/** Files of ready articles below the shared folder, in the order in which pieces are taken from them. */
const PIECES = [
  'data/polnear/dev.jsonl',
  'data/gum/dev.jsonl.gz',
  'data/places/tr-news.jsonl',
  'data/places/lgl-dev.jsonl',
]
/** Pieces of news that are marked by hand; each names the file that its text stands in, and where it is cut. */
const MARKED = 'data/news/dev.jsonl'
/** Differing lines that are printed in full. */
const MOST_SHOWN = 20
const LONGEST_VALUE = 400

const { values: options } = parseArgs({
  options: {
    base: { type: 'string' },
    shared: { type: 'string' },
    tagger: { type: 'string' },
    pieces: { type: 'string', default: '200' },
    keep: { type: 'string' },
  },
})
if (!options.base) {
  console.error(
    'usage: npm run identical -- --base CHECKOUT [--shared FOLDER] [--tagger light|neural] [--pieces 200] [--keep FOLDER]',
  )
  process.exit(2)
}

const base = resolve(options.base)
const taggers = (options.tagger ? [options.tagger] : ['light', 'neural']) as Tagger[]
const scratch = mkdtempSync(join(tmpdir(), 'onrecord-identical-'))
let differing = 0

try {
  const paths = pathsToRead()
  for (const tagger of taggers) {
    const before = await baseLines(tagger, paths)
    const after = await readLines(ROOT, tagger, paths)
    const found = compareLines(before, after)
    differing += found
    console.log(`${tagger}: ${after.length} lines, ${found ? `${found} differ` : 'all the same'}`)
  }
} finally {
  rmSync(scratch, { recursive: true })
}
process.exitCode = differing ? 1 : 0

function pathsToRead(): string[] {
  const paths = [join(ROOT, 'examples/pages')]
  if (!options.shared) return paths
  const shared = resolve(options.shared)
  const pieces = [
    ...markedPieces(shared),
    ...PIECES.flatMap((file) => readDocuments<Piece>(join(shared, file))),
  ]
  const file = join(scratch, 'pieces.jsonl')
  const lines = pieces.slice(0, Number(options.pieces)).map(({ id, text }) => JSON.stringify({ id, text }))
  writeFileSync(file, `${lines.join('\n')}\n`)
  return [...paths, join(shared, 'seeds'), file]
}

function markedPieces(shared: string): Piece[] {
  const rows = readDocuments<{ id: string; file: string; upTo: number }>(join(shared, MARKED))
  const files = new Map<string, Map<string, string>>()
  return rows.map(({ id, file, upTo }) => {
    const texts =
      files.get(file) ??
      new Map(
        readDocuments<Piece>(join(shared, file.replace(/^shared\//, ''))).map((one) => [one.id, one.text]),
      )
    files.set(file, texts)
    return { id: `${id}-marked`, text: texts.get(id)!.slice(0, upTo) }
  })
}

async function baseLines(tagger: Tagger, paths: readonly string[]): Promise<string[]> {
  const kept = options.keep && join(options.keep, `${tagger}.jsonl`)
  if (kept && existsSync(kept)) return readFileSync(kept, 'utf8').trimEnd().split('\n')
  const lines = await readLines(base, tagger, paths)
  if (kept) writeFileSync(kept, `${lines.join('\n')}\n`)
  return lines
}

/** What a checkout prints with `read --json`, one article a line. Pages that it cannot read are said on standard error. */
async function readLines(checkout: string, tagger: Tagger, paths: readonly string[]): Promise<string[]> {
  const args = ['src/cli/main.ts', 'read', '--json', '--tagger', tagger, ...paths]
  const child = spawn(process.execPath, args, { cwd: checkout, stdio: ['ignore', 'pipe', 'pipe'] })
  let trouble = ''
  child.stderr.on('data', (bytes: Buffer) => {
    trouble += bytes
  })
  const ended = new Promise<number | null>((done) => child.on('close', done))
  const lines: string[] = []
  for await (const line of createInterface({ input: child.stdout }))
    lines.push(withoutReader(withoutFolders(line)))
  const code = await ended
  if (code !== 0) throw new Error(`read ended with ${code} in ${checkout}:\n${trouble}`)
  return lines
}

/** Removes `readBy`, the last field of a line: it always differs between two checkouts. */
function withoutReader(line: string): string {
  return line.replace(/,"readBy":\{"program":[^{}]*(?:\{[^{}]*\}|null)\}\}$/, '}')
}

/** Removes folders from page names, so that stored lines can be compared with later ones. */
function withoutFolders(line: string): string {
  return line.replaceAll(`${scratch}/`, '').replaceAll(ROOT, '')
}

function compareLines(before: readonly string[], after: readonly string[]): number {
  let found = 0
  for (let at = 0; at < Math.max(before.length, after.length); at++) {
    if (before[at] === after[at]) continue
    found++
    if (found > MOST_SHOWN) continue
    const [one, other] = [parse(before[at]), parse(after[at])]
    const difference = firstDifference(one, other, '') ?? { path: '(order of fields)', base: null, own: null }
    console.log(`\nline ${at + 1}, ${nameOf(one) ?? nameOf(other)}: ${difference.path}`)
    console.log(`  base  ${shown(difference.base)}`)
    console.log(`  own   ${shown(difference.own)}`)
  }
  if (found > MOST_SHOWN) console.log(`\n${found - MOST_SHOWN} more lines differ`)
  return found
}

function parse(line: string | undefined): unknown {
  return line === undefined ? undefined : JSON.parse(line)
}

function nameOf(article: unknown): string | undefined {
  return (article as { id?: string } | undefined)?.id
}

function firstDifference(base: unknown, own: unknown, path: string): Difference | null {
  if (base === own) return null
  if (!isObject(base) || !isObject(own)) return { path: path || '(whole line)', base, own }
  for (const key of new Set([...Object.keys(base), ...Object.keys(own)])) {
    const found = firstDifference(base[key], own[key], path ? `${path}.${key}` : key)
    if (found) return found
  }
  return null
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'absent'
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)} …` : text
}
