import { BEFORE_RELATIVE } from '../languages/en/statements/relative.ts'
import type { Span } from '../types/span.ts'
import type { Holder } from '../types/statement.ts'
import { holderOf, mentionsAt, type Named } from './holder.ts'

/** In code units: long enough for a comma and "however,". */
const LONGEST_GAP = 12

/** The mention that a relative pronoun ("who") refers to: the one directly before it, with at most a comma between. */
export function antecedent(article: Named, pronoun: Span): Holder {
  const { text, entities } = article
  let best: { readonly start: number; readonly end: number } | null = null
  for (const { mention } of mentionsAt(entities, [Math.max(0, pronoun[0] - LONGEST_GAP), pronoun[0]])) {
    const { start, end, sense } = mention
    if (end > pronoun[0] || sense === 'modifier' || !BEFORE_RELATIVE.test(text.slice(end, pronoun[0])))
      continue
    if (pronoun[0] - end > LONGEST_GAP) continue
    if (!best || start < best.start) best = { start, end }
  }
  if (!best) return { kind: 'role', entities: [], spans: [pronoun], basis: 'unknown' }
  return { ...holderOf(article, [[best.start, best.end]]), spans: [pronoun], basis: 'resolved' }
}
