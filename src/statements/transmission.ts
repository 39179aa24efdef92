import occasionRows from '../../data/languages/en/venues/occasions.json' with { type: 'json' }
import relayRows from '../../data/languages/en/venues/relays.json' with { type: 'json' }
import type { Entity } from '../types/entity.ts'
import type { Span } from '../types/span.ts'
import type { Relay } from '../types/statement.ts'
import { mentionsAt, outermost } from './holder.ts'

const ACTS = relayRows as Readonly<Record<string, string>>
const RELAYED = new RegExp(
  `\\b(${Object.keys(ACTS).join('|')})\\s+(?:as\\s+saying\\s+)?(?:\\p{L}+ly\\s+)?by\\s+([^.,;:"“”()]{2,80})`,
  'iu',
)
const OCCASIONS = new RegExp((occasionRows as readonly string[]).join('|'), 'i')
const OCCASION = new RegExp(
  `\\b(?:at|during|after|before|following|ahead\\s+of|on\\s+the\\s+sidelines\\s+of)\\s+(?:(?:the|an?|his|her|its|their|this|that)\\s+)?(?:[\\p{L}\\p{N}'’-]+\\s+){0,5}?(?:${(occasionRows as readonly string[]).join('|')})s?(?![\\p{L}])(?:\\s+(?:with|in|of|on|between)\\s+[^.,;:"“”()]{2,60})?`,
  'iu',
)
const INSERTION = /\([^()]{1,60}\)|\[[^[\]]{1,60}\]/g
const GLOSS =
  /\b(?:referring\s+to|in\s+(?:an?\s+)?(?:apparent\s+|clear\s+|obvious\s+)?reference\s+to|an?\s+(?:apparent\s+)?reference\s+to|alluding\s+to|meaning|by\s+which\s+(?:he|she|they|it)\s+meant)\s[^.,;"“”]{3,120}/iu

/** Who passed the words on, in the parts of the sentence that are neither cue nor content. */
export function relaysOf(text: string, free: readonly Span[], entities: readonly Entity[]): Relay[] {
  return free.flatMap(([start, end]): Relay[] => {
    const words = text.slice(start, end)
    const match = /\sby\s/.test(words) ? RELAYED.exec(words) : null
    if (!match) return []
    const from = start + match.index
    const span: Span = [from, from + match[0].trimEnd().length]
    const by: Span = [span[1] - match[2]!.trimEnd().length, span[1]]
    const named = outermost(mentionsAt(entities, by)).filter(
      ({ mention }) => mention.sense !== 'modifier' && mention.start >= by[0] && mention.end <= by[1],
    )
    return [
      {
        act: ACTS[match[1]!.toLowerCase()]!,
        entities: [...new Set(named.map(({ entity }) => entity.id))],
        span,
      },
    ]
  })
}

/** What it was said at: "during their Kremlin press conference". */
export function occasionOf(text: string, free: readonly Span[]): Span | null {
  for (const [start, end] of free) {
    const words = text.slice(start, end)
    const match = OCCASIONS.test(words) ? OCCASION.exec(words) : null
    if (match) return [start + match.index, start + match.index + match[0].trimEnd().length]
  }
  return null
}

/** What somebody else put into the quoted words: "This (treaty) creates". */
export function insertionsOf(text: string, verbatim: readonly Span[]): Span[] {
  return verbatim.flatMap(([start, end]) =>
    [...text.slice(start, end).matchAll(INSERTION)].map(
      (match): Span => [start + match.index, start + match.index + match[0].length],
    ),
  )
}

/** How the article explains the words: "referring to Western sanctions". */
export function glossesOf(text: string, outside: readonly Span[]): Span[] {
  return outside.flatMap(([start, end]): Span[] => {
    const words = text.slice(start, end)
    const match = /refer|allud|mean/i.test(words) ? GLOSS.exec(words) : null
    return match ? [[start + match.index, start + match.index + match[0].trimEnd().length]] : []
  })
}
