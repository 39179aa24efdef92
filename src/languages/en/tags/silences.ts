import rows from '../../../../data/languages/en/cues/silences.json' with { type: 'json' }

const { answer, reach, asked } = rows as Readonly<Record<'answer' | 'reach' | 'asked', readonly string[]>>

/** Verbs of answering. */
export const ANSWERING = new Set(answer)

/** Verbs of reaching a person. */
export const REACHING = new Set(reach)

/** Nouns of asking. */
export const ASKED = new Set(asked)
