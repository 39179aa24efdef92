/**
 * How often attributions with a given score are right: `node bench/quality/calibration.ts GOLD [--tagger light]`.
 *
 * Right means what the end-to-end figure means: the content overlaps that of an attribution in GOLD by half its tokens
 * (Jaccard), and the sources share a word or are both absent. Prints tenths of the outermost attributions, least sure
 * first, and the expected calibration error (Naeini, Cooper & Hauskrecht 2015): the mean distance of score and share of
 * right ones over the tenths.
 */
import { parseArgs } from 'node:util'
import { createReader, loadResources, type Span } from '../../src/index.ts'
import { readDocuments, readyPage } from './layer.ts'

interface Document {
  readonly id: string
  readonly text: string
  readonly attributions: readonly { readonly source: readonly Span[]; readonly content: readonly Span[] }[]
}

const TENTHS = 10
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { tagger: { type: 'string' } },
})
const path = positionals[0]
if (!path || (values.tagger && !/^(?:light|neural)$/.test(values.tagger))) {
  console.error('usage: node bench/quality/calibration.ts GOLD [--tagger light|neural]')
  process.exit(2)
}

const reader = createReader(
  await loadResources(values.tagger ? { tagger: values.tagger as 'light' | 'neural' } : {}),
)
const judged: { score: number; right: boolean }[] = []
for (const document of readDocuments<Document>(path)) {
  const [article] = await reader.readText(readyPage(document))
  const all = article?.tags.attributions ?? []
  for (const { source, content, continues, within, score } of all) {
    if (within !== null) continue
    const whose = continues === null ? source : all[continues]!.source
    judged.push({
      score,
      right: document.attributions.some((gold) => fits(document.text, gold, whose, content)),
    })
  }
}
await reader.close()

judged.sort((a, b) => a.score - b.score)
let error = 0
for (let tenth = 0; tenth < TENTHS; tenth++) {
  const part = judged.slice(
    Math.floor((tenth * judged.length) / TENTHS),
    Math.floor(((tenth + 1) * judged.length) / TENTHS),
  )
  const score = part.reduce((sum, one) => sum + one.score, 0) / part.length
  const right = part.filter((one) => one.right).length / part.length
  error += (Math.abs(score - right) * part.length) / judged.length
  console.log(`score ${score.toFixed(2)}  right ${right.toFixed(2)}  of ${part.length}`)
}
console.log(`expected calibration error ${error.toFixed(3)}`)

function fits(
  text: string,
  gold: Document['attributions'][number],
  source: readonly Span[],
  content: readonly Span[],
): boolean {
  const [a, b] = [tokensIn(text, gold.content), tokensIn(text, content)]
  const union = a.union(b).size
  if (union === 0 || a.intersection(b).size / union < 0.5) return false
  const [wanted, found] = [tokensIn(text, gold.source), tokensIn(text, source)]
  return wanted.size === 0 || found.size === 0 ? wanted.size === found.size : !wanted.isDisjointFrom(found)
}

function tokensIn(text: string, spans: readonly Span[]): Set<number> {
  return new Set(
    spans.flatMap(([start, end]) =>
      [...text.slice(start, end).matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ index }) => start + index),
    ),
  )
}
