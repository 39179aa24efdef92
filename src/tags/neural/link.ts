import { bucketOf } from '../../base/word-pairs.ts'
import type { LinkParameters } from '../../types/model.ts'

/** A range of words, half-open. */
export type WordSpan = readonly [from: number, to: number]

/** One attribution, as ranges of words; `cue` is `null` for a content without one. */
export interface LinkedSpans {
  readonly cue: WordSpan | null
  readonly source: WordSpan[]
  readonly content: WordSpan[]
  /** Log-probability of the least certain of its content links, among all cues in reach and none. */
  contentLink: number
  /** Log-probability of the choice of its source, or of none. */
  sourceLink: number
}

const SOURCE = 0
const CONTENT = 1
/** The use of each of the four vectors of a word. */
const PART = { cueForSource: 0, source: 1, cueForContent: 2, content: 3 } as const

/**
 * Joins sources and contents to cues: every content gets its best cue or none, then every cue its best source or none.
 *
 * @param links Four vectors of `width` numbers for each word, row by row.
 * @param line For each word the line of the text that it is on.
 */
export function linkSpans(
  spans: {
    readonly source: readonly WordSpan[]
    readonly cue: readonly WordSpan[]
    readonly content: readonly WordSpan[]
  },
  links: Float32Array,
  line: readonly number[],
  parameters: LinkParameters,
): LinkedSpans[] {
  const { width, reach, none_bias, none_extra, none_vector, keep_loose } = parameters
  const cues = spans.cue
  const linked: LinkedSpans[] = cues.map((cue) => ({
    cue,
    source: [],
    content: [],
    contentLink: 0,
    sourceLink: 0,
  }))
  const loose: LinkedSpans[] = []
  const none = (role: number, vector: Float64Array): number =>
    dot(vector, none_vector[role]!) / Math.sqrt(width) + none_bias[role]! + none_extra[role]!
  const score = (role: number, span: WordSpan, cue: number, a: Float64Array, b: Float64Array): number =>
    dot(a, b) / Math.sqrt(width) + placeScore(role, span, cue, cues, line, parameters)

  const contentCues = cues.map((cue) => vectorOf(links, cue, PART.cueForContent, width))
  for (const content of spans.content) {
    const vector = vectorOf(links, content, PART.content, width)
    const inReach = cues.flatMap((cue, k) => (distance(content, cue) <= reach ? [k] : []))
    const { choice, logProbability } = choose(
      none(CONTENT, vector),
      inReach.map((k) => score(CONTENT, content, k, vector, contentCues[k]!)),
    )
    if (choice < 0) {
      loose.push({ cue: null, source: [], content: [content], contentLink: logProbability, sourceLink: 0 })
      continue
    }
    const attribution = linked[inReach[choice]!]!
    attribution.content.push(content)
    attribution.contentLink = Math.min(attribution.contentLink, logProbability)
  }

  const sourceVectors = spans.source.map((source) => vectorOf(links, source, PART.source, width))
  linked.forEach((attribution, k) => {
    const cue = cues[k]!
    const vector = vectorOf(links, cue, PART.cueForSource, width)
    const inReach = spans.source.flatMap((source, j) => (distance(source, cue) <= reach ? [j] : []))
    const { choice, logProbability } = choose(
      none(SOURCE, vector),
      inReach.map((j) => score(SOURCE, spans.source[j]!, k, sourceVectors[j]!, vector)),
    )
    attribution.sourceLink = logProbability
    if (choice >= 0) attribution.source.push(spans.source[inReach[choice]!]!)
  })

  return [...linked.filter(({ content }) => content.length > 0), ...(keep_loose ? loose : [])]
}

/** The best of `none` (-1) and the options (the earlier one if equal), with its log-probability among them all. */
function choose(none: number, options: readonly number[]): { choice: number; logProbability: number } {
  const best = Math.max(none, ...options)
  const sum = [none, ...options].reduce((total, value) => total + Math.exp(value - best), 0)
  return { choice: none === best ? -1 : options.indexOf(best), logProbability: -Math.log(sum) }
}

/** The score for a span and a cue by distance, order and lines. */
function placeScore(
  role: number,
  span: WordSpan,
  cueIndex: number,
  cues: readonly WordSpan[],
  line: readonly number[],
  { gaps, gap, rank, lines }: LinkParameters,
): number {
  const cue = cues[cueIndex]!
  const isBefore = span[0] < cue[0]
  const side = isBefore ? 0 : 1
  const words = Math.max(0, isBefore ? cue[0] - span[1] + 1 : span[0] - cue[1] + 1)
  const cuesBefore = cues.filter(([from]) => from < span[0]).length
  const between = cueIndex < cuesBefore ? cuesBefore - 1 - cueIndex : cueIndex - cuesBefore
  const apart = isBefore ? line[cue[0]]! - line[span[1] - 1]! : line[cue[1] - 1]! - line[span[0]]!
  return (
    gap[role]![side]![bucketOf(words, gaps)]! +
    rank[role]![side]![Math.min(3, Math.max(0, between))]! +
    lines[role]![Math.min(2, Math.max(-2, apart)) + 2]!
  )
}

function distance(a: WordSpan, b: WordSpan): number {
  return Math.max(a[0] - b[1], b[0] - a[1])
}

/** Mean of the vectors of the first and the last word of a span. */
function vectorOf(links: Float32Array, [from, to]: WordSpan, part: number, width: number): Float64Array {
  const vector = new Float64Array(width)
  const first = (from * 4 + part) * width
  const last = ((to - 1) * 4 + part) * width
  for (let k = 0; k < width; k++) vector[k] = (links[first + k]! + links[last + k]!) / 2
  return vector
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!
  return sum
}
