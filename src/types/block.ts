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
 * The part that a line or paragraph plays in its article. `furniture` belongs to the page and not to the story; a
 * `repeat` says again what another block says; a `credit` names who made a picture.
 */
export type BlockKind = (typeof BLOCK_KINDS)[number]

/**
 * A line or paragraph of an article and the part it plays. Line ends within a block count as blanks: they come from
 * wrapped lines.
 */
export type Block = Of<typeof block>
