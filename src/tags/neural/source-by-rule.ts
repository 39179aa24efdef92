import { overlaps } from '../../base/spans.ts'
import type { Span } from '../../types/span.ts'
import type { TaggedAttribution } from '../../types/tags.ts'
import { TOLD } from '../light/told.ts'
import { PASSIVE } from '../light/verb-before.ts'

const SAME_CONTENT = 0.5

/**
 * Fills in what the network missed. An attribution without a source takes the source that the rules found for the same
 * cue. One without a cue takes cue and source of the rules' attribution of the same content. Rules are best at the
 * grammar of "X said", of "X was told", where X hears it, and of "X is accused of", where X is the accused.
 */
export function withSourceByRule(
  attribution: TaggedAttribution,
  byRules: readonly TaggedAttribution[],
): TaggedAttribution {
  const { source, cue, content } = attribution
  const told = byRules.find(({ by, cue: other }) => by === TOLD && other.some((span) => meets(span, cue)))
  if (told) return { ...attribution, source: told.source, content: behind(content, cue) ?? told.content }
  const passive = byRules.find(
    ({ by, cue: other }) => by === PASSIVE && other.some((span) => meets(span, cue)),
  )
  if (passive && source.length > 0 && cue.length > 0 && source.at(-1)![1] <= cue[0]![0])
    return { ...attribution, source: passive.source }
  if (source.length > 0) return attribution
  const found = byRules.find(
    (other) =>
      other.source.length > 0 &&
      (cue.length > 0
        ? other.cue.some((span) => meets(span, cue))
        : overlapShare(other.content, content) >= SAME_CONTENT),
  )
  if (!found || [...found.source, ...found.cue].some((span) => meets(span, content))) return attribution
  return {
    ...attribution,
    source: found.source,
    cue: cue.length > 0 ? cue : found.cue,
    by: 'neural+source-by-rule',
  }
}

/** The pieces of a content behind its cue; `null` if there are none. */
function behind(content: readonly Span[], cue: readonly Span[]): readonly Span[] | null {
  const pieces = content.filter(([start]) => start >= cue.at(-1)![1])
  return pieces.length > 0 ? pieces : null
}

function meets(span: Span, others: readonly Span[]): boolean {
  return others.some((other) => overlaps(other, span))
}

/** Shared characters over all characters of two contents (Jaccard). */
function overlapShare(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]): number => spans.reduce((sum, [start, end]) => sum + end - start, 0)
  let both = 0
  for (const [s, e] of a) for (const [t, f] of b) both += Math.max(0, Math.min(e, f) - Math.max(s, t))
  return both / (length(a) + length(b) - both || 1)
}
