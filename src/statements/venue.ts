import { VENUE_KINDS, VENUE_NOUN, VENUE_TAIL } from '../languages/en/statements/venues.ts'
import type { Entity } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'
import { mentionsAt, outermost } from './holder.ts'

/**
 * Where or how something was said, outside source and content, and in which media: "in an interview published by
 * Italy's La Stampa newspaper".
 */
export function venueOf(
  text: string,
  free: readonly Span[],
  entities: readonly Entity[],
): Statement['venue'] {
  for (const [start, end] of free) {
    const match = VENUE_NOUN.exec(text.slice(start, end))
    if (!match || isName(match[1]!, match[2]!)) continue
    const from = start + match.index + match[0].indexOf(match[1]!)
    const tail = VENUE_TAIL.exec(text.slice(from, end))![0].trimEnd()
    const span: Span = [from, from + tail.length]
    const outlets = outletsIn(span, entities)
    return {
      span,
      kind: VENUE_KINDS[match[2]!.toLowerCase()] ?? 'other',
      ...(outlets.length > 0 ? { entities: outlets } : {}),
    }
  }
  return null
}

/** Ids of the media that a phrase names. */
function outletsIn(span: Span, entities: readonly Entity[]): string[] {
  const named = outermost(mentionsAt(entities, span)).filter(
    ({ entity, mention }) => entity.type === 'media' && mention.start >= span[0] && mention.end <= span[1],
  )
  return [...new Set(named.map(({ entity }) => entity.id))]
}

/** Whether the noun is part of a name: "at the Washington Post". */
function isName(phrase: string, noun: string): boolean {
  if (!/^\p{Lu}/u.test(noun) || !phrase.endsWith(noun)) return false
  return /\p{Lu}[\p{Ll}\p{Lt}\p{Lm}\p{Lo}.]*\s+$/u.test(phrase.slice(0, -noun.length))
}
