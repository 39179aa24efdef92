import { trimmed } from '../base/spans.ts'
import type { ArticleText } from '../types/article.ts'
import type { BlockKind } from '../types/block.ts'
import type { Span } from '../types/span.ts'

/**
 * A stretch of text that contains its sentences and quotations completely. The dateline at the start of a paragraph is
 * a stretch of its own.
 */
export interface Stretch {
  readonly span: Span
  /** Whether it is one sentence whatever stops it contains: a headline, a byline. */
  readonly whole: boolean
}

const UNREAD: ReadonlySet<BlockKind> = new Set(['furniture', 'repeat'])
const WHOLE: ReadonlySet<BlockKind> = new Set(['headline', 'subhead', 'byline', 'dateline', 'credit'])

/**
 * The stretches of an article that are read: its blocks without furniture and repeats; without blocks, its paragraphs.
 */
export function stretches({ text, blocks }: Pick<ArticleText, 'text' | 'blocks'>): Stretch[] {
  if (blocks.length === 0) {
    return paragraphs(text, [0, text.length]).map((span) => ({ span, whole: false }))
  }
  const read: Stretch[] = []
  for (const { kind, start, end, dateline } of blocks) {
    if (UNREAD.has(kind)) continue
    if (dateline) read.push({ span: trimmed(text, dateline), whole: true })
    // A block is one paragraph, even with line ends inside.
    const span = trimmed(text, [dateline?.[1] ?? start, end])
    if (span[1] > span[0]) read.push({ span, whole: WHOLE.has(kind) })
  }
  return read
}

/** Splits at line breaks. */
export function paragraphs(text: string, [from, to]: Span): Span[] {
  const found: Span[] = []
  let start = from
  const flush = (end: number) => {
    const span = trimmed(text, [start, end])
    if (span[1] > span[0]) found.push(span)
  }
  for (const match of text.slice(from, to).matchAll(/[\n\r\u2028\u2029\u0085]+/g)) {
    flush(from + match.index)
    start = from + match.index + match[0].length
  }
  flush(to)
  return found
}
