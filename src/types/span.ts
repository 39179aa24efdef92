/**
 * A span of text, half-open: `text.slice(start, end)`.
 *
 * Every offset in Onrecord counts UTF-16 code units (what JavaScript slices) of the article's own `text`.
 */
export type Span = readonly [start: number, end: number]

/** A thing in the text from `start` to `end` (half-open, UTF-16 code units). */
export interface Spanned {
  readonly start: number
  readonly end: number
}
