import wordRows from '../../../../data/languages/en/clauses/words.json' with { type: 'json' }

const { noClaim, apposed } = wordRows as Readonly<Record<'noClaim' | 'apposed', readonly string[]>>

/** Participles that make no claim. */
export const NO_CLAIM: ReadonlySet<string> = new Set(noClaim)

/** Nouns of an apposition that describes, with "of" or "to" behind them: "site of the worst storm". */
export const DESCRIBING: ReadonlySet<string> = new Set(apposed)
export const BEHIND_DESCRIBING: ReadonlySet<string> = new Set(['of', 'to'])

/** Words by which a noun phrase ranks: "the longest lull", "its only bridge". */
export const RANKS = /^(?:most|least|first|last|only|\p{L}{2,}est)$/u

/** Verbs whose predicate follows, also behind an aside: "is, by far, the oldest". */
export const COPULAS: ReadonlySet<string> = new Set(['be', 'remain', 'become'])

/** Words that open a relative clause behind a comma; "that" and "what" open other clauses there. */
export const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'whose', 'whom', 'where'])

/** The word before an infinitive. */
export const TO = 'to'
