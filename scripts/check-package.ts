import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// Packs the package, looks at it as its users' tools will, and reads a page with it where no native runtime is.

/** Bytes, packed. */
const MOST = 36_000_000
const STORY = `Ferry Line Denies Cutting Night Service

By Isla Ferncastle
3 March 2025

The ferry line of Ullapool denied on Monday that it would cut its night service. "We have no such plan," said Ewan Brodie, its director.
`

const folder = mkdtempSync(join(tmpdir(), 'onrecord-package-'))
const run = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })
const inFolder = (command: string, ...args: string[]): string =>
  execFileSync(command, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

try {
  const packed = join(
    folder,
    run('npm', 'pack', '--silent', '--pack-destination', folder).trim().split('\n').at(-1)!,
  )
  const { size } = statSync(packed)
  console.log(`packed        ${(size / 1e6).toFixed(1)} MB`)
  if (size > MOST) throw new Error(`The package is larger than ${MOST / 1e6} MB.`)

  run('npx', 'publint', '--strict', packed)
  run('npx', 'attw', packed, '--profile', 'esm-only')
  console.log('publint, attw clean')

  writeFileSync(join(folder, 'package.json'), '{ "private": true }')
  writeFileSync(join(folder, 'ferry.txt'), STORY)
  inFolder('npm', 'install', '--silent', '--omit=optional', packed)
  const line = JSON.parse(inFolder('npx', 'onrecord', 'read', '--json', 'ferry.txt')) as {
    readonly statements: readonly { readonly stance: string }[]
    readonly readBy: { readonly tagger: string; readonly model: { readonly runtime: string } | null }
  }
  console.log(`read by       ${line.readBy.tagger}, ${line.readBy.model?.runtime ?? 'no network'}`)
  if (line.readBy.model?.runtime !== 'wasm')
    throw new Error('The network did not read where no native runtime is.')
  if (!line.statements.some(({ stance }) => stance === 'denies')) throw new Error('The denial was not found.')
} finally {
  rmSync(folder, { recursive: true, force: true })
}
