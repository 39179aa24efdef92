/** A determiner that negates its noun. */
export const NEGATIVE_DETERMINER = /^(?:no|neither|nor)$/

/** Conjunctions of a condition or a question. */
export const CONDITIONAL = /^(?:if|unless|whether|lest)$/

/** Conjunctions of a condition or a question, within a clause. */
export const CONDITION = /^(?:if|unless|whether)$/

/** Subjects that say that nobody did it. */
export const NOBODY: ReadonlySet<string> = new Set(['nobody', 'none', 'no-one', 'nothing', 'neither'])

/** Words before what was not done because something else was. */
export const REPLACED = /^(?:rather than|instead of)$/

/** The word before the time at which something happened at last: "did not open until Friday". */
export const UNTIL = /^(?:until|till)$/
