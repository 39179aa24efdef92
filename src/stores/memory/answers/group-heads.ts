import type { Head } from '../../../across/machine/change.ts'
import type { Row } from '../../../across/machine/layer.ts'
import { compare } from '../../../base/compare.ts'
import { keyOf } from '../../../base/within.ts'
import type { EventHead, HappeningHead, ThreadHead, ThreadOptions } from '../../../record/groups.ts'
import type { Question } from '../../../record/question.ts'
import { groupQuestion } from '../../../record/question-tree.ts'
import type { Teller } from '../../../record/tellers.ts'
import type { Backing, ThreadStatus } from '../../../types/across.ts'
import type { EventType } from '../../../types/event.ts'
import { sentenceWith } from '../../answers/event-view.ts'
import { partsOf } from '../../answers/parts-of.ts'
import type { EventRow, State, Statement } from '../state.ts'
import { findHits } from './hits.ts'
import { articleHeads, statementRows } from './rows.ts'
import { backingOf, currentStatements, publishedOn, tally } from './view.ts'

/** Names and tellers shown in lists. */
const FEW = 3
const MOST_TELLERS = 20

type GroupLayer = 'happening' | 'event' | 'thread'

/** The ids of the happenings or threads that a question finds, in the order of their list. */
export function groupsFound(
  state: State,
  layer: Exclude<GroupLayer, 'event'>,
  question: Question,
  { status = [], of = null }: Pick<ThreadOptions, 'status' | 'of'> = {},
): string[] {
  const { statuses, statement } = groupQuestion(layer, question, status)
  const { statements, isAll } = findHits(state, statement)
  const asked = new Set(statements.map((one) => unitOf(layer, one)))
  const wanted = of === null ? null : rowNamed(state, layer, of)
  return state.heads[layer]
    .entries()
    .filter(([id, { status: own }]) => {
      const members = state.members[layer].get(id)!
      return (
        statuses.every((some) => some.includes(own as ThreadStatus)) &&
        (of === null || members.some((row) => row === wanted)) &&
        (isAll || members.some((row) => asked.has(row)))
      )
    })
    .sort(([a, one], [b, other]) => inOrder(layer, one, other) || compare(a, b))
    .map(([id]) => id)
}

/** The row of a layer that a statement belongs to. */
function unitOf(layer: Exclude<GroupLayer, 'event'>, statement: Statement): Row {
  return layer === 'thread' ? statement.row : statement.article
}

function inOrder(layer: Exclude<GroupLayer, 'event'>, a: Head, b: Head): number {
  const last = compare(b.last ?? '', a.last ?? '')
  if (layer === 'thread') return b.holders - a.holders || last || b.statements - a.statements
  return last || b.articles - a.articles
}

/** The first mentions of the events that a question finds, in the order of their list. */
export function eventsFound(state: State, question: Question): Row[] {
  const { types, statement } = groupQuestion('event', question)
  const { statements, isAll } = findHits(state, statement)
  const asked = new Set(statements)
  return [...state.grouped.entries()]
    .flatMap(([article]) => state.parts.get(article)!.events)
    .map((event) => ({ ...event, mentions: mentionsWith(state, event) }))
    .filter(
      ({ row, mentions }) =>
        row === mentions[0]!.row &&
        (types.length === 0 || mentions.some(({ event }) => types.includes(event.type))) &&
        (isAll || mentions.some((one) => one.statements.some((told) => asked.has(told)))),
    )
    .map(({ row, mentions }) => ({ row, head: eventHead(state, row), articles: articlesIn(mentions) }))
    .sort(
      (a, b) =>
        compare(b.head.to ?? '', a.head.to ?? '') || b.articles - a.articles || compare(a.head.id, b.head.id),
    )
    .map(({ row }) => row)
}

/** The mentions that are one event with this one, in the order of the group. */
function mentionsWith(state: State, event: EventRow): EventRow[] {
  const group = state.groupOf.event.get(event.row)
  return group === undefined ? [event] : state.members.event.get(group)!.map((row) => eventOf(state, row))
}

function articlesIn(events: readonly EventRow[]): number {
  return new Set(events.map(({ article }) => article)).size
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
    saying: sayingOf(state, id, head.title ?? ''),
    status: head.status as ThreadStatus,
    // Identities have the names that they have now.
    holders: head.who!.map(([who, name]) => state.identities.get(who)?.name ?? name),
    statements: head.statements,
    ...{ from: head.first, to: head.last, backing: backingIn(head) },
  }
}

/** The statement that a thread has its title from, as a sentence. */
function sayingOf(state: State, id: string, title: string): ThreadHead['saying'] {
  const byRow = new Map(currentStatements(state).map((one) => [one.row, one]))
  const own = (state.members.thread.get(id) ?? []).flatMap((row) => byRow.get(row) ?? [])
  return statementRows(state, own).find(({ words }) => words === title)?.saying ?? []
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

/** The head of an event, by its first mention. */
export function eventHead(state: State, mention: Row): EventHead {
  const told = eventOf(state, mention)
  const events = mentionsInOrder(state, mentionsWith(state, told))
  const group = state.groupOf.event.get(mention)
  const head = group === undefined ? null : state.heads.event.get(group)!
  const original = ({ article }: EventRow): number => Number(state.origins.get(article)!.copyOf !== null)
  const [first] = [...events].sort((a, b) => original(a) - original(b))
  const names = (all: readonly string[], most = FEW): string[] => tally(all, most).map(({ name }) => name)
  const tellers = names(
    events.flatMap(({ tellers }) => tellers.map(({ who, as }) => JSON.stringify([who, as]))),
    MOST_TELLERS,
  )
  return {
    id: group ?? keyOf({ article: state.grouped.get(told.article)!.name, id: told.event.id }),
    type: names(events.map(({ event }) => event.type))[0] as EventType,
    words: head === null ? told.words : (head.title ?? ''),
    from: head === null ? told.from : head.first,
    to: head === null ? told.to : head.last,
    ...sentenceWith(state.articles.get(first!.article)!.inForce, first!.event.trigger),
    actors: names(events.flatMap(({ actors }) => actors)),
    recipients: names(events.flatMap(({ recipients }) => recipients)),
    places: names(events.flatMap(({ places }) => [...new Set(places)].map(({ name }) => name))),
    statuses: tally(events.map(({ event }) => event.status)),
    told: tellers.map((one): Teller => {
      const [who, as] = JSON.parse(one) as [string, Teller['as']]
      return { who, as }
    }),
    mentions: events.length,
    backing: head === null ? backingOfEvents(state, events) : backingIn(head),
  }
}

/** How many articles tell of events, from how many origins, and in whose mouths. */
export function backingOfEvents(state: State, events: readonly EventRow[]): Backing {
  const holders = new Set(events.flatMap(({ statements }) => statements.flatMap(({ holders }) => holders)))
  const speakers = new Set(
    [...holders].map((holder) => {
      const identity = state.placements.get(holder.row)?.identity
      return identity === undefined ? `n${holder.name.toLowerCase()}` : `i${identity}`
    }),
  )
  const backing = backingOf(
    state,
    events.map(({ article }) => article),
  )
  return { ...backing, speakers: speakers.size }
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
