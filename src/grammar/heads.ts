import { bucketOf, noneScore, pairScore } from '../base/word-pairs.ts'
import type { Signals } from '../types/signals.ts'
import { best, type SentenceWords } from './network-words.ts'
import { bestTree } from './tree.ts'

/** A token's head and its relation to that head. */
export interface Arc {
  /** Index of a token; `null` for the root of the sentence. */
  readonly head: number | null
  readonly relation: string
}

/**
 * Most words of a sentence, because the memory for the best tree is the square of their number. No sentence of prose is
 * as long.
 */
const LONGEST = 300

/**
 * The tree of a sentence, by token: each token with a word of the network has a head, or is the root. Empty for a
 * sentence that is too long.
 */
export function headsOf(signals: Signals, { words, tokenOf }: SentenceWords): ReadonlyMap<number, Arc> {
  const found = new Map<number, Arc>()
  if (words.length === 0 || words.length > LONGEST) return found
  const heads = bestTree(arcScores(signals, words), words.length)
  const { labels } = signals.config.relations!
  for (const [token, place] of highest(heads, tokenOf)) {
    const head = heads[place]!
    found.set(
      token,
      head < 0
        ? { head: null, relation: 'root' }
        : { head: tokenOf[head]!, relation: best(signals.outputs.relations!, labels, words[place]!) },
    )
  }
  return found
}

/**
 * For each token the index of that of its words which is nearest to the root. Its head is outside the token and still
 * nearer, so the tokens are a tree, too.
 */
function highest(heads: readonly number[], tokenOf: readonly number[]): Map<number, number> {
  const depths = heads.map((_, place) => {
    let depth = 0
    for (let at = heads[place]!; at >= 0; at = heads[at]!) depth++
    return depth
  })
  const found = new Map<number, number>()
  for (const [place, token] of tokenOf.entries()) {
    const known = found.get(token)
    if (known === undefined || depths[place]! < depths[known]!) found.set(token, place)
  }
  return found
}

function arcScores({ outputs, config }: Signals, words: readonly number[]): Float64Array {
  const { width, gaps, gap, none_vector, none_bias } = config.arcs!
  const vectors = { vectors: outputs.arcs!, width }
  const scores = new Float64Array(words.length * (words.length + 1))
  const buckets = Array.from({ length: words.at(-1)! - words[0]! + 1 }, (_, distance) =>
    bucketOf(distance, gaps),
  )
  let at = 0
  for (const word of words) {
    for (const head of words) {
      const bucket = buckets[Math.abs(head - word)]!
      scores[at++] = pairScore(vectors, word, head) + gap[head > word ? 1 : 0]![bucket]!
    }
    scores[at++] = noneScore(vectors, word, none_vector) + none_bias
  }
  return scores
}
