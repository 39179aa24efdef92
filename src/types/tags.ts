import type { Span, Spanned } from './span.ts'

/**
 * What a tagger finds in an article: attributions (who is cited for what, by the guidelines of PolNeAR: Newell,
 * Margolin & Ruths, LREC 2018) and names. Spans only; nothing is resolved yet.
 */
export interface Tags {
  /** In text order of their first piece. */
  readonly attributions: readonly TaggedAttribution[]
  /** In text order, never overlapping. */
  readonly names: readonly TaggedName[]
  /**
   * How surely the event that a word names happened, by the text: 3 certainly, -3 certainly not. A word's start and its
   * score (it may lie outside the scale), in text order; absent where the tagger does not give it.
   */
  readonly factuality?: readonly (readonly [start: number, score: number])[]
  /** Words that name a reportable event. In text order; absent where the tagger does not know events. */
  readonly events?: readonly TaggedEvent[]
  /** Head words of descriptions, names and pronouns. In text order; absent where the tagger does not know them. */
  readonly heads?: readonly TaggedHead[]
}

/**
 * From this score on a word is taken for an event: the best F1 on pieces of news that the network had not seen
 * (`training/log.md`).
 */
export const NAMES_EVENT = 0.4

/** A word that names an event which could be placed on a time line: "resigned", "the crash". */
export interface TaggedEvent extends Spanned {
  /** 0 to 1: how likely the word names one. */
  readonly score: number
}

/** What a description, name or pronoun stands for, by its words and the words around it. */
export type ThingType = 'person' | 'organization' | 'place' | 'event' | 'time' | 'abstract' | 'thing'

/** The head word of a description, name or pronoun: "officers" of "two officers of the port". */
export interface TaggedHead extends Spanned {
  readonly type: ThingType
}

/** One attribution: a source, cited by a cue for a content. Each part may stand in several pieces, in text order. */
export interface TaggedAttribution {
  /** Empty when nobody is named ("is believed to"), and for a quotation that continues the one before. */
  readonly source: readonly Span[]
  /** Empty for continued quotations, and where a source stands beside its words without a verb. */
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Index of the outer attribution whose content holds this one; `null` at the outermost level. */
  readonly within: number | null
  /** Index of the attribution that this one goes on from: a quotation with no cue of its own. */
  readonly continues: number | null
  /** 0 to 1: how often an attribution with this score is right, as far as it was measured. */
  readonly score: number
  /** The rule or model that found it, such as `light/cue-after` or `neural`. */
  readonly by: string
}

/** The type that a tagger gives a name, by its words and the words around it. */
export type NameType =
  | 'person'
  | 'organization'
  | 'place'
  | 'group'
  | 'media'
  | 'weapon'
  | 'work'
  | 'event'
  | 'other'

/** A proper name without titles, determiners or possessive endings: "Podolyak", "La Stampa", "Chasiv Yar". */
export interface TaggedName extends Spanned {
  readonly type: NameType
  readonly score: number
}
