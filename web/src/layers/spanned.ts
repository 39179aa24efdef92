import { inOneLine } from '../../../src/base/wrapped/in-one-line.ts'
import type { Span } from '../../../src/index.ts'

/** Half-open, UTF-16 code units of the article's text. */
export interface Spanned {
  readonly start: number
  readonly end: number
}

export function spanned([start, end]: Span): Spanned {
  return { start, end }
}

export function wordsOf(text: string, spans: readonly Span[]): string {
  return spans.map(([start, end]) => inOneLine(text.slice(start, end))).join(' … ')
}
