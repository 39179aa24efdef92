import wordRows from '../../../../data/languages/en/clauses/words.json' with { type: 'json' }

const { noClaim, apposed } = wordRows as Readonly<Record<'noClaim' | 'apposed', readonly string[]>>

/** ", which had fled", ", who leads the union": a relative clause. */
export const RELATIVE_CLAUSE = /,\s+(?=(?:who|which|whose|whom|where)\s)/giu

/** ", challenging the town's ability": a result or circumstance at the end of a sentence. */
export const PARTICIPLE_CLAUSE = /,\s+(?=(?:thereby\s+|thus\s+|also\s+)?(\p{Ll}{3,}ing)\s(?!to\b))/gu

/** Participles that make no claim. */
export const NO_CLAIM: ReadonlySet<string> = new Set(noClaim)

/** ", the longest lull since May", ", site of the worst fire": an apposition that ranks or describes. */
export const APPOSITION = new RegExp(
  `,\\s+(?=(?:(?:the|an?|its|his|her|their)\\s+(?:[\\p{L}’'-]+\\s+)?(?:(?:most|least)\\s|\\p{L}{2,}est\\s|first\\s|last\\s|only\\s)|(?:the\\s+)?(?:${apposed.join('|')})\\s+(?:of|to)\\s))`,
  'giu',
)

/** The end of a clause that has no predicate yet: "is, by far". */
export const COPULA = /\b(?:is|are|was|were|be|been|remains?|became)(?:,[^,]{0,30})?$/i

/** The next item of a list: ", the mayor and". */
export const LIST_GOES_ON = /^[^,]*,?\s(?:and|or)\s/

/** Words after a phrase that begin a clause of their own. */
export const PHRASE_ENDS = /\s(?:since|who|which|that|where|when|as)\s/
