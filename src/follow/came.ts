import type { OnrecordError } from '../base/errors.ts'
import type { Arrived, RecordLine } from '../record.ts'

/** Something that came of following feeds, or failed. */
export type Came =
  | { readonly is: 'feed'; readonly feed: string; readonly arrived: Arrived }
  | { readonly is: 'article'; readonly feed: string; readonly article: RecordLine }
  /** A page that was on record already, or has no article. */
  | { readonly is: 'page'; readonly feed: string; readonly page: string; readonly isKnown: boolean }
  | {
      readonly is: 'failed'
      readonly feed: string
      /** The address of the page; `null` if it is the feed itself that failed. */
      readonly page: string | null
      readonly error: OnrecordError
      /** When it is tried again, an ISO 8601 instant; `null` for never. */
      readonly again: string | null
    }
  /** The end of a round: how many feeds there are, were asked for, had changed, failed, and are asked no more; how many items wait. */
  | {
      readonly is: 'round'
      readonly feeds: number
      readonly asked: number
      readonly changed: number
      readonly failed: number
      readonly gone: number
      readonly waiting: number
    }
