import nounRows from '../../../../data/languages/en/events/noun-phrases.json' with { type: 'json' }

/** Words of a count before the counted noun. */
export const COUNTING: ReadonlySet<string> = new Set((nounRows as { counting: readonly string[] }).counting)

/** Nouns of weapons that mean something else when alone. */
export const NO_WEAPON = /^(?:navy|fleet|shells?|salvo|round|ship)$/

/** Nouns after a weapon that are a part of it: "missile system". */
export const WEAPON_TAIL = /^(?:system|launcher|battery)$/

/** Words that connect two nouns. */
export const OWNERSHIP = /^(?:['’]s|'|of)$/
