import type { Encoded } from './encode.ts'

/** A stretch of words that the network sees at once, and the part of it whose outputs are kept. Word indices, half-open. */
export interface Window {
  readonly from: number
  readonly to: number
  readonly keepFrom: number
  readonly keepTo: number
}

/**
 * Cuts a text into windows of at most `size` pieces, [CLS] and [SEP] counted. Neighbours share up to `overlap` pieces;
 * of the shared words each keeps the half that lies deeper inside it.
 */
export function windows(encoded: Encoded, size: number, overlap: number): Window[] {
  const count = encoded.first.length
  const pieceAt = (word: number): number => encoded.first[word] ?? encoded.pieces.length
  const found: Window[] = []
  let keepFrom = 0
  for (let from = 0; from < count; ) {
    let to = from + 1
    while (to < count && pieceAt(to + 1) - pieceAt(from) <= size - 2) to++
    if (to >= count) {
      found.push({ from, to: count, keepFrom, keepTo: count })
      break
    }
    let next = to
    while (next - 1 > from && pieceAt(to) - pieceAt(next - 1) <= overlap) next--
    const middle = Math.floor((next + to) / 2)
    found.push({ from, to, keepFrom, keepTo: middle })
    keepFrom = middle
    from = next
  }
  return found
}
