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
 * The role of a line or paragraph in its article. `furniture` belongs to the page and not to the story; a `repeat`
 * repeats another block; a `credit` names the maker of a picture.
 */
export type BlockKind = (typeof BLOCK_KINDS)[number]

/**
 * A line or paragraph of an article with its role. Line ends inside a block count as spaces: they come from wrapped
 * lines.
 */
export type Block = Of<typeof block>
