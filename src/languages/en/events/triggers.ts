/** Prepositions that may stand between a verb and its object. */
export const OBJECT_PREPOSITION = /^(?:of|with|than|over|to)$/

/** Particles of verbs. */
export const PARTICLES = new Set(['up', 'out', 'off', 'down', 'back', 'over'])
