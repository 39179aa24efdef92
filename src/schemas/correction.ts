import * as v from 'valibot'
import { CORRECTION_STATES, GROUP_LAYERS } from '../types/correction.ts'
import { ADDABLE_LAYERS, THING_LAYERS } from '../types/editable.ts'
import { within } from './across.ts'
import { edits } from './edits.ts'
import {
  about,
  anything,
  count,
  either,
  instant,
  list,
  object,
  offset,
  oneOf,
  optional,
  orNone,
  record,
  wholeFrom,
} from './parts.ts'

const { strictObject } = v
/** Most UTF-16 code units of an id or of exact words. */
const text = v.pipe(v.string(), v.maxLength(100_000))

const anchorFields = {
  location: about(text, 'Location of the page, so that a new version of it is recognised.'),
  sha256: about(text, "SHA-256 of the page's bytes, lower-case hexadecimal."),
  article: text,
  start: offset,
  end: offset,
  exact: text,
  prefix: about(text, 'Up to 32 UTF-16 code units of text before and after.'),
  suffix: text,
}
const thing = {
  layer: oneOf(THING_LAYERS),
  id: about(text, 'Its id, or index of a place, time or quantity, in the line it was corrected on.'),
}
const groupLayer = oneOf(GROUP_LAYERS)

export const correctionState = oneOf(CORRECTION_STATES)

export const anchor = object(anchorFields)

export const target = object({
  ...thing,
  anchor: about(
    anchor,
    'The words that identify it: of a statement its content, of an event its trigger, of an entity its first mention by name.',
  ),
})

/** By its id, or index, in the record as it stands. */
export const pointer = strictObject({
  ...thing,
  article: text,
  exact: optional(
    about(
      text,
      'The words that the corrector sees there; the change is refused if the article has other words there.',
    ),
  ),
})

const decision = { layer: groupLayer, one: within, other: within }

export const change = either([
  object({
    do: about(v.literal('accept'), 'The thing is right; its values are kept when the page is read again.'),
    target,
  }),
  object({
    do: about(
      v.literal('reject'),
      'The thing is wrong altogether; it is removed, also when the page is read again.',
    ),
    target,
  }),
  object({ do: v.literal('edit'), target, set: edits }),
  object({
    do: about(
      v.literal('add'),
      'A thing that was missed is told by the words of `target`, with these values.',
    ),
    target,
    set: edits,
  }),
  object({
    do: about(
      v.literal('merge'),
      '`one` and its whole group join the group of `other`, whose id and name stay.',
    ),
    ...decision,
  }),
  object({
    do: about(
      v.literal('split'),
      '`one` alone leaves the group of `other`, and is never joined to it again by rule.',
    ),
    ...decision,
  }),
  object({ do: v.literal('undo'), correction: about(count, 'Number of the correction that is taken back.') }),
])

/** The changes that may be asked for, by what they do; `set` says what `edit` takes. */
export function askedChanges<Set extends v.GenericSchema>(set: Set) {
  const asked = either([pointer, strictObject({ ...thing, anchor: strictObject(anchorFields) })])
  const side = strictObject({ article: text, id: about(v.optional(text, ''), 'Empty for a whole article.') })
  const groups = { layer: groupLayer, one: side, other: side }
  return {
    accept: strictObject({ do: v.literal('accept'), target: asked }),
    reject: strictObject({ do: v.literal('reject'), target: asked }),
    edit: strictObject({ do: v.literal('edit'), target: asked, set }),
    add: strictObject({
      do: v.literal('add'),
      target: strictObject({
        layer: oneOf(ADDABLE_LAYERS),
        article: text,
        span: v.strictTuple([offset, offset]),
      }),
      set,
    }),
    merge: strictObject({ do: v.literal('merge'), ...groups }),
    split: strictObject({ do: v.literal('split'), ...groups }),
    undo: strictObject({ do: v.literal('undo'), correction: count }),
  }
}

export const askedChange = either(Object.values(askedChanges(edits)))

/** A part of an article's text. */
export const excerpt = object({ start: offset, text })

export const correction = object({
  number: about(wholeFrom(1), 'From 1, in order of entry.'),
  at: about(instant, 'ISO 8601, UTC.'),
  by: text,
  why: orNone(text),
  change,
  before: about(anything, 'The former values, as JSON; `null` for groups.'),
  context: about(orNone(excerpt), 'The text around it; `null` for groups.'),
  refs: about(
    record(anchor),
    'Anchors of the things that it refers to (`e1`, `time:3`), so that they are found again; for groups, of `one` and `other`.',
  ),
  state: correctionState,
  conflict: about(orNone(text), 'Why it cannot be carried out as the page now stands.'),
})

/** A group as a preview names it. */
export const groupSide = object({ id: text, name: orNone(text), members: count })

export const preview = object({
  change,
  before: about(
    anything,
    'A thing before and after the change, `null` if it is removed. For groups: `{ one, other }`, the groups of the two, before and after; a merge goes from `one` into `other`.',
  ),
  after: anything,
  affects: about(
    list(object({ layer: text, count, sample: list(text) })),
    'Other things on record that would change with it: `statements`, `threads`, `identities` … with their ids.',
  ),
  conflicts: about(
    list(object({ correction: count, why: text })),
    'Earlier corrections that it contradicts, or that could not be applied after it, and why.',
  ),
})

/** The body of a request for a preview. */
export const previewRequest = object({ change: askedChange })

/** The body of a request for a change. */
export const correctionRequest = object({ change: askedChange, by: text, why: optional(orNone(text)) })
