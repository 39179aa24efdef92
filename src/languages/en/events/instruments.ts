import nounRows from '../../../../data/languages/en/events/noun-phrases.json' with { type: 'json' }

/** Words of a count before what is counted. */
export const COUNTING: ReadonlySet<string> = new Set((nounRows as { counting: readonly string[] }).counting)

/** Nouns of weapons that are something else by themselves. */
export const NO_WEAPON = /^(?:navy|fleet|shells?|salvo|round|ship)$/

/** Nouns behind a weapon that are a part of it: "missile system". */
export const WEAPON_TAIL = /^(?:system|launcher|battery)$/

/** Words that tie two nouns together. */
export const OWNERSHIP = /^(?:['’]s|'|of)$/
