import { keyOf } from '../../../base/within.ts'
import type { EventView } from '../../../record/groups.ts'
import type { Within } from '../../../types/across.ts'
import { eventView, type Mention } from '../../answers/event-view.ts'
import type { State } from '../state.ts'
import {
  backingOfEvents,
  eventOf,
  groupNamed,
  mentionsInOrder,
  rowNamed,
  threadsWith,
} from './group-heads.ts'
import { copied, somebodyOf } from './view.ts'

const REASONS = 50
const THREADS = 50

/** An event with all its mentions. */
export function event(state: State, id: string): EventView | null {
  const group = groupNamed(state, 'event', id)
  const alone = group === null ? rowNamed(state, 'event', id) : undefined
  if (group === null && alone === undefined) return null
  const rows = group === null ? [alone!] : state.members.event.get(group)!
  const events = mentionsInOrder(
    state,
    rows.map((row) => eventOf(state, row)),
  )
  const mentions = events.map(
    ({ article, event: { id: own }, from, to }): Mention => ({
      at: { article: state.grouped.get(article)!.name, id: own },
      line: state.articles.get(article)!.inForce,
      event: state.articles.get(article)!.inForce.events.find((one) => one.id === own)!,
      ...{ from, to, copyOf: copied(state, article).copyOf ?? null },
    }),
  )
  const statements = [...new Set(events.flatMap((one) => one.statements))]
  const ties = rows
    .flatMap((row) => [...(state.ties.event.get(row)?.values() ?? [])].filter(({ a }) => a === row))
    .filter(({ b }) => rows.includes(b))
  return eventView(mentions, (entity) => entityName(state, entity), {
    id: group ?? keyOf(mentions[0]!.at),
    reasons: ties.slice(0, REASONS).map(({ reasons }) => reasons),
    backing: backingOfEvents(state, events),
    threads: threadsWith(state, statements, THREADS),
  })
}

function entityName(state: State, { article, id }: Within): string {
  const row = state.articlesByName.get(article)
  const entity = row === undefined ? undefined : state.parts.get(row)!.entities.find((one) => one.id === id)
  return entity ? somebodyOf(state, entity).name : id
}
