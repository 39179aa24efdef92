import type { LineFeatures } from './line-features.ts'
import type { Zone } from './segment.ts'

/** One story of a page: its lines, from the headline to the last line of the body, and the zone of each. */
export interface Story {
  readonly lines: readonly LineFeatures[]
  /** As many as `lines`. */
  readonly zones: readonly Zone[]
}
