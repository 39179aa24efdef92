import type { Head } from '../../../across/machine/change.ts'
import type { Row } from '../../../across/machine/layer.ts'
import { compare } from '../../../base/compare.ts'
import type { EventHead, HappeningHead, ThreadHead, ThreadOptions } from '../../../record/explore-across.ts'
import type { Question } from '../../../record/question.ts'
import { groupQuestion } from '../../../record/question-tree.ts'
import type { Teller } from '../../../record/tellers.ts'
import type { Backing, ThreadStatus } from '../../../types/across.ts'
import type { EventType } from '../../../types/event.ts'
import { sentenceWith } from '../../answers/event-view.ts'
import { partsOf } from '../../answers/parts-of.ts'
import type { EventRow, State, Statement } from '../state.ts'
import { findHits } from './hits.ts'
import { articleHeads } from './rows.ts'
import { publishedOn, tally } from './view.ts'

/** Names and tellers shown in lists. */
const FEW = 3
const MOST_TELLERS = 20

type GroupLayer = 'happening' | 'event' | 'thread'

/** The ids of the groups that a question finds, in the order of their list. */
export function groupsFound(
  state: State,
  layer: GroupLayer,
  question: Question,
  { status = [], of = null }: Pick<ThreadOptions, 'status' | 'of'> = {},
): string[] {
  const { statuses, types, statement } = groupQuestion(layer, question, status)
  const { statements, isAll } = findHits(state, statement)
  const asked = new Set(statements.flatMap((one) => unitsOf(state, layer, one)))
  const wanted = of === null ? null : rowNamed(state, layer, of)
  return state.heads[layer]
    .entries()
    .filter(([id, { status: own }]) => {
      const members = state.members[layer].get(id)!
      return (
        statuses.every((some) => some.includes(own as ThreadStatus)) &&
        (types.length === 0 || members.some((row) => types.includes(eventOf(state, row).event.type))) &&
        (of === null || members.some((row) => row === wanted)) &&
        (isAll || members.some((row) => asked.has(row)))
      )
    })
    .sort(([a, one], [b, other]) => inOrder(layer, one, other) || compare(a, b))
    .map(([id]) => id)
}

/** The rows of a layer that a statement belongs to. */
function unitsOf(state: State, layer: GroupLayer, statement: Statement): Row[] {
  if (layer === 'thread') return [statement.row]
  if (layer === 'happening') return [statement.article]
  return state.parts
    .get(statement.article)!
    .events.filter(({ statements }) => statements.includes(statement))
    .map(({ row }) => row)
}

function inOrder(layer: GroupLayer, a: Head, b: Head): number {
  const last = compare(b.last ?? '', a.last ?? '')
  if (layer === 'thread') return b.holders - a.holders || last || b.statements - a.statements
  return last || b.articles - a.articles
}

/** The group of an id, or of a member by its name. */
export function groupNamed(state: State, layer: GroupLayer, id: string): string | null {
  if (state.members[layer].get(id)) return id
  const row = rowNamed(state, layer, id)
  return row === undefined ? null : (state.groupOf[layer].get(row) ?? null)
}

export function rowNamed(state: State, layer: GroupLayer, name: string): Row | undefined {
  const { article, id } = partsOf(name)
  const row = state.articlesByName.get(article)
  if (row === undefined || layer === 'happening') return row
  const { events, statements } = state.parts.get(row)!
  return layer === 'event'
    ? events.find(({ event }) => event.id === id)?.row
    : statements.find((one) => one.id === id)?.row
}

export function eventOf(state: State, row: Row): EventRow {
  return state.parts
    .values()
    .flatMap(({ events }) => events)
    .find((one) => one.row === row)!
}

export function backingIn({ articles, origins, unknownOrigins, speakers }: Head): Backing {
  return { articles, origins, unknownOrigins, speakers }
}

export function threadHead(state: State, id: string): ThreadHead {
  const head = state.heads.thread.get(id)!
  return {
    id,
    title: head.title ?? '',
    status: head.status as ThreadStatus,
    // Identities have the names that they have now.
    holders: head.who!.map(([who, name]) => state.identities.get(who)?.name ?? name),
    statements: head.statements,
    ...{ from: head.first, to: head.last, backing: backingIn(head) },
  }
}

/** The threads of these statements, those with most holders first. */
export function threadsWith(state: State, statements: readonly Statement[], most: number): ThreadHead[] {
  const ids = new Set(statements.flatMap(({ row }) => state.groupOf.thread.get(row) ?? []))
  const last = (id: string): string => state.heads.thread.get(id)!.last ?? ''
  const holders = (id: string): number => state.heads.thread.get(id)!.holders
  return [...ids]
    .sort((a, b) => holders(b) - holders(a) || compare(last(b), last(a)) || compare(a, b))
    .slice(0, most)
    .map((id) => threadHead(state, id))
}

/** Articles, the first published first, undated ones last. */
export function byPublication(state: State, articles: readonly Row[]): Row[] {
  const from = (article: Row): string | null =>
    publishedOn(state.articles.get(article)!.inForce.published.value)?.from ?? null
  return [...articles].sort(
    (a, b) =>
      Number(from(a) === null) - Number(from(b) === null) ||
      compare(from(a) ?? '', from(b) ?? '') ||
      compare(state.articles.get(a)!.line.id, state.articles.get(b)!.line.id),
  )
}

export function happeningHead(state: State, id: string): HappeningHead {
  const head = state.heads.happening.get(id)!
  const members = state.members.happening.get(id)!
  const followUps = members
    .flatMap((row) => [...(state.ties.happening.get(row)?.values() ?? [])].filter(({ a }) => a === row))
    .filter(({ kind }) => kind === 'follow-up')
    .map(({ b }) => state.groupOf.happening.get(b) ?? state.grouped.get(b)!.name)
  return {
    id,
    ...{ title: head.title, from: head.first, to: head.last },
    articles: articleHeads(state, byPublication(state, members)),
    backing: backingIn(head),
    followUps: [...new Set(followUps)].filter((one) => one !== id).sort(compare),
  }
}

export function eventHead(state: State, id: string): EventHead {
  const head = state.heads.event.get(id)!
  const events = mentionsInOrder(
    state,
    state.members.event.get(id)!.map((row) => eventOf(state, row)),
  )
  const original = ({ article }: EventRow): number => Number(state.origins.get(article)!.copyOf !== null)
  const [first] = [...events].sort((a, b) => original(a) - original(b))
  const names = (all: readonly string[], most = FEW): string[] => tally(all, most).map(({ name }) => name)
  const told = names(
    events.flatMap(({ tellers }) => tellers.map(({ who, as }) => JSON.stringify([who, as]))),
    MOST_TELLERS,
  )
  return {
    id,
    type: names(events.map(({ event }) => event.type))[0] as EventType,
    words: head.title ?? '',
    ...{ from: head.first, to: head.last },
    ...sentenceWith(state.articles.get(first!.article)!.inForce, first!.event.trigger),
    actors: names(events.flatMap(({ actors }) => actors)),
    recipients: names(events.flatMap(({ recipients }) => recipients)),
    places: names(events.flatMap(({ places }) => [...new Set(places)].map(({ name }) => name))),
    statuses: tally(events.map(({ event }) => event.status)),
    told: told.map((one): Teller => {
      const [who, as] = JSON.parse(one) as [string, Teller['as']]
      return { who, as }
    }),
    mentions: events.length,
    backing: backingIn(head),
  }
}

/** Mentions of an event: the first published first, then by article and id. */
export function mentionsInOrder(state: State, events: readonly EventRow[]): EventRow[] {
  const from = ({ article }: EventRow): string | null =>
    publishedOn(state.articles.get(article)!.inForce.published.value)?.from ?? null
  const name = ({ article }: EventRow): string => state.grouped.get(article)!.name
  return [...events].sort(
    (a, b) =>
      Number(from(a) === null) - Number(from(b) === null) ||
      compare(from(a) ?? '', from(b) ?? '') ||
      compare(name(a), name(b)) ||
      a.event.id.length - b.event.id.length ||
      compare(a.event.id, b.event.id),
  )
}
