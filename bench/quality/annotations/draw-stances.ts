/**
 * Prints the attributions that `stances.jsonl` was drawn from, in the order of the draw:
 * `node bench/quality/annotations/draw-stances.ts FILE`. The rule is in stances.md.
 */
import { readDocuments } from '../layer.ts'
import { mulberry32, shuffled } from './shuffle.ts'

interface Attribution {
  readonly id: string
  readonly cue: readonly (readonly [number, number])[]
}

interface Document {
  readonly id: string
  readonly text: string
  readonly attributions: readonly Attribution[]
}

/** The rarest word of a cue occurs in at least so many cues of the file: how many are taken. */
const STRATA = [
  { stratum: 'common', from: 100, take: 40 },
  { stratum: 'frequent', from: 20, take: 40 },
  { stratum: 'seldom', from: 4, take: 50 },
  { stratum: 'rare', from: 1, take: 60 },
  { stratum: 'wordless', from: 0, take: 10 },
] as const
const PER_ARTICLE = 4

const [path] = process.argv.slice(2)
if (!path) throw new Error('usage: node bench/quality/annotations/draw-stances.ts FILE')
const documents = readDocuments<Document>(path)
const all = documents.flatMap(({ id, text, attributions }) =>
  attributions.map((attribution) => ({
    article: id,
    attribution: attribution.id,
    words: wordsOf(text, attribution),
  })),
)
const cues = new Map<string, number>()
for (const { words } of all) for (const word of new Set(words)) cues.set(word, (cues.get(word) ?? 0) + 1)

const random = mulberry32(20261123)
const taken = new Map<string, number>()
const pools = Map.groupBy(all, ({ words }) => {
  const rarest = words.length > 0 ? Math.min(...words.map((word) => cues.get(word) ?? 0)) : 0
  return STRATA.find(({ from }) => rarest >= from)!.stratum
})
for (const { stratum, take } of STRATA) {
  let left: number = take
  const pool = pools.get(stratum) ?? []
  for (const { article, attribution } of shuffled(pool, random)) {
    const own = taken.get(article) ?? 0
    if (left === 0) break
    if (own >= PER_ARTICLE) continue
    taken.set(article, own + 1)
    left--
    console.log(JSON.stringify({ article, attribution, stratum, of: pool.length }))
  }
}

function wordsOf(text: string, { cue }: Attribution): string[] {
  const words = cue.map((span) => text.slice(...span)).join(' ')
  return words.toLowerCase().match(/[\p{L}’'-]+/gu) ?? []
}
