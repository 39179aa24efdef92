import { overlaps, trimmed } from '../../base/spans.ts'
import type { Block } from '../../types/block.ts'
import type { Span } from '../../types/span.ts'
import type { TaggedAttribution } from '../../types/tags.ts'

/**
 * Cuts an attribution at the edges of headlines, captions, subheads and bylines: speech continues across paragraphs,
 * but not into those. `null` if nothing of its content is left.
 */
export function keepToBlocks(
  attribution: TaggedAttribution,
  text: string,
  blocks: readonly Block[],
): TaggedAttribution | null {
  const anchor = attribution.cue[0] ?? attribution.content[0]
  const home = anchor && blocks.findIndex((block) => overlaps([block.start, block.end], anchor))
  if (home === undefined || home < 0) return attribution
  const allowed = blocks.filter(({ kind }, index) =>
    blocks[home]!.kind === 'paragraph' ? kind === 'paragraph' : index === home,
  )
  const cut = (spans: readonly Span[]): Span[] =>
    spans.flatMap((span) =>
      allowed
        .filter(({ start, end }) => overlaps([start, end], span))
        .map(({ start, end }) => trimmed(text, [Math.max(start, span[0]), Math.min(end, span[1])])),
    )
  const content = cut(attribution.content)
  if (content.length === 0) return null
  return { ...attribution, source: cut(attribution.source), cue: cut(attribution.cue).slice(0, 1), content }
}
