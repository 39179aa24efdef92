import type { Change, Edits, Excerpt, Target } from '../types/correction.ts'
import type { RecordLine } from '../types/line.ts'
import type { Statement } from '../types/statement.ts'
import { findAnchor } from './anchor.ts'
import { type Found, findThing, missingText, type Remembered, relocator, wasCorrected } from './find.ts'
import { reinstate } from './reinstate.ts'
import { removeThing } from './remove.ts'
import { setFields } from './set.ts'
import type { Layer, Thing } from './things.ts'
import { differing, entityNow, indexNow, type Refs, valuesOf } from './values.ts'

/** A correction of a thing, as the log holds it. */
export interface Entry {
  readonly number: number
  readonly change: Extract<Change, { readonly target: Target }>
  readonly before: unknown
  readonly context: Excerpt | null
  readonly refs: Refs
}

/** Articles with their corrections applied, and the corrections that could not be applied. */
export interface Corrected {
  /** Unchanged articles are the same objects that came in. */
  readonly lines: readonly RecordLine[]
  /** By number of the correction, why it could not be applied. */
  readonly conflicts: ReadonlyMap<number, string>
}

/**
 * Applies corrections to the articles of a page, in the order of the log. They may have been made on another reading or
 * version of the page: things are found by their words.
 */
export function correctPage(lines: readonly RecordLine[], entries: readonly Entry[]): Corrected {
  const corrected = [...lines]
  const conflicts = new Map<number, string>()
  for (const entry of entries) {
    const at = articleOf(corrected, entry.change.target)
    const done = typeof at === 'string' ? { conflict: at } : carryOut(corrected[at]!, entry)
    if ('conflict' in done) conflicts.set(entry.number, done.conflict)
    else if (typeof at === 'number') corrected[at] = done.line
  }
  return { lines: corrected, conflicts }
}

/** Which article of the page is meant: the one with the id, or the only one with the words. */
function articleOf(lines: readonly RecordLine[], { anchor }: Target): number | string {
  const same = lines.findIndex(({ id }) => id === anchor.article)
  if (same >= 0) return same
  const found = lines.map((line) => findAnchor(line, anchor))
  const holding = found.flatMap((one, index) => ('at' in one ? [index] : []))
  const isTwice = holding.length > 1 || found.some((one) => 'missing' in one && one.missing === 'twice')
  if (holding.length === 1 && !isTwice) return holding[0]!
  return missingText(isTwice ? 'twice' : 'gone', anchor)
}

/** Applies one correction to an article. */
export function carryOut(
  line: RecordLine,
  entry: Entry,
): { readonly line: RecordLine } | { readonly conflict: string } {
  const { change, before, context, refs } = entry
  const remembered = { ...change.target, before, context, refs }
  const found = findThing(line, remembered)
  if ('conflict' in found) return found
  if (change.do === 'reject') return { line: found.thing ? removeThing(line, found.thing) : line }
  const there = present(line, remembered, found)
  if ('conflict' in there) return there
  const wanted = change.do === 'edit' ? change.set : accepted(change.target.layer, before)
  const set = translated(there.line, wanted, remembered, found.span)
  if ('conflict' in set) return set
  // An accepted or added value keeps its basis if this reading found the same value.
  const values = change.do !== 'edit' ? differing(there.thing, set.values) : set.values
  return { line: setFields(there.line, there.thing, values, entry.number) }
}

/** The accepted values; for a statement also its content, if that is in one piece. */
function accepted(layer: Layer, before: unknown): Edits {
  const values = valuesOf(layer, before)
  const [content, more] = layer === 'statement' ? (before as Statement).content : []
  return content && !more ? { ...values, content } : values
}

/** The thing in the article, put there again where this reading did not find it. */
function present(
  line: RecordLine,
  remembered: Remembered & { readonly refs: Refs },
  found: Extract<Found, { span: unknown }>,
): { readonly line: RecordLine; readonly thing: Thing } | { readonly conflict: string } {
  if (found.thing) return { line, thing: found.thing }
  // Values that an earlier correction set come back with that correction.
  const again = wasCorrected(remembered.before) ? null : reinstate(line, remembered, found.span)
  const now = again ? findThing(again, remembered) : null
  if (again && now && 'thing' in now && now.thing) return { line: again, thing: now.thing }
  return { conflict: `the words stand there, but this reading finds no such ${remembered.layer} in them` }
}

/** Values with the ids and offsets of this reading. */
function translated(
  line: RecordLine,
  set: Edits,
  remembered: Remembered & { readonly refs: Refs },
  span: readonly [number, number],
): { readonly values: Edits } | { readonly conflict: string } {
  const { refs } = remembered
  const lost: string[] = []
  const one = (id: string): string => {
    if (!(id in refs)) return id
    const now = entityNow(line, refs, id)
    if (now === null) lost.push(refs[id]!.exact)
    return now ?? id
  }
  const { holder, actors, recipients, places, time, entity, content } = set
  const item =
    (list: 'place' | 'time') =>
    (index: number): number => {
      const anchor = refs[`${list}:${index}`]
      if (!anchor) return index
      const now = indexNow(line, refs, list, index)
      if (now === null) lost.push(anchor.exact)
      return now ?? index
    }
  const moved = content && relocator(line, remembered, span)(content)
  if (content && !moved)
    return { conflict: 'the words that were set as its content do not stand there any more' }
  const values: Edits = {
    ...set,
    ...(holder && { holder: holder.map(one) }),
    ...(actors && { actors: actors.map(one) }),
    ...(recipients && { recipients: recipients.map(one) }),
    ...(places && { places: places.map(item('place')) }),
    ...(typeof time === 'number' && { time: item('time')(time) }),
    ...(entity !== undefined && { entity: one(entity) }),
    ...(moved && { content: moved }),
  }
  if (lost.length === 0) return { values }
  return {
    conflict: `this reading does not find what was meant by ${lost.map((words) => `"${words}"`).join(', ')}`,
  }
}
