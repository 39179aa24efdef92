import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'

/** A statement before it has an id and links to other statements. */
export interface Draft extends Omit<Statement, 'id' | 'within' | 'answers'> {
  /** Index of the attribution that it was read from; `null` for the article's own voice. */
  readonly tag: number | null
}

/** The offset at which a statement begins: that of its content, or of its cue if it has no content. */
export function startOf({
  content,
  cue,
}: {
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
}): number {
  return Math.min(...[...content, ...(content.length > 0 ? [] : cue)].map(([start]) => start))
}
