import { contentWords } from './cohesion.ts'
import type { LineFeatures } from './line-features.ts'
import { isSigned, repeatsHeadline } from './own-front.ts'
import type { Zone } from './segment.ts'

/** Lines that look like a story: from `from` to `to` (exclusive). */
export interface Piece {
  readonly from: number
  readonly to: number
}

/**
 * From this share of common words on (of the smaller vocabulary of the two), a piece belongs to the same story as the
 * piece before it: on the development pages, stories share up to .32, sections of one story .54 and more.
 */
const SAME_STORY = 0.42
/** With more lines than this between two pieces, the first is complete. */
const NEAR = 12

/**
 * Joins pieces that continue the story before them, for example after a list of other stories, and drops pieces that
 * repeat it further down. Updates `zones`. A piece with a byline, a date or a repeated headline remains a story of its
 * own.
 */
export function joinContinuations(
  pieces: readonly Piece[],
  lines: readonly LineFeatures[],
  zones: Zone[],
): Piece[] {
  const joined: Piece[] = []
  let known = new Set<string>()
  for (const piece of pieces) {
    const words = vocabulary(lines.slice(piece.from, piece.to))
    const last = joined.at(-1)
    if (!last || standsAlone(piece, lines, zones) || shareOf(words, known) < SAME_STORY) {
      joined.push(piece)
      known = words
    } else if (piece.from - last.to <= NEAR) {
      zones.fill('aside', last.to, piece.from)
      for (let i = piece.from; i < piece.to && zones[i] !== 'body'; i++) zones[i] = 'body'
      joined[joined.length - 1] = { from: last.from, to: piece.to }
      for (const word of words) known.add(word)
    }
  }
  return joined
}

function standsAlone({ from, to }: Piece, lines: readonly LineFeatures[], zones: readonly Zone[]): boolean {
  const own: [readonly LineFeatures[], readonly Zone[]] = [lines.slice(from, to), zones.slice(from, to)]
  return isSigned(...own) || repeatsHeadline(...own)
}

/** The words of the prose in some lines. */
export function vocabulary(lines: readonly LineFeatures[]): Set<string> {
  return new Set(lines.filter(({ prose }) => prose > 0).flatMap(({ text }) => contentWords(text)))
}

/** Share of the smaller of two vocabularies that is also in the other, 0 to 1. */
export function shareOf(words: ReadonlySet<string>, known: ReadonlySet<string>): number {
  let shared = 0
  for (const word of words) if (known.has(word)) shared++
  return shared / Math.max(1, Math.min(words.size, known.size))
}
