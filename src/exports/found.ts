import { OnrecordError } from '../base/errors.ts'
import { noSuchArticle } from '../base/no-such-article.ts'
import { formatQuestion, type Question } from '../record/question.ts'
import type { RecordStore } from '../record/record.ts'
import { type StatementRow, statementRows } from '../record/statement-rows.ts'
import type { Entity } from '../types/entity.ts'
import type { NewsEvent } from '../types/event.ts'
import type { RecordLine } from '../types/line.ts'
import type { Statement } from '../types/statement.ts'
import { type Identity, identifier } from './identify.ts'

/** An article with its part that fits; all of it where nothing was asked. */
export interface Found {
  readonly article: RecordLine
  /** In the article's order, as are events. */
  readonly statements: readonly Statement[]
  /** Events that these statements tell. */
  readonly events: readonly NewsEvent[]
  /** When the page was read, an ISO 8601 instant; `null` if that is not known. */
  readAt(): Promise<string | null>
  /** The identity of an entity of this article over all articles. */
  identify(entity: Entity): Promise<Identity>
}

/** Which part of a record is exported. At most one of these is given; all of the record where none is. */
export interface Selection {
  readonly question?: Question | null
  /** Id of an article: only what is in it. */
  readonly article?: string | null
  /** Id of a thread, or a statement of it as `article/s1`: only the statements of the thread. */
  readonly thread?: string | null
  /** Id of an event, or a mention of it as `article/v1`: only the mentions of the event. */
  readonly event?: string | null
  /** Whether to include older versions of changed pages, if there is nothing else. Default `false`. */
  readonly superseded?: boolean
}

/** Ids of things in articles, by article. */
type Chosen = Map<string, Set<string>>

/** The articles in which something fits, and what fits: the latest published first, or in the order of reading. */
export async function* findFound(store: RecordStore, selection: Selection): AsyncGenerator<Found> {
  const about = aboutOf(store)
  const { question, thread, event, article, superseded = false } = selection
  if (article) yield whole(await oneArticle(store, article), about)
  else if (thread) {
    for (const [id, ids] of await membersOf(store, thread)) {
      for (const line of await current(store, id)) yield part(line, ids, [], about)
    }
  } else if (event) {
    for (const [id, ids] of await mentionsOf(store, event)) {
      for (const line of await current(store, id)) yield telling(line, ids, about)
    }
  } else if (question && formatQuestion(question) !== '') {
    for (const [id, ids] of await fitting(store, question)) {
      for (const line of await current(store, id)) yield part(line, ids, question.event, about)
    }
  } else for await (const line of store.articles({ superseded })) yield whole(line, about)
}

/** The statements of a found article as rows. */
export function rowsOf({ article, statements }: Found): StatementRow[] {
  const ids = new Set(statements.map(({ id }) => id))
  return statementRows(article).filter(({ statement }) => ids.has(statement))
}

/** What is looked up about an article when an export needs it. */
type About = (article: RecordLine) => Pick<Found, 'readAt' | 'identify'>

function aboutOf(store: RecordStore): About {
  return (article) => ({
    readAt: () => store.readAt(article.page.sha256),
    identify: identifier(store, article),
  })
}

function whole(article: RecordLine, about: About): Found {
  return { article, statements: article.statements, events: article.events, ...about(article) }
}

/** The statements with these ids and the events that they tell; only events of these types, if there are any. */
function part(
  article: RecordLine,
  ids: ReadonlySet<string>,
  types: readonly NewsEvent['type'][],
  about: About,
): Found {
  return {
    ...whole(article, about),
    statements: article.statements.filter(({ id }) => ids.has(id)),
    events: article.events.filter(
      ({ statements, type }) =>
        statements.some((id) => ids.has(id)) && (types.length === 0 || types.includes(type)),
    ),
  }
}

/** The events with these ids and the statements that tell them. */
function telling(article: RecordLine, ids: ReadonlySet<string>, about: About): Found {
  const events = article.events.filter(({ id }) => ids.has(id))
  const tellers = new Set(events.flatMap(({ statements }) => statements))
  return {
    ...whole(article, about),
    statements: article.statements.filter(({ id }) => tellers.has(id)),
    events,
  }
}

async function fitting(store: RecordStore, question: Question): Promise<Chosen> {
  const chosen: Chosen = new Map()
  const published = new Map<string, string>()
  for await (const rows of store.everyStatement(question)) {
    for (const row of rows) {
      add(chosen, row.article, row.statement)
      published.set(row.article, row.published ?? '')
    }
  }
  const day = ([id]: readonly [string, unknown]): string => published.get(id)!
  return new Map(
    [...chosen].sort((a, b) => (day(a) === day(b) ? (a[0] < b[0] ? -1 : 1) : day(a) < day(b) ? 1 : -1)),
  )
}

async function membersOf(store: RecordStore, id: string): Promise<Chosen> {
  const thread = await store.thread(id)
  if (!thread) {
    throw new OnrecordError(
      'exports/no-such-thread',
      'There is no thread of this id, and no statement in one.',
      'Take an id from "onrecord thread" or /api/v1/threads.',
    )
  }
  const chosen: Chosen = new Map()
  for (const row of thread.rows) add(chosen, row.article, row.statement)
  return chosen
}

async function mentionsOf(store: RecordStore, id: string): Promise<Chosen> {
  const event = await store.event(id)
  if (!event) {
    throw new OnrecordError(
      'exports/no-such-event',
      'There is no event of this id on record.',
      'Take an id from "onrecord event" or /api/v1/events.',
    )
  }
  const chosen: Chosen = new Map()
  for (const { at } of event.mentions) add(chosen, at.article, at.id)
  return chosen
}

function add(chosen: Chosen, article: string, id: string): void {
  const ids = chosen.get(article)
  if (ids) ids.add(id)
  else chosen.set(article, new Set([id]))
}

/** The current article with exactly this id. */
async function current(store: RecordStore, id: string): Promise<RecordLine[]> {
  return (await store.find(id)).filter((line) => line.id === id)
}

/** The article with this id, or the only one whose id begins with it. */
async function oneArticle(store: RecordStore, id: string): Promise<RecordLine> {
  const found = await store.find(id)
  const exact = found.find((line) => line.id === id)
  if (exact) return exact
  if (found.length === 1) return found[0]!
  throw noSuchArticle(id, 'Take an id from /api/v1/articles or "onrecord ask".', {
    others: found.map((line) => line.id),
  })
}
