/** The preposition before those who do what a passive tells. */
export const AGENT = 'by'

/** The preposition before what somebody is the head, owner or member of. */
export const OF = 'of'

/** The preposition before both sides of an agreement. */
export const BETWEEN = 'between'

/** The preposition before the other side of an agreement. */
export const WITH = 'with'

/** The preposition before an office that somebody holds. */
export const AS = 'as'

/** Prepositions before the beginning and the end of a relation. */
export const SINCE: ReadonlySet<string> = new Set(['since', 'from'])
export const UNTIL: ReadonlySet<string> = new Set(['until', 'till', 'to', 'through'])

/** Prepositions before whom somebody is hostile to. */
export const TOWARDS: ReadonlySet<string> = new Set(['to', 'toward', 'towards'])

/** Prepositions before the time or place of a deed. */
export const WHEN: ReadonlySet<string> = new Set(['in', 'on'])

/** Words that open a clause which is not told as a fact. */
export const OPEN_CLAUSE: ReadonlySet<string> = new Set(['if', 'whether', 'unless', 'until'])

/** Determiners of a noun phrase for nobody. */
export const NO: ReadonlySet<string> = new Set(['no', 'neither', 'hardly'])

/** Determiners of a noun phrase for something that there is. */
export const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'these'])

/** Determiners of a noun phrase for anybody, so that it tells no single relation. */
export const ANY: ReadonlySet<string> = new Set([
  'any',
  'every',
  'each',
  'another',
  'which',
  'what',
  'whatever',
])

/** A prefix of a noun by which the relation is over: "ex-wife". */
export const EX = /^ex-/

/** The name before the second half of a compound, and that half: "Veldania-backed". */
export const COMPOUND = /^(\p{Lu}[\p{L}.]*)-(\p{L}+)$/u
