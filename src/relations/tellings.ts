import { covers } from '../base/spans.ts'
import type { RelationStatus } from '../types/relation.ts'
import type { Span } from '../types/span.ts'
import { STANCE_TABLE } from '../types/stance.ts'
import type { Statement } from '../types/statement.ts'
import type { Found } from './found.ts'

/**
 * Prepares a function that returns the statements whose content contains a span. Spans must be asked for in text order.
 */
export function statementsAround(statements: readonly Statement[]): (span: Span) => Statement[] {
  const pieces = statements
    .flatMap((statement) => statement.content.map((span) => ({ statement, span })))
    .sort((a, b) => a.span[0] - b.span[0])
  let next = 0
  let open: typeof pieces = []
  return (span) => {
    while (next < pieces.length && pieces[next]!.span[0] <= span[0]) open.push(pieces[next++]!)
    open = open.filter((piece) => piece.span[1] > span[0])
    return [...new Set(open.filter((piece) => covers(piece.span, span)).map(({ statement }) => statement))]
  }
}

/**
 * Whether the article tells a relation itself, or only somebody whom it cites claims or denies it. A denial denies what
 * its verb tells, and takes for granted what a name is described by.
 */
export function statusOf(
  around: readonly Statement[],
  { isDenied, verb }: Pick<Found, 'isDenied' | 'verb'>,
): RelationStatus {
  const cited = around.filter(({ holder }) => holder.kind !== 'article')
  const inner = cited.filter(({ id }) => !cited.some(({ within }) => within === id))
  const isDisputed = verb !== null && inner.some(({ stance }) => STANCE_TABLE[stance].side === 'against')
  if (isDenied !== isDisputed) return 'denied'
  return cited.length > 0 ? 'claimed' : 'stated'
}
