import { trimmed } from '../base/spans.ts'
import type { ArticleText } from '../types/article.ts'
import type { BlockKind } from '../types/block.ts'
import type { Span } from '../types/span.ts'

/** A stretch of text that no sentence or quotation leaves. The dateline that opens a paragraph is one by itself. */
export interface Stretch {
  readonly span: Span
  /** Taken as one sentence, whatever stops it holds: a headline, a byline. */
  readonly whole: boolean
}

const UNREAD: ReadonlySet<BlockKind> = new Set(['furniture', 'repeat'])
const WHOLE: ReadonlySet<BlockKind> = new Set(['headline', 'subhead', 'byline', 'dateline', 'credit'])

/** The stretches of an article that are read: its blocks without furniture and repeats, else its paragraphs. */
export function stretches({ text, blocks }: Pick<ArticleText, 'text' | 'blocks'>): Stretch[] {
  if (blocks.length === 0) {
    return paragraphs(text, [0, text.length]).map((span) => ({ span, whole: false }))
  }
  const read: Stretch[] = []
  for (const { kind, start, end, dateline } of blocks) {
    if (UNREAD.has(kind)) continue
    if (dateline) read.push({ span: trimmed(text, dateline), whole: true })
    if (WHOLE.has(kind)) {
      const span = trimmed(text, [start, end])
      if (span[1] > span[0]) read.push({ span, whole: true })
    } else {
      for (const span of paragraphs(text, [dateline?.[1] ?? start, end])) read.push({ span, whole: false })
    }
  }
  return read
}

/** Lines of at least this many characters may have been cut to a page's width. */
const WRAPPED = 45

/**
 * Splits at line breaks. A line break inside a hard-wrapped paragraph is none: the line before it is long and ends in
 * no stop, and the next begins with a small letter.
 */
export function paragraphs(text: string, [from, to]: Span): Span[] {
  const found: Span[] = []
  const flush = (start: number, end: number) => {
    const span = trimmed(text, [start, end])
    if (span[1] > span[0]) found.push(span)
  }
  let start = from
  let lineStart = from
  for (const match of text.slice(from, to).matchAll(/[\n\r\u2028\u2029\u0085]+/g)) {
    const lineEnd = from + match.index
    const next = lineEnd + match[0].length
    const one = match[0].length === 1 || match[0] === '\r\n'
    if (!(one && isWrapped(text, lineStart, lineEnd, next))) {
      flush(start, lineEnd)
      start = next
    }
    lineStart = next
  }
  flush(start, to)
  return found
}

function isWrapped(text: string, lineStart: number, lineEnd: number, next: number): boolean {
  if (lineEnd - lineStart < WRAPPED) return false
  const [, end] = trimmed(text, [Math.max(lineStart, lineEnd - 8), lineEnd])
  return /[\p{L}\p{N},;–—-]/u.test(text[end - 1] ?? '') && /\p{Ll}/u.test(text[next] ?? '')
}
