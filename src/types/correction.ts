import type {
  anchor,
  askedChange,
  change,
  correction,
  excerpt,
  groupSide,
  pointer,
  preview,
  target,
} from '../schemas/correction.ts'
import type { Of } from '../schemas/parts.ts'

export { type Edits, THING_LAYERS } from './editable.ts'

/**
 * A place in an article that is found again when the article is read again: the exact words with the text around them
 * (W3C Web Annotation's TextQuoteSelector) beside their offsets. Words that are not found, or found twice, are a
 * conflict, never a guess.
 */
export type Anchor = Of<typeof anchor>

/** The thing that is corrected, in one article, identified by its words. */
export type Target = Of<typeof target>

/** A thing identified by its id, or index, in the current record. The record finds its anchor. */
export type Pointer = Of<typeof pointer>

/** Layers whose groups can be merged and split. */
export const GROUP_LAYERS = ['identity', 'copy', 'happening', 'event', 'thread'] as const

/** The kind of group that a decision is about. */
export type GroupLayer = (typeof GROUP_LAYERS)[number]

/** One change by a person, as the log keeps it. */
export type Change = Of<typeof change>

/** A change as a corrector asks for it. */
export type AskedChange = Of<typeof askedChange>

/** A part of an article's text. */
export type Excerpt = Of<typeof excerpt>

/** Whether a correction is in force, was taken back, or cannot be applied to the current line. */
export const CORRECTION_STATES = ['in-force', 'undone', 'conflict'] as const

/** A line of the log. The log only grows. */
export type Correction = Of<typeof correction>

/** A group as a preview names it. */
export type GroupSide = Of<typeof groupSide>

/** What a change would do, before it is made. */
export type Preview = Of<typeof preview>
