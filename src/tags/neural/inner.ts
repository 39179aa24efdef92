import { covers, overlaps } from '../../base/spans.ts'
import type { Quote } from '../../types/quote.ts'
import type { Span } from '../../types/span.ts'
import type { TaggedAttribution } from '../../types/tags.ts'
import { ACCORDING_TO } from '../light/other-cues.ts'
import { SILENCE } from '../light/silence.ts'
import { TOLD } from '../light/told.ts'

/**
 * The network's attributions, plus those that the rules find inside their contents ("Kyiv announced its generals had
 * decided …"). The network was trained on outermost attributions only.
 */
export function withInner(
  outermost: readonly TaggedAttribution[],
  byRules: readonly TaggedAttribution[],
): TaggedAttribution[] {
  const cues = outermost.flatMap(({ cue }) => cue)
  const inner = byRules.filter(
    (attribution) =>
      attribution.cue.length > 0 &&
      !attribution.cue.some((span) => cues.some((cue) => overlaps(span, cue))) &&
      outermost.some(({ content }) => partsOf(attribution).every((part) => isInside(part, content))),
  )
  const all = [...outermost, ...inner].sort((a, b) => firstOffset(a) - firstOffset(b))
  return all.map((attribution) => ({
    ...attribution,
    within: inner.includes(attribution) ? smallestAround(attribution, all) : null,
    continues:
      inner.includes(attribution) || attribution.continues === null
        ? null
        : all.indexOf(outermost[attribution.continues]!),
  }))
}

/**
 * Whether a cue only describes a source that the rules found: "cited" in "According to the agency, which cited two
 * officials, …". The words behind are the agency's.
 */
export function describesSource(cue: readonly Span[], byRules: readonly TaggedAttribution[]): boolean {
  const sources = byRules.flatMap(({ by, source }) => (by === ACCORDING_TO ? source : []))
  return cue.length > 0 && cue.every((span) => isInside(span, sources))
}

/**
 * Rules whose finds are always added: PolNeAR marks their kind unevenly, so neither their scores nor the network's
 * silence mean much.
 */
const ALWAYS: ReadonlySet<string> = new Set([SILENCE, TOLD])

/**
 * Attributions of the rules that clash with none of the network's, if the rules are sure or the content is exactly a
 * quotation: the network misses some plain ones.
 */
export function surePlain(
  outermost: readonly TaggedAttribution[],
  byRules: readonly TaggedAttribution[],
  least: number,
  quotes: readonly Quote[],
): TaggedAttribution[] {
  const taken = outermost.flatMap(partsOf)
  const words = outermost.flatMap(({ cue, content }) => [...cue, ...content])
  const clashes = ({ source, cue, content }: TaggedAttribution): boolean =>
    // Two attributions may have one source.
    source.some((part) => words.some((other) => overlaps(part, other))) ||
    [...cue, ...content].some((part) => taken.some((other) => overlaps(part, other)))
  return byRules.filter(
    (attribution) =>
      attribution.within === null &&
      (attribution.score >= least || ALWAYS.has(attribution.by) || isQuotation(attribution, quotes)) &&
      !clashes(attribution),
  )
}

function isQuotation({ content }: TaggedAttribution, quotes: readonly Quote[]): boolean {
  return content.every(([start, end]) => quotes.some((quote) => quote.start === start && quote.end === end))
}

/** Index of the attribution with the shortest content that contains all of this one. */
function smallestAround(inner: TaggedAttribution, all: readonly TaggedAttribution[]): number | null {
  let best: number | null = null
  all.forEach((outer, index) => {
    if (outer === inner || !partsOf(inner).every((part) => isInside(part, outer.content))) return
    if (best === null || length(outer.content) < length(all[best]!.content)) best = index
  })
  return best
}

function partsOf({ source, cue, content }: TaggedAttribution): Span[] {
  return [...source, ...cue, ...content]
}

function isInside(part: Span, content: readonly Span[]): boolean {
  return content.some((span) => covers(span, part))
}

function length(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0)
}

/** The smallest offset of its spans. */
export function firstOffset(attribution: TaggedAttribution): number {
  return Math.min(...partsOf(attribution).map(([start]) => start))
}
