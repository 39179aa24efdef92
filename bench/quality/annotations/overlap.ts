import type { Span } from '../../../src/types/span.ts'

/** The one whose content shares most with the spans: Jaccard over code units, at least `floor`; the first of equals. */
export function bestOverlap<T extends { readonly content: readonly Span[] }>(
  spans: readonly Span[],
  list: readonly T[],
  floor = 0.2,
): T | null {
  let best: T | null = null
  let most = floor
  for (const one of list) {
    const share = jaccard(spans, one.content)
    if (share > most || (share === most && !best)) {
      most = share
      best = one
    }
  }
  return best
}

function jaccard(a: readonly Span[], b: readonly Span[]): number {
  const size = (spans: readonly Span[]) => spans.reduce((total, [start, end]) => total + end - start, 0)
  let shared = 0
  for (const [start, end] of a) {
    for (const [from, to] of b) shared += Math.max(0, Math.min(end, to) - Math.max(start, from))
  }
  return shared / Math.max(1, size(a) + size(b) - shared)
}
