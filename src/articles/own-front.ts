import type { LineFeatures } from './line-features.ts'
import type { Zone } from './segment.ts'

/** Whether a story has a byline or date line of its own between headline and body. */
export function isSigned(lines: readonly LineFeatures[], zones: readonly Zone[]): boolean {
  return lines.some(({ role }, i) => zones[i] === 'front' && (role === 'byline' || role === 'dateline'))
}

/** Whether a story repeats its headline before the body. */
export function repeatsHeadline(lines: readonly LineFeatures[], zones: readonly Zone[]): boolean {
  return lines.some(({ key }, i) => zones[i] === 'front' && key === lines[0]!.key)
}
