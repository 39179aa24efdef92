/** BERT does not cut longer words. In characters of the normal form. */
const LONGEST_WORD = 100
const LONGEST_CACHE = 50_000

/** One piece: its id in the vocabulary and how many characters of the word's normal form it covers. */
export interface Piece {
  readonly id: number
  readonly length: number
}

/** WordPiece (Schuster & Nakajima 2012; as in BERT): a word is cut into the longest known pieces, from the left. */
export interface WordPieces {
  readonly cls: number
  readonly sep: number
  readonly pad: number
  readonly unknown: number
  /** The pieces of a word in its normal form, or `null` if it cannot be made of known ones. */
  cut(word: string): readonly Piece[] | null
}

/** @param vocabulary The text of `vocab.txt`: one piece a line, the line number (from 0) is its id. */
export function wordPieces(vocabulary: string): WordPieces {
  const ids = new Map<string, number>()
  vocabulary.split('\n').forEach((piece, id) => {
    if (piece) ids.set(piece, id)
  })
  const cache = new Map<string, readonly Piece[] | null>()

  function cutNew(word: string): readonly Piece[] | null {
    if (word.length > LONGEST_WORD) return null
    const pieces: Piece[] = []
    for (let start = 0; start < word.length; ) {
      let end = word.length
      let id: number | undefined
      for (; end > start; end--) {
        id = ids.get(start === 0 ? word.slice(0, end) : `##${word.slice(start, end)}`)
        if (id !== undefined) break
      }
      if (id === undefined) return null
      pieces.push({ id, length: end - start })
      start = end
    }
    return pieces
  }

  return {
    cls: ids.get('[CLS]') ?? 0,
    sep: ids.get('[SEP]') ?? 0,
    pad: ids.get('[PAD]') ?? 0,
    unknown: ids.get('[UNK]') ?? 0,
    cut(word) {
      let pieces = cache.get(word)
      if (pieces === undefined) {
        if (cache.size >= LONGEST_CACHE) cache.clear()
        pieces = cutNew(word)
        cache.set(word, pieces)
      }
      return pieces
    },
  }
}
