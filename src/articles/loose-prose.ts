import { shareOf, vocabulary } from './continuations.ts'
import { isTold, type LineFeatures } from './line-features.ts'
import type { Zone } from './segment.ts'

/** A story by its lines: from `from` up to `to`. */
interface Piece {
  readonly from: number
  readonly to: number
}

/** Prose beside a story that uses so large a share of its words belongs to it. */
const KIN = 0.1

/**
 * Gives a story the prose beside it that no other story has: what follows it, up to the next story, and what stands before
 * the first. Furniture in between, more headings than paragraphs, or words that the story hardly shares keep it apart: it
 * is then a list of other stories, or the site's own words. `zones` is brought up to date.
 */
export function withLooseProse<P extends Piece>(
  pieces: readonly P[],
  lines: readonly LineFeatures[],
  zones: Zone[],
): Piece[] {
  return pieces.map((piece, n) => {
    const after = lines.slice(piece.to, pieces[n + 1]?.from ?? lines.length)
    const before = n === 0 ? lines.slice(0, piece.from) : []
    const own = lines.slice(piece.from, piece.to)
    const to = isLoose(after, own) ? piece.to + after.findLastIndex(isTold) + 1 : piece.to
    const from = isLoose(before, own) ? headed(lines, before.findIndex(isTold)) : piece.from
    zones.fill('body', piece.to, to)
    if (from < piece.from) {
      zones.fill('body', from, piece.from)
      if (!isTold(lines[from]!)) zones[from] = 'headline'
      if (zones[from] === 'headline' && zones[piece.from] === 'headline') zones[piece.from] = 'body'
    }
    return { from, to }
  })
}

function isLoose(stretch: readonly LineFeatures[], story: readonly LineFeatures[]): boolean {
  const told = stretch.filter(isTold)
  if (told.length === 0 || stretch.some(({ role }) => role === 'furniture')) return false
  const headings = stretch.filter(({ heading, prose }) => heading === 1 && prose === 0)
  return headings.length <= told.length && shareOf(vocabulary(told), vocabulary(story)) >= KIN
}

/** The line from which prose is taken: a heading right before it is its own. */
function headed(lines: readonly LineFeatures[], first: number): number {
  const before = lines[first - 1]
  return before && before.heading === 1 && before.prose === 0 ? first - 1 : first
}
