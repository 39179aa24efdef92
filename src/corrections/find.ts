import { covers, overlaps } from '../base/spans.ts'
import { CONTENT_EDGE } from '../languages/en/corrections.ts'
import type { Anchor, Excerpt } from '../types/correction.ts'
import type { Entity } from '../types/entity.ts'
import type { RecordLine } from '../types/line.ts'
import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'
import { findAnchor } from './anchor.ts'
import { type Layer, type Thing, thingsOf } from './things.ts'

/** What is stored of a corrected thing, so that it is found again in another reading. */
export interface Remembered {
  readonly layer: Layer
  /** Its id in the line that was corrected. */
  readonly id?: string
  readonly anchor: Anchor
  readonly before: unknown
  readonly context: Excerpt | null
}

/** The thing found again, or why it was not found, in words for the corrector. */
export type Found =
  /** `thing` is `null` where the words are there, but this reading found nothing in them. */
  { readonly thing: Thing | null; readonly span: Span } | { readonly conflict: string }

/** Finds a thing again by its words, in another reading of its page or in a new version of it. */
export function findThing(line: RecordLine, remembered: Remembered): Found {
  const whereabouts = findAnchor(line, remembered.anchor)
  if ('missing' in whereabouts) return { conflict: missingText(whereabouts.missing, remembered.anchor) }
  const span = whereabouts.at
  const things = thingsWith(line, remembered, span)
  if (things.length === 0) return { thing: null, span }
  const [thing, other] = things.length === 1 ? things : likest(line, things, remembered, span)
  if (thing && !other) {
    return isSomebodyElse(thing, remembered.before)
      ? { conflict: `somebody else is meant by "${short(remembered.anchor.exact)}" now` }
      : { thing, span }
  }
  return {
    conflict: `several ${PLURALS[remembered.layer]} have the words "${short(remembered.anchor.exact)}"`,
  }
}

/** Whether an entity shares no word of its names with the one that was corrected. */
function isSomebodyElse({ layer, item }: Thing, before: unknown): boolean {
  if (layer !== 'entity' || before === null) return false
  const words = ({ name, aliases }: Pick<Entity, 'name' | 'aliases'>): string[] =>
    [name, ...aliases].flatMap((one) => one.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
  const now = new Set(words(item as Entity))
  return !words(before as Entity).some((word) => now.has(word))
}

/** Names of the layers as people read them. */
export const PLURALS: Readonly<Record<Layer, string>> = {
  article: 'articles',
  statement: 'statements',
  entity: 'entities',
  mention: 'mentions',
  place: 'places',
  time: 'times',
  quantity: 'quantities',
  event: 'events',
}

/** Why an anchor's words were not found, as a clause for a message. */
export function missingText(missing: 'gone' | 'twice', { exact }: Anchor): string {
  const words = `the words "${short(exact)}"`
  return missing === 'gone'
    ? `${words} do not stand there any more`
    : `${words} stand there more than once, and it cannot be told which are meant`
}

function short(words: string): string {
  return words.length > 80 ? `${words.slice(0, 79)}…` : words
}

function thingsWith(line: RecordLine, remembered: Remembered, span: Span): Thing[] {
  const { layer } = remembered
  const things = thingsOf(line, layer)
  if (layer === 'article') return things
  if (layer === 'entity') {
    const held = line.entities.filter(({ mentions }) =>
      mentions.some(({ start, end }) => is(span, [start, end])),
    )
    return things.filter(({ id }) => held.some((entity) => entity.id === id))
  }
  const exact = things.filter((thing) => thing.span && is(thing.span, span))
  if (exact.length === 0 && layer === 'event') return withWordMore(things, span)
  if (exact.length > 0 || layer !== 'statement') return exact
  // Another reader may count a quotation mark, a full stop or "that" among the words.
  const bare = bareOf(line.text, span)
  const alike = things.filter((thing) => thing.span && is(bareOf(line.text, thing.span), bare))
  if (alike.length > 0) return alike
  const same = withCue(line, things, remembered, span)
  return same.length > 0 ? same : withName(things, remembered, span)
}

/** Another reader, or a person, may tell an event by a word more or less: "had collapsed" is "collapsed". */
function withWordMore(things: readonly Thing[], span: Span): Thing[] {
  const around = things.filter(
    (thing) => thing.span && (covers(thing.span, span) || covers(span, thing.span)),
  )
  return around.length === 1 ? around : []
}

/** Another reader may end the words elsewhere; after the same cue it is the same statement. */
function withCue(line: RecordLine, things: readonly Thing[], remembered: Remembered, span: Span): Thing[] {
  const before = remembered.before as Statement | null
  if (!before || before.cue.length === 0) return []
  const cue = JSON.stringify(before.cue.map(relocator(line, remembered, span)))
  return things.filter(
    ({ item }) => JSON.stringify((item as Statement).cue) === cue && isAmong(item as Statement, span),
  )
}

/** Finds an entity whose words were set by a correction that is no longer in force: it still has its name. */
function withName(things: readonly Thing[], { id, before }: Remembered, span: Span): Thing[] {
  if (!wasCorrected(before)) return []
  return things.filter((thing) => thing.id === id && isAmong(thing.item as Statement, span))
}

function isAmong({ content }: Statement, span: Span): boolean {
  return content.some((piece) => overlaps(piece, span))
}

/** Whether somebody had corrected it before. */
export function wasCorrected(before: unknown): boolean {
  return ((before as { corrections?: readonly number[] } | null)?.corrections ?? []).length > 0
}

/** Of several statements with the same words, the one whose cue and holder are in the same places. */
function likest(line: RecordLine, things: readonly Thing[], remembered: Remembered, span: Span): Thing[] {
  if (remembered.layer !== 'statement') return [...things]
  const before = remembered.before as Statement | null
  const move = relocator(line, remembered, span)
  const wanted = [before?.cue, before?.content, before?.holder?.spans].map((spans = []) => spans.map(move))
  const likes = things.filter(({ item }) => {
    const { cue, content, holder } = item as Statement
    return JSON.stringify([cue, content, holder.spans]) === JSON.stringify(wanted)
  })
  return likes.length > 0 ? likes : [...things]
}

/**
 * Prepares moving other spans of the thing: each keeps its distance from the anchor, and must have the same words. The
 * text between them must not have changed.
 */
export function relocator(
  line: RecordLine,
  { anchor, context }: Remembered,
  [start]: Span,
): (span: Span) => Span | null {
  const shift = start - anchor.start
  return ([from, to]) => {
    if (context === null || from < context.start || to > context.start + context.text.length) return null
    const words = context.text.slice(from - context.start, to - context.start)
    return line.text.startsWith(words, from + shift) && from + shift >= 0 ? [from + shift, to + shift] : null
  }
}

function is(one: Span, other: Span): boolean {
  return one[0] === other[0] && one[1] === other[1]
}

/** Without quotation marks, stops and a "that" at the edges. */
function bareOf(text: string, [start, end]: Span): Span {
  const words = text.slice(start, end)
  const lead = CONTENT_EDGE.exec(words)![0].length
  let last = words.length
  while (last > lead && EDGE.has(words[last - 1]!)) last--
  return [start + lead, start + last]
}

const EDGE: ReadonlySet<string> = new Set(' \t\n\r"\'“”‘’«».,;:–—-')
