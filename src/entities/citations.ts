import { firstIndex } from '../base/binary-search.ts'
import { firstEndingAfter } from '../base/spans.ts'
import type { Spanned } from '../types/span.ts'
import type { TaggedAttribution } from '../types/tags.ts'
import type { Draft } from './draft.ts'
import { placedWithin, type Reading } from './reading.ts'

/** Look-up of who is cited where: the article's attributions and quotations, by the sentences that they overlap. */
export interface Citations {
  /** Attributions whose content contains the words. */
  quoting(words: Spanned): readonly TaggedAttribution[]
  /** Attributions whose source contains the words. */
  citing(words: Spanned): readonly TaggedAttribution[]
  /** Whether the words are inside quotation marks. */
  isQuoted(words: Spanned): boolean
  /** Of the outermost attributions, the one whose source ends last before `offset`; `null` if there is none. */
  lastBefore(offset: number): TaggedAttribution | null
  /** The entity that an attribution cites, or that the attribution it continues cites. */
  entityOf(attribution: TaggedAttribution): Draft | null
}

/** The citations of an article; made once for each article. */
export function citationsOf(reading: Reading): Citations {
  const known = MADE.get(reading)
  if (known) return known
  const made = openCitations(reading)
  MADE.set(reading, made)
  return made
}

const MADE = new WeakMap<Reading, Citations>()

function openCitations(reading: Reading): Citations {
  const { tags, quotes } = reading
  const contents = new BySentence<TaggedAttribution>(reading)
  const sources = new BySentence<TaggedAttribution>(reading)
  const quoted = new BySentence<Spanned>(reading)
  for (const attribution of tags.attributions) {
    for (const [start, end] of attribution.content) contents.add(start, end, attribution)
    for (const [start, end] of attribution.source) sources.add(start, end, attribution)
  }
  for (const quote of quotes) quoted.add(quote.start, quote.end, quote)
  const outermost = tags.attributions
    .filter(({ source, within }) => within === null && source.length > 0)
    .sort((a, b) => a.source[0]![0] - b.source[0]![0])

  return {
    quoting: (words) => contents.around(words),
    citing: (words) => sources.around(words),
    isQuoted: ({ start, end }) =>
      quoted.around({ start, end }).some((quote) => quote.start < start && end <= quote.end),
    lastBefore(offset) {
      const next = firstIndex(outermost.length, (index) => outermost[index]!.source[0]![1] > offset)
      return outermost[next - 1] ?? null
    },
    entityOf(attribution) {
      let own = attribution
      for (let hop = 0; own.source.length === 0 && own.continues !== null && hop < 20; hop++) {
        own = tags.attributions[own.continues]!
      }
      for (const [start, end] of own.source) {
        const found = placedWithin(reading, start, end)
          .filter(({ mention }) => mention.end <= end && mention.sense !== 'modifier')
          .sort((a, b) => a.mention.start - b.mention.start || b.mention.end - a.mention.end)[0]
        if (found) return found.draft
      }
      return null
    },
  }
}

/** Spans with a value, indexed by the sentences that they overlap. */
class BySentence<T> {
  private readonly reading: Reading
  private readonly found = new Map<number, { start: number; end: number; value: T }[]>()

  constructor(reading: Reading) {
    this.reading = reading
  }

  add(start: number, end: number, value: T): void {
    const { tokens } = this.reading
    const first = tokens[firstEndingAfter(tokens, start)]?.sentence
    const last = tokens[Math.min(firstEndingAfter(tokens, end - 1), tokens.length - 1)]?.sentence
    if (first === undefined || last === undefined) return
    for (let sentence = first; sentence <= last; sentence++) {
      const list = this.found.get(sentence)
      if (list) list.push({ start, end, value })
      else this.found.set(sentence, [{ start, end, value }])
    }
  }

  around({ start, end }: Spanned): T[] {
    const { tokens } = this.reading
    const sentence = tokens[firstEndingAfter(tokens, start)]?.sentence ?? -1
    return (this.found.get(sentence) ?? [])
      .filter((span) => span.start <= start && end <= span.end)
      .map(({ value }) => value)
  }
}
