/**
 * How much of what is read survives hard wrapping:
 *
 *     node bench/quality/wrapped.ts FILE... [--texts 40] [--tagger light|neural] [--list]
 *
 * Takes whole texts, spread evenly over JSON Lines files with `text` (plain or `.gz`), and reads each as it is and wrapped
 * at 60, 72 and 78 columns, with and without blank lines between its paragraphs. Prints, for each way, the share of texts
 * with all statements equal (holder, stance, cue, content and verbatim words, white space aside), and of statements that
 * are found equal. A text whose lines are no paragraphs to begin with is passed over.
 */

import { parseArgs } from 'node:util'
import { findWraps } from '../../src/base/wrapped/find-wraps.ts'
import { statementRows, toLine } from '../../src/index.ts'
import { WRAPPED_WORDS } from '../../src/languages/en/wrapped-words.ts'
import { createReader } from '../../src/run/reader.ts'
import { loadResources } from '../../src/run/resources.ts'
import type { Article } from '../../src/types/article.ts'
import { readDocuments, readyPage } from './layer.ts'

interface Document {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly date?: string | null
}

const { values: options, positionals: files } = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: 'string', default: '40' },
    tagger: { type: 'string', default: 'neural' },
    list: { type: 'boolean', default: false },
  },
})
if (files.length === 0) {
  console.error('usage: node bench/quality/wrapped.ts FILE... [--texts 40] [--tagger light|neural] [--list]')
  process.exit(2)
}

const WAYS = [60, 72, 78].flatMap((columns) =>
  ['\n\n', '\n'].map((between) => ({
    columns,
    between,
    texts: 0,
    equal: 0,
    statements: 0,
    found: 0,
    added: 0,
  })),
)
const reader = createReader(await loadResources({ tagger: options.tagger as 'light' | 'neural' }))

for (const document of chosen()) {
  const plain = await statementsOf(document, document.text)
  for (const way of WAYS) {
    const wrapped = await statementsOf(document, wrapAt(document.text, way.columns, way.between))
    const missing = less(plain, wrapped)
    const added = less(wrapped, plain)
    way.texts++
    if (missing.length + added.length === 0) way.equal++
    way.statements += plain.length
    way.found += plain.length - missing.length
    way.added += added.length
    if (options.list && missing.length + added.length > 0) {
      console.log(`${document.id} at ${way.columns}, ${JSON.stringify(way.between)} between paragraphs`)
      for (const one of missing) console.log(`  - ${one}`)
      for (const one of added) console.log(`  + ${one}`)
    }
  }
}
await reader.close()

console.log('columns  paragraphs        texts all equal   statements found equal   others')
for (const { columns, between, texts, equal, statements, found, added } of WAYS) {
  const parted = between === '\n' ? 'one by one' : 'blank lines'
  console.log(
    `${String(columns).padEnd(9)}${parted.padEnd(18)}${`${equal} of ${texts}`.padEnd(18)}${`${found} of ${statements} (${((100 * found) / Math.max(1, statements)).toFixed(1)} %)`.padEnd(25)}${added}`,
  )
}

function chosen(): Document[] {
  const all = files.flatMap((file) => readDocuments<Document>(file)).filter(isWhole)
  const most = Math.min(all.length, Number(options.texts))
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)]!)
}

/** Whether a text has a few paragraphs, each on one line. */
function isWhole({ text }: Document): boolean {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return (
    lines.length >= 4 &&
    lines.some((line) => line.length > 100) &&
    findWraps(text, WRAPPED_WORDS).length === 0
  )
}

function wrapAt(text: string, columns: number, between: string): string {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => wrapLine(line.trim(), columns))
    .join(between)
}

function wrapLine(line: string, columns: number): string {
  const lines: string[] = []
  for (const word of line.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= columns)
      lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines.join('\n')
}

async function statementsOf(document: Document, text: string): Promise<string[]> {
  const [article] = await reader.readText(readyPage({ ...document, text }))
  return article ? linesOf(article) : []
}

function linesOf(article: Article): string[] {
  return statementRows(toLine(article)).map(({ who, stance, cue, words, verbatim, within }) =>
    [who, stance, cue, words, verbatim, within && 'within']
      .map((part) => (part ?? '').replace(/\s+/g, ' '))
      .join(' | '),
  )
}

/** What is in `all` and not in `others`, each as often as it is there more often. */
function less(all: readonly string[], others: readonly string[]): string[] {
  const left = [...others]
  return all.filter((one) => {
    const at = left.indexOf(one)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}
