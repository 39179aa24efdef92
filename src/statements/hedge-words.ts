import { HEDGES, ROUND_NUMBER, YARDSTICK } from '../languages/en/statements/hedges.ts'
import type { Span } from '../types/span.ts'
import type { Hedge } from '../types/statement.ts'
import { mainClause } from './hedges.ts'

/** The hedging words in the main clauses of a content, in text order; of two that overlap, the longer. */
export function hedgesOf(text: string, content: readonly Span[]): Hedge[] {
  const found: Hedge[] = []
  for (const [start, end] of content) {
    const clause = mainClause(text.slice(start, end))
    const hits = HEDGES.flatMap(({ level, pattern }) => matches(clause, pattern, start, level))
    for (const hit of [...hits, ...matches(clause, ROUND_NUMBER, start, 'approximate')]) {
      const other = found.findIndex(({ span }) => span[0] < hit.span[1] && hit.span[0] < span[1])
      if (other < 0) found.push(hit)
      else if (length(found[other]!.span) < length(hit.span)) found[other] = hit
    }
  }
  return found.sort((a, b) => a.span[0] - b.span[0])
}

function matches(clause: string, pattern: RegExp, offset: number, level: Hedge['level']): Hedge[] {
  return [...clause.matchAll(pattern)].map((match) => {
    const from = offset + match.index
    const band = YARDSTICK.get(match[0].replaceAll(/\s+/g, ' '))
    const span: Span = [from, from + match[0].length]
    return band ? { span, level, band } : { span, level }
  })
}

function length([start, end]: Span): number {
  return end - start
}
