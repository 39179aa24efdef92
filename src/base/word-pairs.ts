/**
 * Scores of pairs of words from the vectors that a network gives each word: two for each word, of `width` numbers each,
 * row by row. Words are row numbers.
 */
export interface WordVectors {
  readonly vectors: Float32Array
  readonly width: number
}

/** The dot product of the first vector of `one` and the second of `other`, divided by √width. */
export function pairScore({ vectors, width }: WordVectors, one: number, other: number): number {
  const a = one * 2 * width
  const b = (other * 2 + 1) * width
  let sum = 0
  for (let k = 0; k < width; k++) sum += vectors[a + k]! * vectors[b + k]!
  return sum / Math.sqrt(width)
}

/** The dot product of the first vector of `one` and `none`, divided by √width: the score of no partner. */
export function noneScore({ vectors, width }: WordVectors, one: number, none: ArrayLike<number>): number {
  const a = one * 2 * width
  let sum = 0
  for (let k = 0; k < width; k++) sum += vectors[a + k]! * none[k]!
  return sum / Math.sqrt(width)
}

/** The number of upper bounds that a distance in words exceeds. */
export function bucketOf(distance: number, gaps: readonly number[]): number {
  const bucket = gaps.findIndex((bound) => distance <= bound)
  return bucket < 0 ? gaps.length : bucket
}
