import type { Spanned } from './span.ts'

export type BlockKind =
  | 'headline'
  | 'subhead'
  | 'byline'
  | 'dateline'
  | 'paragraph'
  | 'caption'
  | 'credit'
  | 'furniture'
  | 'repeat'

/** A line or paragraph of an article and the part it plays. */
export interface Block extends Spanned {
  readonly kind: BlockKind
  /** For a `repeat`: the index in `blocks` of the block it repeats. For a `credit`: its caption. */
  readonly of?: number
}
