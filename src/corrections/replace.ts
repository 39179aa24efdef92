import type { Entity } from '../types/entity.ts'
import type { Term } from '../types/event.ts'
import type { RecordLine } from '../types/line.ts'
import type { Relation } from '../types/relation.ts'
import type { Statement } from '../types/statement.ts'
import type { Layer, Thing } from './things.ts'

/** The article with `item` in place of the thing. */
export function replaceThing<L extends Layer>(
  line: RecordLine,
  { layer, id }: Thing<L>,
  item: unknown,
): RecordLine {
  if (layer === 'mention') {
    const [entity, index] = id.split('/')
    return mapEntities(line, (one) =>
      one.id === entity
        ? { ...one, mentions: one.mentions.map((mention, at) => (at === Number(index) ? item : mention)) }
        : one,
    )
  }
  const key = LISTS[layer as keyof typeof LISTS]
  const list = line[key] as readonly unknown[]
  const at = list.findIndex((one, index) => ((one as { id?: string }).id ?? String(index)) === id)
  return { ...line, [key]: list.with(at, item) }
}

/** The list of the line that a layer's things stand in. */
export const LISTS = {
  statement: 'statements',
  entity: 'entities',
  place: 'places',
  time: 'times',
  quantity: 'quantities',
  event: 'events',
} as const

/** The article with its entities changed one by one; ids stay. */
export function mapEntities(line: RecordLine, change: (one: Entity) => unknown): RecordLine {
  return { ...line, entities: line.entities.map(change) as Entity[] }
}

/** The article with its statements changed one by one; ids stay. */
export function mapStatements(line: RecordLine, change: (one: Statement) => Statement): RecordLine {
  return { ...line, statements: line.statements.map(change) }
}

/**
 * The article with another list of places, times or quantities, and with updated indexes to them. `was` holds the
 * former index of each item, or -1 for a new one.
 */
export function reindex(
  line: RecordLine,
  list: 'places' | 'times' | 'quantities',
  items: readonly unknown[],
  was: readonly number[],
): RecordLine {
  const now = (index: number): number => was.indexOf(index)
  const one = (index: number | null): number | null => (index === null || now(index) < 0 ? null : now(index))
  const many = (indexes: readonly number[]): number[] => indexes.map(now).filter((index) => index >= 0)
  const changed = { ...line, [list]: items } as RecordLine
  if (list !== 'times') {
    return {
      ...changed,
      events: line.events.map((event) => ({ ...event, [list]: many(event[list]) })),
      ...(list === 'places' &&
        line.relations && { relations: line.relations.map((own) => withPlaces(own, many)) }),
    }
  }
  const moved = (terms: readonly Term[]): Term[] =>
    terms.map(({ time: index, ...term }) => {
      const own = index === undefined ? null : one(index)
      return { ...term, ...(own !== null && { time: own }) }
    })
  return {
    ...changed,
    times: changed.times.map((time) => {
      const anchor = /^time:(\d+)$/.exec(time.anchor ?? '')?.[1]
      if (anchor === undefined) return time
      const index = one(Number(anchor))
      return { ...time, anchor: index === null ? null : `time:${index}` }
    }),
    statements: line.statements.map((statement) => {
      const saidAt = one(statement.saidAt)
      if (saidAt === statement.saidAt) return statement
      const bases = saidAt === null ? { ...statement.bases, saidAt: 'unknown' as const } : statement.bases
      return { ...statement, saidAt, bases }
    }),
    events: line.events.map((event) => {
      const { time, terms } = event
      return { ...event, time: one(time), ...(terms && { terms: moved(terms) }) }
    }),
    ...(line.relations && {
      relations: line.relations.map(({ since, until, terms, ...rest }) => {
        const [from, to] = [one(since ?? null), one(until ?? null)]
        return {
          ...rest,
          ...(from !== null && { since: from }),
          ...(to !== null && { until: to }),
          ...(terms && { terms: moved(terms) }),
        }
      }),
    }),
  }
}

/** A relation with other indexes of places; without the field if none is left. */
function withPlaces({ places, ...rest }: Relation, now: (indexes: readonly number[]) => number[]): Relation {
  const left = places ? now(places) : []
  return { ...rest, ...(left.length > 0 && { places: left }) }
}

/** An id that none of the items has. */
export function freeId(items: readonly { readonly id: string }[], letter: string): string {
  const numbers = items.map(({ id }) => Number(id.slice(1))).filter(Number.isSafeInteger)
  return `${letter}${Math.max(0, ...numbers) + 1}`
}
