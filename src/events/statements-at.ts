import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'

/** Length of a block of text in code units, as a power of two. */
const BLOCK = 10

/**
 * Prepares a function that returns the ids of the statements whose content (or cue) contains a span, in text order. Its
 * time does not grow with the length of the article.
 */
export function statementsAt(
  statements: readonly Statement[],
  part: 'content' | 'cue',
): (span: Span) => string[] {
  const blocks = new Map<number, { start: number; end: number; id: string }[]>()
  for (const { id, [part]: spans } of statements) {
    for (const [start, end] of spans) {
      for (let block = start >> BLOCK; block <= end >> BLOCK; block++) {
        const list = blocks.get(block)
        if (list) list.push({ start, end, id })
        else blocks.set(block, [{ start, end, id }])
      }
    }
  }
  return ([from, to]) => {
    const holders = (blocks.get(from >> BLOCK) ?? []).filter(({ start, end }) => start <= from && to <= end)
    return [...new Set(holders.map(({ id }) => id))]
  }
}
