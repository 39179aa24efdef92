import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

// Prints what the reader's first view loads, and what each other part adds. Run after `vite build web`.

const DIST = join(import.meta.dirname, '../dist/web')
/** Kilobytes of script and style, compressed. */
const MOST = 100

interface Chunk {
  readonly file: string
  readonly imports?: readonly string[]
  readonly dynamicImports?: readonly string[]
  readonly css?: readonly string[]
}
type Manifest = Readonly<Record<string, Chunk>>

const manifest = JSON.parse(readFileSync(join(DIST, 'manifest.json'), 'utf8')) as Manifest

/** The files that a chunk needs before it can run: itself, what it imports, and their styles. */
function filesOf(name: string, seen = new Set<string>()): Set<string> {
  const chunk = manifest[name]
  if (!chunk || seen.has(chunk.file)) return seen
  seen.add(chunk.file)
  for (const file of chunk.css ?? []) seen.add(file)
  for (const other of chunk.imports ?? []) filesOf(other, seen)
  return seen
}

function kilobytes(files: Iterable<string>): number {
  let sum = 0
  for (const file of files) sum += gzipSync(readFileSync(join(DIST, file)), { level: 9 }).length
  return sum / 1000
}

const first = filesOf('index.html')
const total = kilobytes(first)
console.log(`first view  ${total.toFixed(1)} kB`)
for (const name of manifest['index.html']?.dynamicImports ?? []) {
  const added = [...filesOf(name)].filter((file) => !first.has(file))
  console.log(`+ ${name.split('/').pop()}  ${kilobytes(added).toFixed(1)} kB`)
}
if (total > MOST) {
  console.error(`More than ${MOST} kB.`)
  process.exitCode = 1
}
