/**
 * Fits the weights of the light tagger's cues on articles with attributions and writes data/languages/en/cues/weights.json.
 *
 *   node training/light/fit-cues.ts POLNEAR_TRAIN.jsonl data/languages/en/cues/weights.json [--parity 0|1]
 *
 * A candidate counts as right when its content overlaps an annotated one by half (Jaccard, characters) and the sources
 * overlap or both are absent. Candidates inside an annotated content are left out: inner attributions are not annotated.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { readGrammar } from '../../src/grammar/read-grammar.ts'
import { findCandidates } from '../../src/tags/light/find-candidates.ts'
import { readArticle } from '../../src/tags/light/reading.ts'
import { text as textStage } from '../../src/text/stage.ts'
import type { Span } from '../../src/types/span.ts'
import { finish } from '../../src/tags/light/finish.ts'

type Gold = { source: Span[]; cue: Span[]; content: Span[] }
type Document = { id: string; text: string; attributions: Gold[] }
type Example = { features: string[]; right: boolean }

const [path, out, , parity] = process.argv.slice(2)
if (!path || !out) throw new Error('usage: node fit-cues.ts POLNEAR_TRAIN.jsonl OUT.json [--parity 0|1]')
const documents = readFileSync(path, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Document)
  .filter((_, index) => parity === undefined || index % 2 === Number(parity))

function overlap(a: readonly Span[], b: readonly Span[]): number {
  let both = 0
  for (const [s, e] of a) for (const [t, f] of b) both += Math.max(0, Math.min(e, f) - Math.max(s, t))
  return both
}
const size = (spans: readonly Span[]) => spans.reduce((sum, [s, e]) => sum + e - s, 0)
const jaccard = (a: readonly Span[], b: readonly Span[]) => {
  const both = overlap(a, b)
  return both / (size(a) + size(b) - both || 1)
}

function examplesOf(document: Document): Example[] {
  const { text, attributions } = document
  const article = { text, blocks: [] } as never as Parameters<typeof readArticle>[0]
  const layers = textStage.run(article, () => {}) as Pick<typeof article, 'sentences' | 'tokens' | 'quotes'>
  const reading = readArticle({ ...article, ...layers, grammar: readGrammar(layers) })
  const examples: Example[] = []
  for (const candidate of findCandidates(reading)) {
    const { source, content, cue } = finish(reading, candidate)
    const right = attributions.some(
      (gold) =>
        jaccard(gold.content, content) >= 0.5 &&
        (gold.source.length === 0 ? source.length === 0 : overlap(gold.source, source) > 0),
    )
    const inner = !right && attributions.some((gold) => overlap(gold.content, cue) > 0)
    if (!inner) examples.push({ features: [...candidate.features], right })
  }
  return examples
}

const examples = documents.flatMap(examplesOf)
const counts = new Map<string, number>()
for (const { features } of examples) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1)
const weights = new Map<string, number>([['bias', 0]])
const sums = new Map<string, number>()
for (const [feature, count] of counts) if (count >= 4) weights.set(feature, 0)

for (let epoch = 0; epoch < 7; epoch++) {
  let seed = 17 + epoch
  const order = examples.map((_, index) => index)
  for (let i = order.length - 1; i > 0; i--) {
    seed = (seed * 1664525 + 1013904223) >>> 0
    const j = seed % (i + 1)
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  for (const index of order) {
    const { features, right } = examples[index]!
    const active = ['bias', ...features.filter((f) => weights.has(f))]
    const sum = active.reduce((total, f) => total + weights.get(f)!, 0)
    const error = 1 / (1 + Math.exp(-sum)) - (right ? 1 : 0)
    for (const f of active) {
      const gradient = error + 0.002 * weights.get(f)!
      const squares = (sums.get(f) ?? 1) + gradient * gradient
      sums.set(f, squares)
      weights.set(f, weights.get(f)! - (0.12 * gradient) / Math.sqrt(squares))
    }
  }
}
const lines = [...weights]
  .filter(([, weight]) => Math.abs(weight) >= 0.02)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([feature, weight]) => `${JSON.stringify(feature)}: ${weight.toFixed(2)}`)
writeFileSync(out, `{\n${lines.join(',\n')}\n}\n`)
console.error(`${examples.length} candidates, ${examples.filter((e) => e.right).length} right, ${lines.length} weights`)
