import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'

/** Width of a block of text, as a power of two, in code units. */
const BLOCK = 10

/**
 * Makes a look-up of the statements whose content (or cue) holds a span, in text order; its time does not grow with the
 * article.
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
