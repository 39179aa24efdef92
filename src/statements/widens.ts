import type { Entity } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'

/** Share of the headline's longer words that the body's statement must repeat. */
const SHARED = 0.6
/** How many body statements are compared: headlines sum up what comes first. */
const NEAR = 12

/**
 * The statement that a headline repeats with a wider holder: "Ukraine Says" above "an aide … said". `null` if the body
 * gives it to the same holder, or does not repeat it.
 */
export function widensOf(
  text: string,
  headline: Omit<Statement, 'id'>,
  body: readonly Statement[],
  entities: readonly Entity[],
): string | null {
  if (headline.mode !== 'headline' || headline.holder.entities.length === 0) return null
  const holders = entities.filter(({ id }) => headline.holder.entities.includes(id))
  if (holders.some(({ type }) => type === 'person')) return null
  const told = stems(text, headline.content)
  if (told.size < 3) return null
  for (const other of body.slice(0, NEAR)) {
    if (other.holder.kind === 'article' || other.mode === 'headline') continue
    if (other.holder.entities.some((id) => headline.holder.entities.includes(id))) continue
    const own = stems(text, other.content)
    const shared = [...told].filter((stem) => own.has(stem)).length
    if (shared / told.size >= SHARED) return other.id
  }
  return null
}

/** The first three letters of each word of four or more: "pins" and "pinning" are equal, and so are "fishery" and "fishing". */
function stems(text: string, content: readonly Span[]): Set<string> {
  const words = content
    .map((span) => text.slice(...span))
    .join(' ')
    .toLowerCase()
  return new Set((words.match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 3)))
}
