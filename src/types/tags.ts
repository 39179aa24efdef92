import type { Span, Spanned } from './span.ts'

/**
 * What a tagger reads off an article: who is cited for what (attribution, by the guidelines of PolNeAR: Newell,
 * Margolin & Ruths, LREC 2018) and the names in it. Spans only; nothing is resolved yet.
 */
export interface Tags {
  /** In text order of their first piece. */
  readonly attributions: readonly TaggedAttribution[]
  /** In text order, never overlapping. */
  readonly names: readonly TaggedName[]
  /**
   * How surely the text says that what a word tells of happened: 3 certainly did, -3 certainly did not. A word's start and
   * its score (not held to the scale), in text order; absent where the tagger does not tell.
   */
  readonly factuality?: readonly (readonly [start: number, score: number])[]
}

/** One attribution: a source, cited by a cue for a content. Each part may stand in several pieces, in text order. */
export interface TaggedAttribution {
  /** Empty when nobody is named ("is believed to"), and for a quotation carried over from the one before. */
  readonly source: readonly Span[]
  /** Empty for carried-over quotations, and where a source stands beside its words with nothing between to cite it. */
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

/** What a tagger takes a name for, by its words and those around it. */
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
