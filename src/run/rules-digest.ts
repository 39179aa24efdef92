import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folders of `src` that do not read the text of articles; all others do. */
const ELSEWHERE =
  /^(?:across|api|changes|cli|corrections|explain|exports|follow|kept|mcp|record|server|sources|stores)(?:\/|\.)/

const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/**
 * Digest of the code and data that turn a page into articles: the first 12 digits of its SHA-256. Any change that could
 * change a reading changes the digest. The package contains the digest of the checkout that it was built from.
 */
export function rulesDigest(): string {
  known ??= import.meta.url.endsWith('.ts') ? digestOfCheckout() : digestOfPackage()
  return known
}

let known: string | undefined

function digestOfPackage(): string {
  const { rules } = JSON.parse(readFileSync(new URL('../rules.json', import.meta.url), 'utf8')) as {
    rules: string
  }
  return rules
}

function digestOfCheckout(): string {
  const hash = createHash('sha256')
  for (const file of [...codeFiles(), ...dataFiles()].sort()) {
    hash.update(`${file.split(sep).join('/')}\n`).update(readFileSync(join(ROOT, file)))
  }
  return hash.digest('hex').slice(0, 12)
}

function codeFiles(): string[] {
  return filesIn('src').filter(
    (file) => /(?<!\.test|\.d)\.ts$/.test(file) && !ELSEWHERE.test(file.slice('src/'.length)),
  )
}

function dataFiles(): string[] {
  return filesIn('data').filter((file) => /\.(?:json|gz|txt|tsv)$/.test(file))
}

function filesIn(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(ROOT.length))
}
