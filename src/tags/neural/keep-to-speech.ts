import { overlaps } from '../../base/spans.ts'
import type { Block } from '../../types/block.ts'
import type { Quote } from '../../types/quote.ts'
import type { Span } from '../../types/span.ts'
import type { TaggedAttribution } from '../../types/tags.ts'

/**
 * Drops pieces that a far link has added to a content. Both hold for all but one in a hundred such pieces of PolNeAR's
 * training part:
 *
 * - A cue with words of its own cites no quotation that was closed in an earlier paragraph, and no plain words there.
 * - After a quotation and its cue ("…," he said), the speaker goes on between quotation marks or not at all.
 */
export function keepToSpeech(
  attribution: TaggedAttribution,
  blocks: readonly Block[],
  quotes: readonly Quote[],
): TaggedAttribution {
  const { content } = attribution
  const cue = attribution.cue[0]
  if (!cue || content.length < 2) return attribution
  const home = blocks.find(({ start, end }) => overlaps([start, end], cue))
  if (!home) return attribution
  const speaks = content.some(
    (span) => isQuotation(span, quotes) && span[1] <= cue[0] && span[0] >= home.start,
  )
  const hasOwn = content.some(([start, end]) => end > home.start && start < home.end)
  const kept = content.filter((span) => {
    if (hasOwn && span[1] <= home.start) return isLeftOpen(span, quotes)
    return !(speaks && span[0] > cue[0] && !quotes.some(({ start, end }) => overlaps([start, end], span)))
  })
  return kept.length === content.length ? attribution : { ...attribution, content: kept }
}

function isQuotation([start, end]: Span, quotes: readonly Quote[]): boolean {
  return quotes.some((quote) => quote.start === start && quote.end === end)
}

/** Whether the speech that contains the words goes on in the next paragraph. */
function isLeftOpen(span: Span, quotes: readonly Quote[]): boolean {
  return quotes.some((quote) => quote.continues && overlaps([quote.start, quote.end], span))
}
