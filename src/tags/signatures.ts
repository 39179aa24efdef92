import { overlaps, without } from '../base/spans.ts'
import { FUNCTION_WORDS } from '../languages/en/function-words.ts'
import { verbLemma } from '../languages/en/verbs.ts'
import type { Span } from '../types/span.ts'
import type { TaggerInput } from '../types/tagger.ts'
import type { TaggedAttribution } from '../types/tags.ts'

/** A dash after a quotation, on its line or the next, and a name up to the end of the line. */
const SIGNATURE =
  /^[ \t\u00a0]*(?:\r?\n\s*)?(?<dash>[―—–]|--?)[ \t\u00a0]*(?<signed>\p{Lu}[^\n]{1,120}?)[.\s]*?(?=\r?\n|$)/u
const REACH = 160
const LONGEST = 14
const { be, have, do: does, modals } = FUNCTION_WORDS
/** The share of signed quotations that are attributions in PolNeAR's training part; it has few. */
const SCORE = 0.8

/** Attributions of a quotation with its speaker's name after it: `"Nobody will wait." — Ada Marsh, mayor of Varna`. */
export function signatures({ text, quotes }: TaggerInput): TaggedAttribution[] {
  return quotes.flatMap(({ start, end, closed }) => {
    const match = closed ? SIGNATURE.exec(text.slice(end, end + REACH)) : null
    if (!match) return []
    const { dash, signed } = match.groups as { dash: string; signed: string }
    if (signed.split(/\s+/).length > LONGEST || signed.split(/[^\p{L}]+/u).some(isVerbOfClause)) return []
    const cue = end + match[0].indexOf(dash)
    const source = end + match[0].indexOf(signed, cue - end + dash.length)
    const spans: Record<'source' | 'cue' | 'content', Span[]> = {
      source: [[source, source + signed.length]],
      cue: [[cue, cue + dash.length]],
      content: [[start, end]],
    }
    return [{ ...spans, within: null, continues: null, score: SCORE, by: 'signature' }]
  })
}

/** Whether a word is an auxiliary or a form of "say": the line is then a clause, not a signature. */
function isVerbOfClause(word: string): boolean {
  return be.has(word) || have.has(word) || does.has(word) || modals.has(word) || verbLemma(word) === 'say'
}

/**
 * Signed quotations among other attributions, in text order. A signature overrides others that use the same words,
 * because it is directly after them.
 */
export function withSignatures(
  article: TaggerInput,
  attributions: readonly TaggedAttribution[],
): TaggedAttribution[] {
  const signed = signatures(article)
  if (signed.length === 0) return [...attributions]
  const words = signed.flatMap(({ source, cue, content }) => [...source, ...cue, ...content])
  const free = (span: Span): Span[] => without(article.text, span, words)
  const kept = attributions.map((one) => ({
    ...one,
    content: one.content.flatMap((span) =>
      words.some((word) => overlaps(word, span)) ? free(span) : [span],
    ),
  }))
  const left = kept.map(
    ({ source, cue, content }) => content.length > 0 && !meets([...source, ...cue], words),
  )
  const all = [...kept.filter((_, index) => left[index]), ...signed]
  all.sort((a, b) => firstOffset(a) - firstOffset(b))
  const moved = (index: number | null): number | null =>
    index === null || !left[index] ? null : all.indexOf(kept[index]!)
  return all.map((one) => ({ ...one, within: moved(one.within), continues: moved(one.continues) }))
}

function meets(spans: readonly Span[], others: readonly Span[]): boolean {
  return spans.some((span) => others.some((other) => overlaps(span, other)))
}

function firstOffset({ source, cue, content }: TaggedAttribution): number {
  return Math.min(...[...source, ...cue, ...content].map(([start]) => start))
}
