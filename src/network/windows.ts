import { BREAKS, type Encoded } from './encode.ts'

/**
 * A range of words that the network reads at once, and the part of it whose outputs are kept. Word indexes, half-open.
 */
export interface Window {
  readonly from: number
  readonly to: number
  readonly keepFrom: number
  readonly keepTo: number
}

const SPACE = BREAKS.indexOf('space')
const GLUED = BREAKS.indexOf('glued')

/**
 * Cuts a text into windows of at most `size` pieces, with [CLS] and [SEP]. Neighbours share up to `overlap` pieces. The
 * boundary between them is chosen among the shared words: at the start of a line if there is one, otherwise of a
 * sentence; of several, the one nearest to the middle.
 */
export function windows(encoded: Encoded, text: string, size: number, overlap: number): Window[] {
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
    const cut = handOver(encoded, text, next, to)
    found.push({ from, to, keepFrom, keepTo: cut })
    keepFrom = cut
    from = next
  }
  return found
}

function handOver(encoded: Encoded, text: string, from: number, to: number): number {
  const middle = Math.floor((from + to) / 2)
  let best = from
  for (let word = from + 1; word <= to; word++) {
    const better = edge(encoded, text, word) - edge(encoded, text, best)
    if (better > 0 || (better === 0 && Math.abs(word - middle) < Math.abs(best - middle))) best = word
  }
  return best
}

/** 2 if a line begins at the word, 1 if a sentence seems to begin, otherwise 0. */
function edge(encoded: Encoded, text: string, word: number): 0 | 1 | 2 {
  const { starts, break: breaks } = encoded
  if (breaks[word] !== SPACE) return breaks[word] === GLUED ? 0 : 2
  const before = (back: number): string =>
    word >= back ? text.slice(starts[word - back], encoded.ends[word - back]) : ''
  const last = /^["”’')]$/.test(before(1)) ? before(2) : before(1)
  return /^[.!?]$/.test(last) ? 1 : 0
}
