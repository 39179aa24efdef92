/**
 * Counts the verbs of annotated cues and writes data/languages/en/cues/verbs.json: `"accuse": 61`.
 *
 *   node training/light/count-cue-verbs.ts POLNEAR_TRAIN.jsonl data/languages/en/cues/verbs.json
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { verbLemma } from '../../src/languages/en/verbs.ts'

type Document = { text: string; attributions: { cue: [number, number][] }[] }

const [path, out] = process.argv.slice(2)
if (!path || !out) throw new Error('usage: node count-cue-verbs.ts POLNEAR_TRAIN.jsonl OUT.json')
const counts = new Map<string, number>()
const documents = readFileSync(path, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Document)
for (const { text, attributions } of documents) {
  for (const { cue } of attributions) {
    for (const word of text.slice(cue[0]?.[0] ?? 0, cue[0]?.[1] ?? 0).toLowerCase().split(/[^a-z]+/)) {
      if (!/(?:ed|ing)$/.test(word) || word.length < 5) continue
      const lemma = verbLemma(word)
      counts.set(lemma, (counts.get(lemma) ?? 0) + 1)
    }
  }
}
const lines = [...counts]
  .filter(([, count]) => count >= 3)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([lemma, count]) => `${JSON.stringify(lemma)}: ${count}`)
writeFileSync(out, `{\n${lines.join(',\n')}\n}\n`)
