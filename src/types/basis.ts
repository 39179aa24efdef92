/** Every basis, from values that the text states to unknown ones. */
export const BASES = ['stated', 'resolved', 'inferred', 'external', 'unknown'] as const

/**
 * How a value is known.
 *
 * - `stated`: the text says it literally.
 * - `resolved`: the text says it elsewhere, and a rule or model connected the two.
 * - `inferred`: concluded from evidence in the text or page.
 * - `external`: taken from a gazetteer, list or knowledge base, not from the text.
 * - `unknown`: not known; nothing was filled in.
 */
export type Basis = (typeof BASES)[number]
