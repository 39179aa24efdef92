import type { Anchor, Edits } from '../types/correction.ts'
import { fieldsOf } from '../types/editable.ts'
import type { RecordLine } from '../types/line.ts'
import type { Span } from '../types/span.ts'
import type { Statement } from '../types/statement.ts'
import { findAnchor } from './anchor.ts'
import type { Layer, Thing } from './things.ts'

/** A thing as the log keeps it: a mention with the entity that it belongs to. */
export function snapshotOf({ layer, id, item }: Thing): unknown {
  return layer === 'mention' ? { ...item, entity: id.split('/')[0] } : item
}

/** The values of the fields that can be set. A statement's content is left out: it identifies the statement. */
export function valuesOf(layer: Layer, snapshot: unknown): Edits {
  const item = snapshot as Readonly<Record<string, unknown>>
  const values: Record<string, unknown> = {}
  for (const field of Object.keys(fieldsOf(layer))) {
    // An event of an earlier version has no factuality to set.
    if (field === 'content' || (field === 'factuality' && item[field] === undefined)) continue
    if (field === 'holder') {
      const { entities, kind } = (item as Statement).holder
      if (entities.length > 0) values.holder = entities
      else if (kind !== 'named') values.holder = [kind]
    } else if (field === 'published')
      values.published = (item.published as string | null)?.slice(0, DAY) ?? null
    else values[field] = item[field] ?? null
  }
  return values
}

/** Length of a day, ISO 8601; an article's date may have a time, too. */
const DAY = 10

/** Fields of `wanted` that the thing does not have already. */
export function differing(thing: Thing, wanted: Edits): Edits {
  const [content, more] = thing.layer === 'statement' ? (thing.item as Statement).content : []
  const now: Readonly<Record<string, unknown>> = {
    ...valuesOf(thing.layer, snapshotOf(thing)),
    ...(content && !more && { content }),
  }
  const differ = Object.entries(wanted).filter(
    ([field, value]) => JSON.stringify(now[field]) !== JSON.stringify(value),
  )
  return Object.fromEntries(differ)
}

/** The things that a value refers to: entities as `e1`, others as `time:3`. */
export function idsIn(layer: Layer, value: unknown): string[] {
  const { holder, to, relays, actors, recipients, entity, saidAt, time, places, quantities } =
    value as Record<string, never>
  const entities = Array.isArray(holder)
    ? holder
    : ((holder as Statement['holder'] | undefined)?.entities ?? [])
  return [
    ...entities,
    ...((to as Statement['to'])?.entities ?? []),
    ...((relays as Statement['relays']) ?? []).flatMap((relay) => relay.entities),
    ...((actors as string[] | undefined) ?? []),
    ...((recipients as string[] | undefined) ?? []),
    ...(entity === undefined ? [] : [entity as string]),
    ...(layer === 'statement' && typeof saidAt === 'number' ? [`time:${saidAt}`] : []),
    ...(layer === 'event' && typeof time === 'number' ? [`time:${time}`] : []),
    ...((places as number[] | undefined) ?? []).map((index) => `place:${index}`),
    ...((quantities as number[] | undefined) ?? []).map((index) => `quantity:${index}`),
  ]
}

/** The anchors of the things that a correction refers to, by id: `e1`, `time:3`, `place:0`. */
export type Refs = Readonly<Record<string, Anchor>>

/** The id of an entity in this reading; `null` if it is not found. */
export function entityNow(line: RecordLine, refs: Refs, id: string): string | null {
  const span = spanNow(line, refs[id])
  if (span === null) return null
  const holders = line.entities.filter(({ mentions }) =>
    mentions.some(({ start, end }) => start === span[0] && end === span[1]),
  )
  return holders.length === 1 ? holders[0]!.id : null
}

/** The index of a place, time or quantity in this reading; `null` if it is not found. */
export function indexNow(
  line: RecordLine,
  refs: Refs,
  list: 'place' | 'time' | 'quantity',
  index: number,
): number | null {
  const span = spanNow(line, refs[`${list}:${index}`])
  const items = list === 'place' ? line.places : list === 'time' ? line.times : line.quantities
  const now = items.findIndex(({ start, end }) => start === span?.[0] && end === span[1])
  return now < 0 ? null : now
}

function spanNow(line: RecordLine, anchor: Anchor | undefined): Span | null {
  if (!anchor) return null
  const whereabouts = findAnchor(line, anchor)
  return 'at' in whereabouts ? whereabouts.at : null
}
