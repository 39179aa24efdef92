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
