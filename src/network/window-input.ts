import type { Encoded } from './encode.ts'
import type { NetworkInput } from './network.ts'
import type { Window } from './windows.ts'
import type { WordPieces } from './word-pieces.ts'

/**
 * The network's input for one window: [CLS], the window's pieces, [SEP]. A piece has the features of its word; the two
 * marks have none.
 *
 * Each run has one window: the int8 products are scaled by the largest value of a run, so windows in one run would
 * change each other's results a little, and the same article would not always give the same record.
 */
export function windowInput(encoded: Encoded, window: Window, { cls, sep }: WordPieces): NetworkInput {
  const from = encoded.first[window.from]!
  const to = encoded.first[window.to] ?? encoded.pieces.length
  const length = to - from + 2
  const input = {
    length,
    input_ids: new BigInt64Array(length),
    attention_mask: new BigInt64Array(length).fill(1n),
    case_ids: new BigInt64Array(length),
    quote_ids: new BigInt64Array(length),
    break_ids: new BigInt64Array(length),
    zone_ids: new BigInt64Array(length),
  }
  input.input_ids[0] = BigInt(cls)
  input.input_ids[length - 1] = BigInt(sep)
  for (let word = window.from; word < window.to; word++) {
    const end = encoded.first[word + 1] ?? encoded.pieces.length
    for (let piece = encoded.first[word]!; piece < end; piece++) {
      const at = piece - from + 1
      input.input_ids[at] = BigInt(encoded.pieces[piece]!)
      input.case_ids[at] = BigInt(encoded.case[word]!)
      input.quote_ids[at] = BigInt(encoded.quote[word]!)
      input.break_ids[at] = BigInt(encoded.break[word]!)
      input.zone_ids[at] = BigInt(encoded.zone[word]!)
    }
  }
  return input
}
