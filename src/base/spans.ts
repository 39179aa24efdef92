import type { Span } from '../types/span.ts'
import { firstIndex } from './binary-search.ts'

/** Whether two half-open spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1]
}

/** Whether `outer` holds all of `inner`. */
export function covers(outer: Span, inner: Span): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1]
}

/** The span without white space at its edges; empty spans stay where they start. */
export function trimmed(text: string, [start, end]: Span): Span {
  let s = start
  let e = end
  while (s < e && /\s/.test(text[s]!)) s++
  while (e > s && /\s/.test(text[e - 1]!)) e--
  return [s, e]
}

/** The parts of `whole` outside `holes` (in any order), trimmed of white space, in text order. */
export function without(text: string, whole: Span, holes: readonly Span[]): Span[] {
  const left: Span[] = []
  let from = whole[0]
  for (const [start, end] of [...holes].sort((a, b) => a[0] - b[0])) {
    if (end <= from || start >= whole[1]) continue
    if (start > from) left.push([from, start])
    from = Math.max(from, end)
  }
  if (from < whole[1]) left.push([from, whole[1]])
  return left.map((span) => trimmed(text, span)).filter(([s, e]) => e > s)
}

/** The first index in `items` (sorted by `start`) whose `end` lies after `offset`. */
export function firstEndingAfter(items: readonly { readonly end: number }[], offset: number): number {
  return firstIndex(items.length, (index) => items[index]!.end > offset)
}
