import { overlaps } from '../../base/spans.ts'
import type { Quote } from '../../types/quote.ts'
import type { Span } from '../../types/span.ts'
import type { TaggedAttribution } from '../../types/tags.ts'

/** Most characters between two quotations of one speech. */
const FARTHEST = 600

/**
 * Gives a quotation without a cue to the last speaker quoted before it, if that quotation is near. Attributions in text
 * order.
 */
export function withCarriedOver(
  attributions: readonly TaggedAttribution[],
  quotes: readonly Quote[],
): TaggedAttribution[] {
  const isQuoted = ({ content }: TaggedAttribution): boolean =>
    content.some((span) => quotes.some(({ start, end }) => overlaps([start, end], span)))
  return attributions.map((attribution, index) => {
    const { source, cue, within } = attribution
    if (source.length > 0 || cue.length > 0 || within !== null || !isQuoted(attribution)) return attribution
    const before = attributions.findLastIndex(
      (other, at) => at < index && other.within === null && other.source.length > 0 && isQuoted(other),
    )
    const isNear = before >= 0 && gap(attributions[before]!, attribution) <= FARTHEST
    return isNear ? { ...attribution, continues: before } : attribution
  })
}

/** Drops contents without a holder: no cue, no source, and no earlier speech that they continue. */
export function withoutStray(attributions: readonly TaggedAttribution[]): TaggedAttribution[] {
  const kept = attributions.filter(
    ({ source, cue, continues }) => source.length > 0 || cue.length > 0 || continues !== null,
  )
  return kept.map((one) => ({
    ...one,
    continues: one.continues === null ? null : kept.indexOf(attributions[one.continues]!),
  }))
}

function gap(before: TaggedAttribution, after: TaggedAttribution): number {
  const end = Math.max(...[...before.source, ...before.cue, ...before.content].map((span: Span) => span[1]))
  return after.content[0]![0] - end
}
