import { OnrecordError } from '../base/errors.ts'
import { overlaps, trimmed } from '../base/spans.ts'
import type { Within } from '../types/across.ts'
import type { Anchor, AskedChange, Change, Excerpt, GroupLayer, Target } from '../types/correction.ts'
import type { AddableLayer } from '../types/editable.ts'
import type { RecordLine } from '../types/line.ts'
import type { Span } from '../types/span.ts'
import { addedThing, NEEDED } from './added.ts'
import { anchorAt } from './anchor.ts'
import { checkEdits } from './fields.ts'
import { findThing } from './find.ts'
import {
  beginningOf,
  type Layer,
  sentencesAround,
  spansWithin,
  type Thing,
  thingAt,
  thingsOf,
} from './things.ts'
import { idsIn, type Refs, snapshotOf } from './values.ts'

type OfThing = Extract<AskedChange, { readonly target: unknown }>
type OfGroups = Extract<Change, { readonly one: Within }>

/** A change with everything that the log stores about it. */
export interface Complete<C extends Change = Change> {
  readonly change: C
  readonly before: unknown
  readonly context: Excerpt | null
  readonly refs: Refs
}

/**
 * Finds the thing that a change is about, and adds the anchors of this thing and of all things that the change refers
 * to. `location` is that of the article's page. Throws `corrections/…` if a thing is missing or a value cannot be set.
 */
export function completeChange(
  line: RecordLine,
  location: string,
  asked: OfThing,
): Complete<Extract<Change, { readonly target: Target }>> {
  if (asked.do === 'add') return completeAddition(line, location, asked)
  const thing = targetOf(line, asked.target)
  const { layer, id, item } = thing
  if (layer === 'article' && asked.do === 'reject')
    throw bad('article-stays', 'An article cannot be rejected: its page stands there.', OTHER)
  if (!thing.span) throw bad('no-words', `The ${layer} "${id}" has no words to know it by.`, OTHER)
  const anchor = anchorAt(line, location, thing.span)
  const target: Target = { layer, id, anchor }
  const before = snapshotOf(thing)
  const set = asked.do === 'edit' ? asked.set : null
  if (set) checkEdits(line, thing, set)
  const spans = [
    thing.span,
    ...(layer === 'entity' || layer === 'article' ? [] : spansWithin(item)),
    ...(set?.content ? [set.content] : []),
  ]
  const [start, end] = sentencesAround(line, spans)
  const complete = {
    before,
    context: { start, text: line.text.slice(start, end) },
    refs: refsOf(line, location, [...idsIn(layer, before), ...(set ? idsIn(layer, set) : [])]),
  }
  if (asked.do === 'edit') return { change: { do: 'edit', target, set: asked.set }, ...complete }
  return { change: { do: asked.do, target }, ...complete }
}

/** A thing that was missed, with the values that are set and nothing else known of it. */
function completeAddition(
  line: RecordLine,
  location: string,
  { target: { layer, span: selected }, set }: Extract<AskedChange, { readonly do: 'add' }>,
): Complete<Extract<Change, { readonly target: Target }>> {
  const [start, end] = selected
  if (start >= end || end > line.text.length || line.text.slice(...selected).trim() === '')
    throw bad('no-words', `${A[layer]} is told by words of the article, and these are none.`, OTHER)
  const span = trimmed(line.text, selected)
  const anchor = anchorAt(line, location, span)
  if (set.content !== undefined && ![span, selected].some((one) => isSame(one, set.content)))
    throw bad(
      'bad-value',
      '"content" is not what is added.',
      'The words of `target` are the content: leave it out.',
    )
  refuseTwice(line, layer, span, anchor)
  const thing = addedThing(line, layer, span, set)
  checkEdits(line, thing, set)
  const missing = NEEDED[layer].filter((field) => set[field] === undefined)
  if (missing.length > 0) {
    throw bad(
      `no-${missing[0]}`,
      `${A[layer]} that is added has ${missing.map((field) => `${field === 'entity' ? 'an' : 'a'} ${field}`).join(' and ')}.`,
      `Say which: ${missing.map((field) => `${field}=…`).join(' ')}`,
    )
  }
  const before = snapshotOf(thing)
  const [from, to] = sentencesAround(line, layer === 'entity' ? [span] : [span, ...spansWithin(thing.item)])
  return {
    change: { do: 'add', target: { layer, id: thing.id, anchor }, set },
    before: layer === 'mention' ? { ...(before as object), entity: set.entity } : before,
    context: { start: from, text: line.text.slice(from, to) },
    refs: refsOf(line, location, idsIn(layer, { ...(before as object), ...set })),
  }
}

function isSame([start, end]: Span, other: unknown): boolean {
  return Array.isArray(other) && other.length === 2 && other[0] === start && other[1] === end
}

/** Things of a layer, as messages begin with them. */
const A: Readonly<Record<AddableLayer, string>> = {
  statement: 'A statement',
  entity: 'A name',
  mention: 'A mention',
  place: 'A place',
  time: 'A time',
  quantity: 'A number',
  event: 'An event',
}

/** What the words are already, is corrected and not added. */
function refuseTwice(line: RecordLine, layer: AddableLayer, span: Span, anchor: Anchor): void {
  const found = findThing(line, { layer, anchor, before: null, context: null })
  if ('conflict' in found) throw bad('already-there', `It cannot be added: ${found.conflict}.`, OTHER)
  const there =
    layer === 'event'
      ? thingsOf(line, layer).find((one) => one.span && overlaps(one.span, span))
      : found.thing
  if (!there) return
  const words = line.text.slice(...(there.span ?? span))
  throw bad(
    'already-there',
    `These words tell ${A[layer].toLowerCase()} already: ${there.id}, "${words}".`,
    `Correct that one (edit ${there.id}), or name words that are no part of it.`,
  )
}

function targetOf(line: RecordLine, target: Exclude<OfThing, { readonly do: 'add' }>['target']): Thing {
  if (!('anchor' in target)) {
    const thing = thingAt(line, target.layer, target.id)
    if (!thing) throw noSuch(line, target.layer, target.id)
    const words = thing.span && line.text.slice(...thing.span)
    if (target.exact === undefined || target.exact === words) return thing
    throw bad(
      'other-words',
      `The ${target.layer} "${target.id}" has other words by now: "${words}".`,
      'Look at the article again: it was read anew or corrected meanwhile.',
    )
  }
  const found = findThing(line, { ...target, before: null, context: null })
  if ('thing' in found && found.thing) return found.thing
  const why = 'conflict' in found ? found.conflict : `nothing of that kind has the words any more`
  throw bad('no-such-thing', `There is no such ${target.layer} in article "${line.id}": ${why}.`, OTHER)
}

/** An article of a decision: its line, the location of its page, and its name in groups. */
export interface ArticleOfDecision {
  readonly line: RecordLine
  readonly location: string
  readonly name: string
}

/** A decision about two groups, with the anchors of the two. */
export function completeDecision(
  change: OfGroups,
  one: ArticleOfDecision,
  other: ArticleOfDecision,
): Complete<OfGroups> {
  const { layer } = change
  const names = [change.one, change.other].map((side, at) => {
    const { name } = at === 0 ? one : other
    return { article: name, id: ofArticles(layer) ? '' : side.id }
  })
  if (names[0]!.article === names[1]!.article && names[0]!.id === names[1]!.id) {
    throw bad('same-twice', 'Both are the same.', 'Name two that are one, or that are not.')
  }
  return {
    change: { do: change.do, layer, one: names[0]!, other: names[1]! },
    before: null,
    context: null,
    refs: {
      one: anchorOfUnit(layer, change.one.id, one.line, one.location),
      other: anchorOfUnit(layer, change.other.id, other.line, other.location),
    },
  }
}

/** The layer whose things are grouped; `null` for whole articles. */
export const GROUPED: Readonly<Record<GroupLayer, Layer | null>> = {
  identity: 'entity',
  copy: null,
  happening: null,
  event: 'event',
  thread: 'statement',
}

/** Whether the groups of a layer are groups of whole articles. */
export function ofArticles(layer: GroupLayer): boolean {
  return GROUPED[layer] === null
}

function anchorOfUnit(layer: GroupLayer, id: string, line: RecordLine, location: string): Anchor {
  const kind = GROUPED[layer]
  if (kind === null) return anchorAt(line, location, beginningOf(line))
  const thing = thingAt(line, kind, id)
  if (!thing) throw noSuch(line, kind, id)
  if (!thing.span) throw bad('no-words', `The ${kind} "${id}" has no words to know it by.`, OTHER)
  const anchor = anchorAt(line, location, thing.span)
  const found = findThing(line, { layer: kind, anchor, before: null, context: null })
  if ('thing' in found) return anchor
  throw bad('not-told-apart', `It cannot be told which ${kind} is meant: ${found.conflict}.`, OTHER)
}

/** Finds the unit of a decision in another reading or version; `null` if it is not there. */
export function unitNow(line: RecordLine, layer: GroupLayer, anchor: Anchor): Within | null {
  const kind = GROUPED[layer]
  if (kind === null) return { article: line.id, id: '' }
  const found = findThing(line, { layer: kind, anchor, before: null, context: null })
  return 'thing' in found && found.thing ? { article: line.id, id: found.thing.id } : null
}

function refsOf(line: RecordLine, location: string, ids: readonly string[]): Refs {
  const refs: Record<string, Anchor> = {}
  for (const id of ids) {
    const [, list, index] = /^(time|place|quantity):(\d+)$/.exec(id) ?? []
    const span = list ? spanOf(line, list as Layer, index!) : spanOf(line, 'entity', id)
    if (span) refs[id] = anchorAt(line, location, span)
  }
  return refs
}

function spanOf(line: RecordLine, layer: Layer, id: string): Span | null {
  return thingAt(line, layer, id)?.span ?? null
}

const OTHER = 'See what there is with: onrecord show ARTICLE'

function noSuch(line: RecordLine, layer: Layer, id: string): OnrecordError {
  const ids = thingsOf(line, layer).map((thing) => thing.id)
  const some = ids.length > 12 ? `${ids.slice(0, 12).join(', ')} …` : ids.join(', ')
  return bad(
    'no-such-thing',
    `There is no ${layer} "${id}" in article "${line.id}".`,
    ids.length > 0 ? `There are: ${some}.` : `The article has none at all.`,
  )
}

function bad(what: string, message: string, hint: string): OnrecordError {
  return new OnrecordError(`corrections/${what}`, message, hint)
}
