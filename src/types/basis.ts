/** Every basis, from what the text says to what nobody knows. */
export const BASES = ['stated', 'resolved', 'inferred', 'external', 'unknown'] as const

/**
 * How a value is known.
 *
 * - `stated`: the text says it in so many words.
 * - `resolved`: the text says it elsewhere, and a rule or model tied the two together.
 * - `inferred`: concluded from evidence in the text or page.
 * - `external`: taken from a gazetteer, list or knowledge base, not from the text.
 * - `unknown`: not known; nothing was filled in.
 */
export type Basis = (typeof BASES)[number]
