/**
 * Makes `data/languages/en/term-frequencies/english.json`: in how many texts each lemma stands. Counts only.
 *
 *     node scripts/build-term-frequencies.ts OUT CORPUS.jsonl[.gz]...
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { termsOf } from '../src/across/happenings/terms.ts'

/** Rarer lemmas count as unseen: it keeps misspellings and most names out. */
const FEWEST = 3
const [out, ...paths] = process.argv.slice(2)
const counts = new Map<string, number>()
let documents = 0
for (const path of paths) {
  const bytes = readFileSync(path)
  const lines = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n')
  for (const line of lines.filter(Boolean)) {
    const { text, title } = JSON.parse(line) as { text: string; title?: string }
    if (text.length < 200) continue
    documents++
    const lemmas = new Set(termsOf(`${title ?? ''}\n${text}`).map(({ lemma }) => lemma))
    for (const lemma of lemmas) if (!/\d/.test(lemma)) counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
  }
}
const rows = new Map<number, string[]>()
for (const [lemma, count] of counts) if (count >= FEWEST) rows.set(count, [...(rows.get(count) ?? []), lemma])
const lemmas = Object.fromEntries(
  [...rows].sort(([a], [b]) => a - b).map(([count, words]) => [count, words.sort().join(' ')]),
)
writeFileSync(out!, `${JSON.stringify({ documents, lemmas }, null, 2)}\n`)
