import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'

/** A statement before it has a number and knows its neighbours. */
export interface Draft extends Omit<Statement, 'id' | 'within' | 'answers'> {
  /** Index of the attribution it was read from; `null` for the article's own voice. */
  readonly tag: number | null
}

/** Where a statement begins: with its content, or its cue where it has none. */
export function startOf({
  content,
  cue,
}: {
  readonly content: readonly Span[]
  readonly cue: readonly Span[]
}): number {
  return Math.min(...[...content, ...(content.length > 0 ? [] : cue)].map(([start]) => start))
}
