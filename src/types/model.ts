/** The content of `model.json`, which describes the network beside it. `models/small/CARD.md` explains the model. */
export interface ModelConfig {
  readonly format: 1
  readonly name: string
  /** Year and month in which it was trained: `2026-11`. */
  readonly version: string
  readonly features: Readonly<Record<'case' | 'quote' | 'break' | 'zone', readonly string[]>>
  readonly windows: { readonly size: number; readonly overlap: number }
  readonly attribution: LabelConfig
  readonly names: LabelConfig
  readonly links: LinkParameters
  readonly rescue: RescueParameters
  readonly confidence: ConfidenceParameters
  /** Parts of speech. */
  readonly tags?: Labels
  readonly arcs?: ArcParameters
  readonly relations?: Labels
  readonly roles?: RoleParameters
  readonly events?: Labels
  readonly mentions?: Labels
  readonly coreference?: CoreferenceParameters
}

/** The labels of a head's outputs for a word, in their order. */
export interface Labels {
  readonly labels: readonly string[]
}

/**
 * Parameters of a head that scores pairs of words. It gives each word two vectors of `width` numbers. The score of two
 * words is the dot product of the first vector of one and the second of the other, divided by √width, plus a number for
 * their distance.
 */
export interface PairParameters {
  readonly width: number
  /** Upper bounds of the buckets of distance, in words. */
  readonly gaps: readonly number[]
}

/**
 * For dependent and head. The score of having no head is the dot product of `none_vector` and the dependent's vector,
 * divided by √width, plus `none_bias`.
 */
export interface ArcParameters extends PairParameters {
  /** `[side][bucket]`; side 1: the head comes after the dependent. */
  readonly gap: readonly (readonly number[])[]
  readonly none_vector: readonly number[]
  readonly none_bias: number
}

/** For predicate and argument; each role has a weight for each number of the product of the two vectors. */
export interface RoleParameters extends PairParameters, Labels {
  /** `[role][side][bucket]`; side 1: the argument comes after the predicate. */
  readonly gap: readonly (readonly (readonly number[])[])[]
  /** `[role]` */
  readonly weights: readonly (readonly number[])[]
}

/** For a mention and an earlier one; having none is scored as in `ArcParameters`. */
export interface CoreferenceParameters extends PairParameters {
  /** `[bucket]` */
  readonly gap: readonly number[]
  readonly none_vector: readonly number[]
  readonly none_bias: number
}

/** BIO labels with the scores of the first label and of each pair of successive labels. */
export interface LabelConfig {
  readonly labels: readonly string[]
  readonly start: readonly number[]
  readonly transitions: readonly (readonly number[])[]
}

/**
 * Learned parameters of the link score. Indexed by role: 0 joins a cue to its source, 1 a content to its cue.
 *
 * score = vector(span) · vector(cue) / √width + gap[role][side][bucket] + rank[role][side][…] + lines[role][…]
 */
export interface LinkParameters {
  readonly width: number
  /** Upper bounds of the buckets of distance, in words. */
  readonly gaps: readonly number[]
  /** The most words between a span and its cue. */
  readonly reach: number
  /** `[role][side][bucket]`; side 0: the span comes before the cue. */
  readonly gap: readonly (readonly (readonly number[])[])[]
  /** `[role][side][cues between, at most 3]`. */
  readonly rank: readonly (readonly (readonly number[])[])[]
  /** `[role][lines apart, -2 to 2, plus 2]`. */
  readonly lines: readonly (readonly number[])[]
  /** For the choice of no partner. */
  readonly none_vector: readonly (readonly number[])[]
  readonly none_bias: readonly number[]
  readonly none_extra: readonly number[]
  /** Whether contents that choose no cue are kept. */
  readonly keep_loose: boolean
}

/**
 * Limits, in words and probabilities, for finding a cue or source for contents without a cue; `drop` leaves out those
 * for which none is found.
 */
export interface RescueParameters {
  /** The most words between a content and a missed cue. */
  readonly reach: number
  /** The least probability of a missed cue's first word. */
  readonly cue: number
  /** The most words between a content and a source that has no cue. */
  readonly source: number
  readonly drop: boolean
}

/** A logistic model of how often an attribution with such features is right, fitted by `training/tune.py`. */
export interface ConfidenceParameters {
  readonly bias: number
  readonly weights: readonly number[]
  /** Attributions with a lower confidence are left out. */
  readonly least: number
}
