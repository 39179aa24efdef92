import type { Anchor, Change, Correction, GroupLayer } from '../types/correction.ts'
import type { RecordLine } from '../types/line.ts'
import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'
import { findAnchor } from './anchor.ts'
import { GROUPED } from './complete.ts'
import { isSpan, type Layer, sentencesAround, spansWithin, thingsOf } from './things.ts'
import { idsIn, snapshotOf } from './values.ts'

/** Where an example comes from. */
export interface ExampleSource {
  readonly id: string
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string
  readonly url: string | null
  readonly sha256: string
  /** Where `text` begins in the article's text. */
  readonly start: number
}

interface Judged {
  /** `article:number`, unique within a record. */
  readonly id: string
  readonly correction: number
  readonly at: string
  readonly by: string
  readonly why: string | null
}

/** The correction of one thing as an example, to train or to measure. All offsets are in `text`. */
export interface ThingExample extends Judged {
  readonly do: 'accept' | 'reject' | 'edit' | 'add'
  readonly layer: Layer
  readonly article: ExampleSource
  /** The sentences around it, unchanged. */
  readonly text: string
  /** The wrong value that was read; `null` for an accepted or added one. */
  readonly wrong: unknown
  /** The right value; `null` for a rejected thing. */
  readonly right: unknown
  /** Entities that `wrong` and `right` refer to by id. */
  readonly entities: Readonly<Record<string, { name: string; type: string; mentions: readonly Span[] }>>
  /** Of statements: `right` and `wrong` as attributions (source, cue, content) in the form of PolNeAR. */
  readonly attributions?: readonly Attribution[]
  readonly not?: readonly Attribution[]
}

/** A decision about two things as an example: they are one, or they are not. */
export interface PairExample extends Judged {
  readonly do: 'merge' | 'split'
  readonly layer: GroupLayer
  readonly same: boolean
  readonly one: PairSide
  readonly other: PairSide
}

/** One of the two, in the sentences around it. */
export interface PairSide {
  readonly article: ExampleSource
  readonly text: string
  /** In `text`; `null` for a whole article. */
  readonly span: Span | null
  readonly item: unknown
}

interface Attribution {
  readonly id: string
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
}

/** The example made from one correction. */
export type Example = ThingExample | PairExample

/**
 * The example of a correction of one thing; `null` if its words are not found. `line` is the article with corrections.
 */
export function thingExample(correction: Correction, line: RecordLine): ThingExample | null {
  const { change, before, context, number } = correction
  if (!('target' in change) || context === null) return null
  const { layer } = change.target
  const found = once(line.text, context.text, context.start)
  if (found === null) return null
  const shift = found - context.start
  const now = thingsOf(line, layer).find(({ item }) => item.corrections?.includes(number))
  const was = shifted(before, shift)
  const is = now ? snapshotOf(now) : null
  const spans = [was, is].flatMap((value) => (layer === 'entity' ? [] : spansWithin(value)))
  const [start, end] = sentencesAround(line, [...spans, [found, found + context.text.length]])
  const local = (value: unknown): unknown => shifted(within(value, start, end), -start)
  const wrong = change.do === 'accept' || change.do === 'add' ? null : local(was)
  const right = change.do === 'reject' ? null : local(is)
  const ids = [wrong, right].flatMap((value) => (value === null ? [] : idsIn(layer, value)))
  const example = {
    ...judged(correction, line),
    do: change.do,
    layer,
    article: sourceOf(line, start),
    text: line.text.slice(start, end),
    wrong,
    right,
    entities: entitiesOf(line, [start, end], ids),
  }
  if (layer !== 'statement') return example
  const attribution = (value: unknown): Attribution[] =>
    value === null ? [] : [attributionOf(value as Statement)]
  return {
    ...example,
    attributions: attribution(right),
    not: change.do === 'edit' && isSame(wrong, right) ? [] : attribution(wrong),
  }
}

/** Whether the words of both are the same: then only their tags were wrong. */
function isSame(wrong: unknown, right: unknown): boolean {
  const words = (value: unknown): string => JSON.stringify(value && attributionOf(value as Statement))
  return words(wrong) === words(right)
}

/**
 * The example of a decision about two groups; `null` for another correction, or if one of the two is not found. `lines`
 * are the articles with corrections.
 */
export function pairExample(
  correction: Correction,
  lines: { readonly one: RecordLine; readonly other: RecordLine },
): PairExample | null {
  const { change, refs } = correction
  if (!('one' in change)) return null
  const one = sideOf(change, lines.one, refs.one)
  const other = sideOf(change, lines.other, refs.other)
  if (!one || !other) return null
  return {
    ...judged(correction, lines.one),
    ...{ do: change.do, layer: change.layer, same: change.do === 'merge', one, other },
  }
}

function sideOf(
  { layer }: Extract<Change, { readonly one: unknown }>,
  line: RecordLine,
  anchor: Anchor | undefined,
): PairSide | null {
  const kind = GROUPED[layer]
  const whole = { article: sourceOf(line, 0), text: line.text, span: null, item: null }
  if (kind === null) return whole
  const found = anchor ? findAnchor(line, anchor) : null
  if (!found || !('at' in found)) return null
  const thing = thingsOf(line, kind).find(({ span }) => span?.[0] === found.at[0] && span[1] === found.at[1])
  const [start, end] = sentencesAround(line, [found.at])
  const item = thing ? shifted(within(snapshotOf(thing), start, end), -start) : null
  return {
    article: sourceOf(line, start),
    text: line.text.slice(start, end),
    span: [found.at[0] - start, found.at[1] - start],
    item,
  }
}

function judged({ number, at, by, why }: Correction, line: RecordLine): Judged {
  return { id: `${line.id}:${number}`, correction: number, at, by, why }
}

function sourceOf(line: RecordLine, start: number): ExampleSource {
  const { id, title, publisher, published, language, page } = line
  return {
    ...{ id, title, publisher, published: published.value, language },
    ...{ url: page.url, sha256: page.sha256, start },
  }
}

function attributionOf({ id, holder, cue, content }: Statement): Attribution {
  return { id, source: holder.spans, cue, content }
}

function entitiesOf(line: RecordLine, [start, end]: Span, ids: readonly string[]): ThingExample['entities'] {
  const spokenOf = line.entities.filter(({ id }) => ids.includes(id))
  return Object.fromEntries(
    spokenOf.map(({ id, name, type, mentions }) => [
      id,
      {
        ...{ name, type },
        mentions: mentions
          .filter((one) => one.start >= start && one.end <= end)
          .map((one): Span => [one.start - start, one.end - start]),
      },
    ]),
  )
}

/** Removes an entity's mentions outside the example's text; other values lie within. */
function within(value: unknown, start: number, end: number): unknown {
  const { mentions, roles } = (value ?? {}) as { mentions?: Spans; roles?: Spans }
  if (!mentions) return value
  const inside = (list: Spans): Spans => list.filter((one) => one.start >= start && one.end <= end)
  return { ...(value as object), mentions: inside(mentions), ...(roles && { roles: inside(roles) }) }
}

type Spans = readonly { readonly start: number; readonly end: number }[]

/** A copy with every span moved. */
function shifted(value: unknown, by: number, key = ''): unknown {
  if (by === 0 || typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    return isSpan(value, key) ? value.map((one) => one + by) : value.map((one) => shifted(one, by, key))
  }
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      (name === 'start' || name === 'end') && typeof one === 'number' ? one + by : shifted(one, by, name),
    ]),
  )
}

/** Where words stand: at their old offset, or where they stand exactly once. */
function once(text: string, words: string, start: number): number | null {
  if (text.startsWith(words, start)) return start
  const first = text.indexOf(words)
  return first < 0 || text.includes(words, first + 1) ? null : first
}
