import type { Of, page } from '../schemas/parts.ts'

/** Which page of a list. */
export interface ListOptions {
  /** At most this many items. Default 50. */
  readonly limit?: number
  /** The `next` of the page before. Throws `record/bad-cursor` for anything else. */
  readonly after?: string | null
}

/** A page of a list. `next` is the `after` of the following page, `null` at the end. */
export type Listing<T> = Of<typeof page> & { readonly items: readonly T[] }
