import type { Span, Spanned } from './span.ts'

/** Every kind of block. */
export const BLOCK_KINDS = [
  'headline',
  'subhead',
  'byline',
  'dateline',
  'paragraph',
  'caption',
  'credit',
  'furniture',
  'repeat',
] as const

/**
 * What a line or paragraph is of its article. `furniture` belongs to the page and not to the story; a `repeat` says
 * again what another block says; a `credit` names who made a picture.
 */
export type BlockKind = (typeof BLOCK_KINDS)[number]

/** A line or paragraph of an article and the part it plays. Line ends within a block are blanks to a reader: wrapped lines. */
export interface Block extends Spanned {
  readonly kind: BlockKind
  /** For a `repeat`: the index in `blocks` of the block it repeats. For a `credit`: its caption. */
  readonly of?: number
  /** Of a `caption`: the picture credit it closes with, brackets included. It says nothing about who wrote the story. */
  readonly credit?: Span
  /** Of a `paragraph`: the dateline it opens with, such as "KYIV, March 10 (Reuters) - ". */
  readonly dateline?: Span
}
