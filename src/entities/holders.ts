import { PHRASE_TAIL, POSSESSIVE } from '../languages/en/entities/holders.ts'
import type { Span } from '../types/span.ts'
import type { DraftMention } from './draft.ts'
import { placedWithin, type Reading } from './reading.ts'

/**
 * For each mention that is a source, the indexes of its attributions. Several mentions in one source are a joint
 * source.
 */
export function holders(reading: Reading): Map<DraftMention, number[]> {
  const found = new Map<DraftMention, number[]>()
  reading.tags.attributions.forEach(({ source }, index) => {
    for (const span of source) {
      const inside = placedWithin(reading, span[0] - BEFORE, span[1])
        .map(({ mention }) => mention)
        .filter((mention) => isHolder(reading.text, span, mention))
      for (const mention of inside) {
        if (inside.some((other) => isWithin(mention, other))) continue
        const own = found.get(mention)
        if (!own) found.set(mention, [index])
        else if (!own.includes(index)) own.push(index)
      }
    }
  })
  return found
}

/** In UTF-16 code units: how far before a source a description may begin whose head is within it. */
const BEFORE = 80

/** Whether the mention is the source itself or one of several joined in it, and not a name inside its description. */
function isHolder(text: string, [start, end]: Span, mention: DraftMention): boolean {
  if (mention.sense === 'modifier' || mention.end > end) return false
  if (mention.start < start && !(mention.form === 'nominal' && mention.head && mention.head[0] >= start))
    return false
  const owns =
    /^['’]s?\b/.test(text.slice(mention.end, end)) || POSSESSIVE.test(text.slice(mention.start, mention.end))
  if (owns && mention.end < end) return false
  return !PHRASE_TAIL.test(text.slice(start, mention.start))
}

function isWithin(inner: DraftMention, outer: DraftMention): boolean {
  return (
    outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
  )
}
