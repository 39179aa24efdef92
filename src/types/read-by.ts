import type { Of } from '../schemas/parts.ts'
import type { readBy, readByModel } from '../schemas/read-by.ts'

/** The runtimes for a network: the native one, or WebAssembly. */
export const RUNTIMES = ['native', 'wasm'] as const

/**
 * The program, rules, tagger and model that read an article. A page that is read twice with equal values gives the same
 * article.
 */
export type ReadBy = Of<typeof readBy>

/** A trained network, and its runtime. */
export type ReadByModel = Of<typeof readByModel>

/**
 * All values in one line, as a record stores it with each page: `onrecord 0.1.0, rules 3f9c…, tagger light`.
 *
 * @example
 * ```ts
 * readByLine({ program: 'onrecord 0.1.0', rules: null, tagger: 'light', model: null }) // 'onrecord 0.1.0, tagger light'
 * ```
 */
export function readByLine({ program, rules, tagger, model }: ReadBy): string {
  const parts = [program, ...(rules === null ? [] : [`rules ${rules}`]), `tagger ${tagger}`]
  if (model) parts.push(`model ${model.name} ${model.version} ${model.sha256.slice(0, 12)} ${model.runtime}`)
  return parts.join(', ')
}
