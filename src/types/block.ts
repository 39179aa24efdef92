import type { block } from '../schemas/article.ts'
import type { Of } from '../schemas/parts.ts'

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
export type Block = Of<typeof block>
