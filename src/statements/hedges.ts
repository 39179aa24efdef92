import { CERTAINTIES, CONTENT_LEAD, SUBORDINATE, withoutMonth } from '../languages/en/statements/hedges.ts'
import type { Basis } from '../types/basis.ts'
import { type Stance, stancesThat } from '../types/stance.ts'
import type { Certainty } from '../types/statement.ts'

const UNSURE = stancesThat('unsure')

/** How sure the holder presents the content to be, read from its hedges and modals and from the stance. */
export function certaintyOf(
  content: string,
  stance: Stance,
): { readonly certainty: Certainty; readonly basis: Basis } {
  const main = mainClause(content)
  const level = CERTAINTIES.find(({ pattern }) => pattern.test(main))
  if (level) return { certainty: level.certainty, basis: 'stated' }
  if (UNSURE.has(stance)) return { certainty: 'probable', basis: 'inferred' }
  return { certainty: 'certain', basis: 'inferred' }
}

/** The content up to its first subordinate clause: a hedge or negation after that belongs to something else. */
export function mainClause(content: string): string {
  const plain = withoutMonth(content).toLowerCase().replaceAll('’', "'")
  const start = CONTENT_LEAD.exec(plain)?.[0].length ?? 0
  const cut = plain.slice(start).search(SUBORDINATE)
  return cut < 0 ? plain : plain.slice(0, start + cut)
}
