import type { Of } from '../schemas/parts.ts'
import type { readBy, readByModel } from '../schemas/read-by.ts'

/** What may run a network: the native runtime, or WebAssembly. */
export const RUNTIMES = ['native', 'wasm'] as const

/** What read an article. The same page read twice by equal values gives the same article. */
export type ReadBy = Of<typeof readBy>

/** A trained network, and what ran it. */
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
