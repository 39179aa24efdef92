import type { Words } from './words.ts'

/** The clause around the word at `index`, as half-open word indexes. */
export function clauseAround(words: Words, index: number): readonly [start: number, end: number] {
  let start = index
  while (start > 0 && !words[start - 1]!.isBoundary) start--
  let end = index + 1
  while (end < words.length && !words[end]!.isBoundary) end++
  return [start, end]
}
