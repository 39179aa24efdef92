/** What `model.json` says of the network beside it. `models/small/CARD.md` explains the model. */
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

/** What a head calls its numbers for a word, in their order. */
export interface Labels {
  readonly labels: readonly string[]
}

/**
 * A head that scores pairs of words gives each word two vectors of `width` numbers. What two words score is the first
 * vector of one times the second of the other, divided by √width, and a number for their distance.
 */
export interface PairParameters {
  readonly width: number
  /** Upper bounds of the buckets of distance, in words. */
  readonly gaps: readonly number[]
}

/** Dependent and head; no head scores `none_vector` times the dependent's vector, divided by √width, and `none_bias`. */
export interface ArcParameters extends PairParameters {
  /** `[side][bucket]`; side 1: the head stands behind. */
  readonly gap: readonly (readonly number[])[]
  readonly none_vector: readonly number[]
  readonly none_bias: number
}

/** Predicate and argument; each role weighs the product of the two vectors number by number. */
export interface RoleParameters extends PairParameters, Labels {
  /** `[role][side][bucket]`; side 1: the argument stands behind. */
  readonly gap: readonly (readonly (readonly number[])[])[]
  /** `[role]` */
  readonly weights: readonly (readonly number[])[]
}

/** Mention and earlier mention; none is scored as in `ArcParameters`. */
export interface CoreferenceParameters extends PairParameters {
  /** `[bucket]` */
  readonly gap: readonly number[]
  readonly none_vector: readonly number[]
  readonly none_bias: number
}

/** BIO labels with the scores of starting in each and of going from one to the next. */
export interface LabelConfig {
  readonly labels: readonly string[]
  readonly start: readonly number[]
  readonly transitions: readonly (readonly number[])[]
}

/**
 * Learned numbers of the link score. Indexed by role: 0 joins a cue to its source, 1 a content to its cue.
 *
 * score = vector(span) · vector(cue) / √width + gap[role][side][bucket] + rank[role][side][…] + lines[role][…]
 */
export interface LinkParameters {
  readonly width: number
  /** Upper bounds of the buckets of distance, in words. */
  readonly gaps: readonly number[]
  /** Farthest a span may stand from its cue, in words. */
  readonly reach: number
  /** `[role][side][bucket]`; side 0: the span stands before the cue. */
  readonly gap: readonly (readonly (readonly number[])[])[]
  /** `[role][side][cues between, at most 3]`. */
  readonly rank: readonly (readonly (readonly number[])[])[]
  /** `[role][lines apart, -2 to 2, plus 2]`. */
  readonly lines: readonly (readonly number[])[]
  /** The choice of no partner at all. */
  readonly none_vector: readonly (readonly number[])[]
  readonly none_bias: readonly number[]
  readonly none_extra: readonly number[]
  /** Whether contents that choose no cue are kept. */
  readonly keep_loose: boolean
}

/** How contents for which no cue was found are helped, in words and probabilities; `drop` leaves out those past help. */
export interface RescueParameters {
  /** How far from a content a missed cue may begin. */
  readonly reach: number
  /** The least probability of a missed cue's first word. */
  readonly cue: number
  /** How far from a content a source may stand that nobody else has. */
  readonly source: number
  readonly drop: boolean
}

/** A logistic model of how often an attribution with such evidence is right, fitted by `training/tune.py`. */
export interface ConfidenceParameters {
  readonly bias: number
  readonly weights: readonly number[]
  /** Attributions less sure than this are left out. */
  readonly least: number
}
