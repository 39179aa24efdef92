import { rowProducts } from '../base/row-products.ts'
import { bucketOf } from '../base/word-pairs.ts'
import type { Predicate, Role } from '../types/grammar.ts'
import type { Signals } from '../types/signals.ts'
import type { Span } from '../types/span.ts'
import type { Arc } from './heads.ts'
import type { SentenceWords } from './network-words.ts'

const NONE = 'none'

/**
 * The predicates of a sentence, with the roles of each. The range of a role is a token with all its dependents.
 *
 * @param heads The sentence's tree, by token.
 */
export function predicatesOf(
  signals: Signals,
  sentence: SentenceWords,
  heads: ReadonlyMap<number, Arc>,
): Predicate[] {
  const { words, tokenOf } = sentence
  const found: Predicate[] = []
  if (heads.size === 0) return found
  const ranges = subtrees(heads)
  for (const [place, word] of words.entries()) {
    const head = tokenOf[place]!
    if (signals.outputs.predicates![word]! <= 0 || found.at(-1)?.head === head) continue
    const weighted = weightedVectors(signals, word)
    const roles = new Map<number, Role>()
    for (const [other, argument] of words.entries()) {
      const token = tokenOf[other]!
      const label = roleOf(signals, word, argument, weighted)
      if (label === null || token === head || roles.has(token)) continue
      roles.set(token, {
        label,
        range: withoutPredicate(ranges.get(token) ?? [token, token + 1], token, head),
        head: token,
      })
    }
    found.push({ head, roles: [...roles.values()] })
  }
  return found
}

/** A predicate's vector times the weights of each role, role by role: made once for all its words. */
function weightedVectors({ outputs, config }: Signals, predicate: number): Float64Array {
  const { width, weights } = config.roles!
  const vector = outputs.roles!.subarray(predicate * 2 * width, (predicate * 2 + 1) * width)
  const weighted = new Float64Array(weights.length * width)
  for (const [role, own] of weights.entries())
    for (let k = 0; k < width; k++) weighted[role * width + k] = own[k]! * vector[k]!
  return weighted
}

/** The most probable role of a word for a predicate, in PropBank's notation; `null` for none. */
function roleOf(
  { outputs, config }: Signals,
  predicate: number,
  argument: number,
  weighted: Float64Array,
): string | null {
  const { width, gaps, gap, labels } = config.roles!
  const from = (argument * 2 + 1) * width
  const products = rowProducts(weighted, outputs.roles!.subarray(from, from + width))
  const side = argument > predicate ? 1 : 0
  const bucket = bucketOf(Math.abs(argument - predicate), gaps)
  let top = NONE
  let most = Number.NEGATIVE_INFINITY
  for (let role = 0; role < labels.length; role++) {
    const score = products[role]! / Math.sqrt(width) + gap[role]![side]![bucket]!
    if (score <= most) continue
    most = score
    top = labels[role]!
  }
  return top === NONE ? null : top.startsWith('ARG') ? top : `ARGM-${top}`
}

/** For each token the range from its first to its last dependent, direct or indirect, with itself. */
function subtrees(heads: ReadonlyMap<number, Arc>): Map<number, Span> {
  const ranges = new Map<number, [number, number]>()
  for (const token of heads.keys()) {
    let at: number | null = token
    while (at !== null) {
      const range = ranges.get(at)
      if (!range) ranges.set(at, [Math.min(at, token), Math.max(at, token) + 1])
      else {
        range[0] = Math.min(range[0], token)
        range[1] = Math.max(range[1], token + 1)
      }
      at = heads.get(at)?.head ?? null
    }
  }
  return ranges
}

/** A role does not contain its predicate: "the man" in "the man who fled", without the clause about him. */
function withoutPredicate([start, end]: Span, token: number, predicate: number): Span {
  if (predicate < start || predicate >= end) return [start, end]
  return token < predicate ? [start, predicate] : [predicate + 1, end]
}
