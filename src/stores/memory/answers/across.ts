import type { AcrossStore } from '../../../across/machine/store.ts'
import { threadAmong } from '../../../across/machine/threads.ts'
import { compare } from '../../../base/compare.ts'
import { keyOf } from '../../../base/within.ts'
import type { ListOptions } from '../../../record/explore.ts'
import type {
  AcrossExplorer,
  ArticleAround,
  EventView,
  IdentityOf,
  Network,
  ThreadView,
} from '../../../record/explore-across.ts'
import type { Within } from '../../../types/across.ts'
import { eventView, type Mention } from '../../answers/event-view.ts'
import { pageOf } from '../../answers/listing.ts'
import type { EntityRow, State, Statement } from '../state.ts'
import {
  backingOfEvents,
  byPublication,
  eventHead,
  eventOf,
  eventsFound,
  groupNamed,
  groupsFound,
  happeningHead,
  mentionsInOrder,
  rowNamed,
  threadHead,
  threadsWith,
} from './groups.ts'
import { findHits } from './hits.ts'
import { articleHeads, statementRows } from './rows.ts'
import { findSomebody, whoView } from './somebody.ts'
import { auditSources } from './sources.ts'
import { copied, currentStatements, somebodyOf } from './view.ts'

const REASONS = 50
const THREADS = 50
/** Others shown around somebody, most statements first. */
const AROUND = 60

/** What is one and what is tied, from everything that is in memory. */
export function acrossExplorer(
  state: State,
  store: AcrossStore,
  reading: <T>(work: () => Promise<T>) => Promise<T>,
): AcrossExplorer {
  const look = <T>(work: () => T | Promise<T>): Promise<T> => reading(async () => work())
  /** A page of groups, each known by the number of its first member. */
  const page = <T>(
    layer: 'happening' | 'thread',
    ids: readonly string[],
    options: ListOptions,
    head: (state: State, id: string) => T,
  ) => {
    const byRow = new Map(ids.map((id) => [state.members[layer].get(id)![0]!, id]))
    return pageOf([...byRow.keys()], options, (rows) => rows.map((row) => head(state, byRow.get(row)!)))
  }
  return {
    threads: (question, { status = [], of = null, ...options } = {}) =>
      look(() => page('thread', groupsFound(state, 'thread', question, { status, of }), options, threadHead)),
    thread: (id) => look(() => threadView(state, store, id)),
    happenings: (question, options = {}) =>
      look(() => page('happening', groupsFound(state, 'happening', question), options, happeningHead)),
    events: (question, options = {}) =>
      look(() =>
        pageOf(eventsFound(state, question), options, (rows) => rows.map((row) => eventHead(state, row))),
      ),
    eventAcross: (id) => look(() => event(state, id)),
    who: (idOrName, options = {}) => look(() => whoView(state, idOrName, options)),
    identitiesIn: (article) => look(() => identitiesIn(state, article)),
    sources: (question, options = {}) =>
      look(() => auditSources(state, findHits(state, question).statements, options)),
    network: (idOrName) => look(() => network(state, idOrName)),
    around: (article) => look(() => around(state, article)),
  }
}

async function threadView(state: State, store: AcrossStore, id: string): Promise<ThreadView | null> {
  const group = groupNamed(state, 'thread', id)
  if (group === null) return null
  const thread = await threadAmong(store, state.members.thread.get(group)!)
  const rows = await store.rowsOf(
    'thread',
    thread.positions.map(({ statement }) => statement),
  )
  const byRow = new Map(currentStatements(state).map((one) => [one.row, one]))
  const articles = new Set(state.members.thread.get(group)!.map((row) => byRow.get(row)!.article))
  // A statement of a silent party would be in one of their happenings.
  const read = [...articles].flatMap((article) => {
    const happening = state.groupOf.happening.get(article)
    return happening === undefined ? [article] : state.members.happening.get(happening)!
  })
  const said = statementRows(
    state,
    thread.positions.map(({ statement }) => byRow.get(rows.get(keyOf(statement))!)!),
  )
  return {
    ...thread,
    saying: said.find(({ words }) => words === thread.title)?.saying ?? [],
    rows: said,
    articlesRead: new Set([...articles, ...read]).size,
  }
}

function event(state: State, id: string): EventView | null {
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

function identitiesIn(state: State, name: string): IdentityOf[] {
  const article = state.articlesByName.get(name)
  if (article === undefined) return []
  return state.parts.get(article)!.entities.flatMap((entity) => {
    const { id: own, row } = entity
    return state.placements.get(row) ? { entity: own, ...somebodyOf(state, entity) } : []
  })
}

function around(state: State, name: string): ArticleAround | null {
  const article = state.articlesByName.get(name)
  if (article === undefined) return null
  const origin = state.origins.get(article)!
  const rest = (layer: 'copy' | 'happening'): number[] => {
    const id = state.groupOf[layer].get(article)
    const members = id === undefined ? [] : state.members[layer].get(id)!
    return byPublication(
      state,
      members.filter((one) => one !== article),
    )
  }
  const copies = rest('copy')
  const linked = [...(state.ties.happening.get(article)?.values() ?? [])]
    .filter(({ kind }) => kind === 'follow-up')
    .map(({ a, b }) => (a === article ? b : a))
  return {
    origin: {
      ...{ name: origin.name, basis: origin.basis },
      evidence: [...state.grouped.get(article)!.evidence],
    },
    copies: articleHeads(state, copies),
    happening: state.groupOf.happening.get(article) ?? null,
    same: articleHeads(
      state,
      rest('happening').filter((one) => !copies.includes(one)),
    ),
    followUps: articleHeads(state, byPublication(state, [...new Set(linked)])),
  }
}

interface Edge {
  readonly from: string
  readonly to: string
  readonly stance: string
  readonly statements: Set<Statement>
}

/** Whom somebody speaks of, who speaks of them, and what these say of each other, by stance. */
function network(state: State, idOrName: string): Network | null {
  const center = findSomebody(state, idOrName)
  if (!center) return null
  const own = new Set(center.entities.map(({ row }) => row))
  const idOf = (entity: EntityRow): string => (own.has(entity.row) ? center.id : somebodyOf(state, entity).id)
  const all = edgesAmong(state, idOf)
  const mine = all.filter(({ from, to }) => from === center.id || to === center.id)
  const known = new Map<string, { id: string; name: string; type: Network['nodes'][number]['type'] }>()
  for (const { holders, about } of currentStatements(state))
    for (const entity of [...holders, ...about]) {
      const somebody = somebodyOf(state, entity)
      if (!known.has(somebody.id)) known.set(somebody.id, somebody)
    }
  const counts = new Map<string, number>()
  for (const { from, to, statements } of mine) {
    const other = from === center.id ? to : from
    counts.set(other, (counts.get(other) ?? 0) + statements.size)
  }
  const shown = [...counts]
    .map(([id, statements]) => ({ ...known.get(id)!, statements }))
    .sort((a, b) => b.statements - a.statements || compare(a.id, b.id))
    .slice(0, AROUND)
  // Names without an identity are not searched for statements about each other.
  const among = new Set(shown.map(({ id }) => id).filter((id) => state.identities.get(id)))
  const isShown = ({ from, to }: Edge): boolean =>
    [from, to].every((id) => id === center.id || shown.some((one) => one.id === id))
  const held = currentStatements(state).filter(({ holders }) => holders.some(({ row }) => own.has(row)))
  const edges = [...mine, ...all.filter(({ from, to }) => among.has(from) && among.has(to))]
  return {
    center: center.id,
    nodes: [{ id: center.id, name: center.name, type: center.type, statements: held.length }, ...shown],
    edges: edges
      .filter(isShown)
      .map(({ from, to, stance, statements }) => ({
        ...{ from, to, stance, statements: statements.size },
        origins: Math.max(1, originsOf(state, statements)),
      }))
      .sort(
        (a, b) =>
          b.statements - a.statements ||
          compare(`${a.from} ${a.to} ${a.stance}`, `${b.from} ${b.to} ${b.stance}`),
      ),
    truncated: counts.size > AROUND,
  }
}

function edgesAmong(state: State, idOf: (entity: EntityRow) => string): Edge[] {
  const edges = new Map<string, Edge>()
  for (const statement of currentStatements(state)) {
    const { stance } = statement.told
    for (const from of new Set(statement.holders.map(idOf)))
      for (const to of new Set(statement.about.map(idOf))) {
        if (from === to) continue
        const key = JSON.stringify([from, to, stance])
        const edge = edges.get(key) ?? { from, to, stance, statements: new Set() }
        edge.statements.add(statement)
        edges.set(key, edge)
      }
  }
  return [...edges.values()]
}

function originsOf(state: State, statements: Iterable<Statement>): number {
  const names = [...statements].flatMap(({ article }) => state.origins.get(article)?.name ?? [])
  return new Set(names).size
}
