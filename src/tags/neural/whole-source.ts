import { OPEN_END } from '../../languages/en/tags/names.ts'
import type { Span } from '../../types/span.ts'
import type { TaggedAttribution, TaggedName } from '../../types/tags.ts'

/** Completes a source that ends after a preposition: with the name that follows, or else without the preposition. */
export function wholeSource(
  attribution: TaggedAttribution,
  text: string,
  names: readonly TaggedName[],
): TaggedAttribution {
  const source = attribution.source.map(([start, end]): Span => {
    const open = OPEN_END.exec(text.slice(start, end))
    if (!open) return [start, end]
    const next = names.find((name) => name.start > end && text.slice(end, name.start).trim() === '')
    return [start, next ? next.end : start + open.index]
  })
  return { ...attribution, source }
}
