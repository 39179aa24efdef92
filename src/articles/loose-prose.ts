import { shareOf, vocabulary } from './continuations.ts'
import { isTold, type LineFeatures } from './line-features.ts'
import type { Zone } from './segment.ts'

/** The lines of a story: from `from` to `to` (exclusive). */
interface Piece {
  readonly from: number
  readonly to: number
}

/** From this share of common words on, prose beside a story belongs to it. */
const KIN = 0.1

/**
 * Adds to a story the prose beside it that belongs to no other story: after it, up to the next story, and before the
 * first story. It is not added if there is furniture in it, if it has more headings than paragraphs, or if it shares
 * hardly any words with the story: it is then a list of other stories, or text about the site. Updates `zones`.
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

/** The line from which prose is added: also the heading directly before it. */
function headed(lines: readonly LineFeatures[], first: number): number {
  const before = lines[first - 1]
  return before && before.heading === 1 && before.prose === 0 ? first - 1 : first
}
