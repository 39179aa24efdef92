/** Modals by their short forms. */
export const FULL_MODALS: Readonly<Record<string, string>> = {
  "'ll": 'will',
  wo: 'will',
  "'d": 'would',
  ca: 'can',
  cannot: 'can',
}

/** Auxiliary verbs. */
export const AUXILIARIES = new Set(['be', 'have', 'do', 'get'])

/** Words of negation within a verb group. */
export const NEGATIONS = /^(?:not|n't|never|no|neither|nor)$/

/** Adverbs before an auxiliary, which are no subject. */
export const NO_SUBJECT_BEFORE = /^(?:so|too|then|now|however|there|here|instead|even|just)$/

/** "not" as part of the word before it. */
export const CONTRACTED_NOT = "n't"

/** The auxiliary of a progressive form. */
export const PROGRESSIVE_AUXILIARY = 'be'

/** The auxiliary of a perfect form. */
export const PERFECT_AUXILIARY = 'have'

/** Auxiliaries of a passive. */
export const PASSIVE_AUXILIARIES: ReadonlySet<string> = new Set(['be', 'get'])

/** An adjective that stands with a verb and not with the noun behind it: "likely killed". */
export const PREDICATIVE = 'likely'
