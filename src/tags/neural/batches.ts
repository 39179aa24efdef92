import type { Encoded } from './encode.ts'
import type { NetworkInput } from './network.ts'
import type { Window } from './windows.ts'
import type { WordPieces } from './word-pieces.ts'

/** Padding costs as much as text: windows share a batch only when their lengths differ by less than this many pieces. */
const ROUND = 32
const LARGEST_BATCH = 4

/** Windows of like length that go through the network together. */
export interface Batch {
  readonly windows: readonly Window[]
  readonly input: NetworkInput
}

/** Puts windows of like length together, longest first. */
export function batches(encoded: Encoded, windows: readonly Window[], vocabulary: WordPieces): Batch[] {
  const sorted = windows
    .map((window) => ({ window, length: pieceEnd(encoded, window) - encoded.first[window.from]! + 2 }))
    .sort((a, b) => b.length - a.length)
  const groups: (typeof sorted)[] = []
  for (const item of sorted) {
    const group = groups.at(-1)
    if (group && group.length < LARGEST_BATCH && group[0]!.length - item.length < ROUND) group.push(item)
    else groups.push([item])
  }
  return groups.map((group) => ({
    windows: group.map(({ window }) => window),
    input: fill(
      encoded,
      group.map(({ window }) => window),
      group[0]!.length,
      vocabulary,
    ),
  }))
}

/** Row by row: [CLS], the window's pieces, [SEP], padding. A piece has the features of its word; the marks have none. */
function fill(
  encoded: Encoded,
  windows: readonly Window[],
  columns: number,
  { cls, sep, pad }: WordPieces,
): NetworkInput {
  const make = (): BigInt64Array => new BigInt64Array(windows.length * columns)
  const input = {
    rows: windows.length,
    columns,
    input_ids: make().fill(BigInt(pad)),
    attention_mask: make(),
    case_ids: make(),
    quote_ids: make(),
    break_ids: make(),
    zone_ids: make(),
  }
  windows.forEach((window, row) => {
    let at = row * columns
    const put = (id: number): void => {
      input.input_ids[at] = BigInt(id)
      input.attention_mask[at++] = 1n
    }
    put(cls)
    for (let word = window.from; word < window.to; word++) {
      const end = encoded.first[word + 1] ?? encoded.pieces.length
      for (let piece = encoded.first[word]!; piece < end && at < (row + 1) * columns - 1; piece++) {
        input.case_ids[at] = BigInt(encoded.case[word]!)
        input.quote_ids[at] = BigInt(encoded.quote[word]!)
        input.break_ids[at] = BigInt(encoded.break[word]!)
        input.zone_ids[at] = BigInt(encoded.zone[word]!)
        put(encoded.pieces[piece]!)
      }
    }
    put(sep)
  })
  return input
}

function pieceEnd(encoded: Encoded, { to }: Window): number {
  return encoded.first[to] ?? encoded.pieces.length
}
