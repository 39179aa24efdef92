import type { RecordLine } from '../../types/line.ts'
import { mix, shinglesOf } from './shingles.ts'

/** The sketch of an article's running text for comparing, about 2 kB of JSON. */
export interface CopySketch {
  readonly article: string
  /** How many different shingles (five words in a row) the text has. */
  readonly size: number
  /** The sample holds the shingles whose hash is a multiple of two to this power. */
  readonly level: number
  /** Hashes of shingles, ascending. */
  readonly sample: readonly number[]
  /** Hashes of the shingles that the text begins with, in order. */
  readonly lead: readonly number[]
  /** Signature in bands, hashed: texts that share one are compared. */
  readonly bands: readonly string[]
}

const MOST_SAMPLED = 192
/** How much of the text is its lead: a quarter, within these numbers of shingles. */
const LEAD = { share: 0.25, least: 12, most: 40 }
/** Two texts that share half of their shingles share one of these 24 bands (of 3 rows) in 19 of 20 cases. */
const BANDS = 24
const ROWS = 3
/** Bands of the first shingles alone, for a text cut down to its first paragraphs. */
const START = 24
const START_BANDS = 8
const START_ROWS = 2

/** Makes the sketch of an article's text. */
export function sketch(line: RecordLine): CopySketch {
  const inOrder = shinglesOf(line)
  const shingles = [...new Set(inOrder)]
  let level = 0
  let sample = shingles
  while (sample.length > MOST_SAMPLED) {
    level++
    sample = sample.filter((shingle) => isSampled(shingle, level))
  }
  const length = Math.min(LEAD.most, Math.max(LEAD.least, Math.round(LEAD.share * inOrder.length)))
  const lead = [...new Set(inOrder.slice(0, length))]
  return {
    article: line.id,
    size: shingles.length,
    level,
    sample: sample.sort((a, b) => a - b),
    lead,
    bands: [
      ...bandsOf(shingles, 'a', BANDS, ROWS, 0),
      ...bandsOf([...new Set(inOrder.slice(0, START))], 's', START_BANDS, START_ROWS, 1000),
    ],
  }
}

/** Keys under which copies of a text are found: bands of its MinHash signature (Broder 1997; Indyk & Motwani 1998). */
export function copyKeys({ bands }: CopySketch): readonly string[] {
  return bands
}

/** Whether a shingle belongs to the samples of this level. */
export function isSampled(shingle: number, level: number): boolean {
  return shingle % 2 ** level === 0
}

function bandsOf(
  shingles: readonly number[],
  name: string,
  bands: number,
  rows: number,
  seed: number,
): string[] {
  if (shingles.length === 0) return []
  const least = new Uint32Array(bands * rows).fill(0xffffffff)
  for (const shingle of shingles) {
    for (let i = 0; i < least.length; i++) {
      const value = mix(shingle ^ Math.imul(seed + i + 1, 0x9e3779b1))
      if (value < least[i]!) least[i] = value
    }
  }
  return Array.from({ length: bands }, (_, band) => {
    let value = band
    for (let row = 0; row < rows; row++) value = mix(value ^ least[band * rows + row]!)
    return `${name}${band.toString(36)}.${value.toString(36)}`
  })
}
