/**
 * Sorts what a tagger gets wrong by kind: `node bench/quality/attribution-errors.ts GOLD PRED`. `docs/attribution-errors.md`
 * reads the tables.
 *
 * GOLD and PRED are JSON Lines of `{id, text, attributions}`, as for the attribution scorer. PRED may hold other annotators'
 * versions of GOLD's articles (several lines an id): the same table then says how much people differ. Pairs are made as the
 * scorer's end-to-end figure makes them: greedily by the Jaccard index of content tokens, at least one half.
 */
import cueVerbs from '../../data/languages/en/cues/verbs.json' with { type: 'json' }
import type { Span } from '../../src/index.ts'
import { verbLemma } from '../../src/languages/en/verbs.ts'
import { readDocuments } from './layer.ts'

interface Attribution {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

interface Document {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Attribution[]
}

/** An attribution as sets of tokens; a token is given by its start. */
interface Tokens {
  readonly source: ReadonlySet<number>
  readonly cue: ReadonlySet<number>
  readonly content: ReadonlySet<number>
  readonly kind: 'quoted' | 'unquoted'
}

const TOKEN = /[\p{L}\p{N}\p{M}]+/gu
const [goldPath, predPath] = process.argv.slice(2)
if (!goldPath || !predPath) {
  console.error('usage: node bench/quality/attribution-errors.ts GOLD PRED')
  process.exit(2)
}

const gold = new Map(readDocuments<Document>(goldPath).map((document) => [document.id, document]))
const counts = new Map<string, number>()
const missedCues = new Map<string, number>()
/** How often each verb stands in a cue of PolNeAR's training part. */
const CUE_VERBS = cueVerbs as Readonly<Record<string, number>>
let pairs = 0
let right = 0
let goldTotal = 0
let predTotal = 0
for (const prediction of readDocuments<Document>(predPath)) {
  const document = gold.get(prediction.id)
  if (document) compare(document, prediction.attributions)
}
print()

function compare({ text, attributions }: Document, predicted: readonly Attribution[]): void {
  const wanted = attributions.map((attribution) => tokensOf(text, attribution))
  const found = predicted.map((attribution) => tokensOf(text, attribution))
  goldTotal += wanted.length
  predTotal += found.length
  const matched = pairUp(wanted, found)
  pairs += matched.length
  for (const [g, p] of matched) count(pairKind(wanted[g]!, found[p]!))
  const foundGold = new Set(matched.map(([g]) => g))
  const usedPred = new Set(matched.map(([, p]) => p))
  wanted.forEach((one, g) => {
    if (foundGold.has(g)) return
    const why = missKind(one, found)
    count(`missed, ${one.kind}: ${why}`)
    if (one.kind === 'unquoted' && why === 'not seen as an attribution')
      count(cueKind(text, attributions[g]!), missedCues)
  })
  found.forEach((one, p) => {
    if (!usedPred.has(p)) count(`extra, ${one.kind}: ${missKind(one, wanted)}`)
  })
}

function pairUp(wanted: readonly Tokens[], found: readonly Tokens[]): [number, number][] {
  const candidates = wanted.flatMap((g, i) =>
    found.map((p, j) => [jaccard(g.content, p.content), i, j] as const).filter(([j]) => j >= 0.5),
  )
  candidates.sort((a, b) => b[0] - a[0])
  const used: [Set<number>, Set<number>] = [new Set(), new Set()]
  return candidates.flatMap(([, g, p]): [number, number][] => {
    if (used[0].has(g) || used[1].has(p)) return []
    used[0].add(g)
    used[1].add(p)
    return [[g, p]]
  })
}

/** A pair is right when its sources meet or are both absent; its content may still differ at the edges. */
function pairKind(g: Tokens, p: Tokens): string {
  if (g.source.size > 0 && p.source.size === 0) return 'source: not found'
  if (g.source.size === 0 && p.source.size > 0) return 'source: one too many'
  if (g.source.size > 0 && !meets(g.source, p.source)) return 'source: somebody else'
  right++
  if (jaccard(g.content, p.content) === 1) return 'right, content exact'
  return 'right, content differs at its edges'
}

/** Why an attribution has no partner: which of its parts the other side has. */
function missKind(one: Tokens, others: readonly Tokens[]): string {
  const sameCue = others.find((other) => meets(one.cue, other.cue))
  if (sameCue)
    return meets(one.content, sameCue.content) ? 'same cue, other extent' : 'same cue, other content'
  if (others.some((other) => jaccard(one.content, other.content) >= 0.5))
    return 'content taken by another cue'
  if (others.some((other) => meets(one.cue, other.content))) return 'cue lies in another content (nesting)'
  return 'not seen as an attribution'
}

function tokensOf(text: string, { source, cue, content }: Attribution): Tokens {
  const at = (spans: readonly Span[]): Set<number> =>
    new Set(
      spans.flatMap(([start, end]) =>
        [...text.slice(start, end).matchAll(TOKEN)].map((m) => start + m.index),
      ),
    )
  const isQuoted = content.some(([start, end]) => /["“”]/.test(text.slice(start, end)))
  return { source: at(source), cue: at(cue), content: at(content), kind: isQuoted ? 'quoted' : 'unquoted' }
}

function meets(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return !a.isDisjointFrom(b)
}

function jaccard(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const union = a.union(b).size
  return union ? a.intersection(b).size / union : 0
}

/** How common the verb of a cue is among cues. */
function cueKind(text: string, { cue, source }: Attribution): string {
  const words = cue.flatMap(([start, end]) => text.slice(start, end).toLowerCase().match(TOKEN) ?? [])
  const often = Math.max(0, ...words.map((word) => CUE_VERBS[verbLemma(word)] ?? 0))
  if (words.length === 0) return 'no cue, or a mark'
  if (source.length === 0) return 'nobody is named'
  if (often >= 100) return 'verb of 100 cues or more: say, believe, want'
  if (often > 0) return often >= 10 ? 'verb of 10 to 99 cues' : 'verb of fewer cues'
  return 'noun, adjective or preposition'
}

function count(kind: string, into = counts): void {
  into.set(kind, (into.get(kind) ?? 0) + 1)
}

function print(): void {
  const f1 = (2 * right) / (goldTotal + predTotal)
  console.log(`gold ${goldTotal}, predicted ${predTotal}, paired ${pairs}, end-to-end F1 ${f1.toFixed(3)}`)
  table(counts)
  console.log('missed, unquoted, not seen as an attribution, by cue')
  table(missedCues)
}

function table(rows: ReadonlyMap<string, number>): void {
  for (const [kind, n] of [...rows].sort((a, b) => b[1] - a[1])) {
    console.log(`${String(n).padStart(6)}  ${((100 * n) / goldTotal).toFixed(1).padStart(5)} %  ${kind}`)
  }
}
