import { INNER_CONTRAST, OPENING_CONTRAST } from '../../languages/en/threads/claims.ts'
import type { RecordLine } from '../../types/line.ts'
import type { Statement } from '../../types/statement.ts'

/** How far before a statement its "but" can be, in code units. */
const BEFORE = 40

/** Whether the text sets a statement against the one before it; see `Claim.contrast`. */
export function contrastOf(
  { text, sentences }: RecordLine,
  { holder, cue, content }: Statement,
  sentence: number,
): 0 | 1 | null {
  const span = sentences[sentence]
  const starts = [...holder.spans, ...cue, ...content].map(([start]) => start)
  if (!span || starts.length === 0) return null
  const start = Math.min(...starts)
  if (start > span[0] && INNER_CONTRAST.test(text.slice(Math.max(span[0] + 1, start - BEFORE), start)))
    return 0
  return OPENING_CONTRAST.test(text.slice(span[0], span[0] + BEFORE)) ? 1 : null
}
