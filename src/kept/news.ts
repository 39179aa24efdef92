import { createHash } from 'node:crypto'
import { OnrecordError } from '../base/errors.ts'
import { isStorable } from '../base/storable.ts'
import {
  type KeptQuestion,
  type Looker,
  parseQuestion,
  type Question,
  type RecordStore,
  type StatementRow,
  type ThreadHead,
} from '../record.ts'
import type { changedToll, keptNews, newDispute, newStance } from '../schemas/answers-kept.ts'
import type { Of } from '../schemas/parts.ts'
import type { ThreadStatus } from '../types/across.ts'
import { type Toll, tollsOf } from './tolls.ts'

/** What is new in the answers of a kept question. */
export type KeptNews = Of<typeof keptNews>
export type NewStance = Of<typeof newStance>
export type NewDispute = Of<typeof newDispute>
export type ChangedToll = Of<typeof changedToll>

/** What is new, and what is to be noted once somebody has seen it. */
export interface Looked {
  readonly news: KeptNews
  readonly seen: ReadonlyMap<string, string>
}

const MOST_NAME = 200

/**
 * Keeps a question; what is on record counts as seen. Throws the errors of `parseQuestion`, and those of answering it: a
 * question that cannot be answered is not kept.
 */
export async function keep(store: RecordStore, name: string, query: string): Promise<void> {
  parseQuestion(query)
  if (name.trim() === '' || name.length > MOST_NAME) {
    throw new OnrecordError(
      'kept/bad-name',
      `The name of a question has 1 to ${MOST_NAME} characters.`,
      'Give a short name, such as "ferries".',
    )
  }
  if (!isStorable(name) || !isStorable(query)) {
    throw new OnrecordError(
      'kept/bad-name',
      'The name or the question has a character that cannot be kept: NUL, or half of a surrogate pair.',
      'Leave it out, and send it again.',
    )
  }
  const { seen } = await newBeside(store, { name, query, keptAt: '', lookedAt: '' }, new Map())
  await store.kept.keep(name, query)
  for (const looker of ['asks', 'is-notified'] as const) await store.kept.noteSeen(name, looker, seen)
}

/** How much is new. */
export function countOf({ statements, stances, disputes, tolls }: KeptNews): number {
  return statements.length + stances.length + disputes.length + tolls.length
}

/**
 * What is new since this looker last looked. Statements are known by where they stand, who holds them, the stance and the
 * words, so that a page that is read again brings nothing new; nor does a copy that says what was said before. Threads
 * and events are known by their statements and mentions: their ids can change.
 */
export async function whatIsNew(store: RecordStore, kept: KeptQuestion, looker: Looker): Promise<Looked> {
  return newBeside(store, kept, await store.kept.seen(kept.name, looker))
}

async function newBeside(store: RecordStore, kept: KeptQuestion, known: Known): Promise<Looked> {
  const question = parseQuestion(kept.query)
  const seen = new Map<string, string>()
  const fitting = await all(store, question)
  const statements = fitting.filter((row) => !isKnown(known, row))
  const threads = await newsOfThreads(store, question, known, seen)
  for (const row of fitting) {
    if (!known.has(keyOf(row)) && !seen.has(keyOf(row))) seen.set(keyOf(row), '')
    seen.set(wordsKey(row), '')
  }
  const tolls = await newsOfTolls(store, fitting, known, seen)
  for (const [key, value] of seen) if (known.get(key) === value) seen.delete(key)
  const { name, query, lookedAt: since } = kept
  return { news: { name, query, since, statements, ...threads, tolls }, seen }
}

async function all(store: RecordStore, question: Question): Promise<StatementRow[]> {
  const rows: StatementRow[] = []
  for await (const some of store.everyStatement(question)) rows.push(...some)
  return rows
}

type Known = ReadonlyMap<string, string>

function isKnown(known: Known, row: StatementRow): boolean {
  return known.has(keyOf(row)) || (row.copyOf !== undefined && known.has(wordsKey(row)))
}

function keyOf(row: StatementRow): string {
  return `s:${digest(row.url ?? row.page, row.asWritten ?? row.who, row.stance, row.words)}`
}

function wordsKey(row: StatementRow): string {
  return `w:${digest(row.asWritten ?? row.who, row.stance, row.words)}`
}

function digest(...parts: readonly (string | null)[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32)
}

/** Statuses of a thread in which holders contradict each other. */
const DISPUTED: ReadonlySet<ThreadStatus> = new Set(['disputed', 'denied', 'partly-acknowledged'])

async function newsOfThreads(
  store: RecordStore,
  question: Question,
  known: Known,
  seen: Map<string, string>,
): Promise<Pick<KeptNews, 'stances' | 'disputes'>> {
  const stances: NewStance[] = []
  const disputes: NewDispute[] = []
  for (const head of await everyThread(store, question)) {
    const { id, status, title } = head
    const state = `${status} ${head.statements} ${head.from} ${head.to}`
    if (known.get(`t:${id}`) === state) continue
    seen.set(`t:${id}`, state)
    const thread = await store.thread(id)
    if (!thread) continue
    const positions = thread.positions.map(({ holder, stance }, i) => ({
      ...{ holder: thread.holders[holder]!, stance, row: thread.rows[i]! },
    }))
    const before = positions.filter(({ row }) => known.has(keyOf(row)))
    for (const { row } of positions) seen.set(keyOf(row), status)
    if (before.length === 0) continue
    const statuses = before.map(({ row }) => known.get(keyOf(row))!).filter((one) => one !== '')
    if (DISPUTED.has(status) && !statuses.some((one) => DISPUTED.has(one as ThreadStatus))) {
      const last = (statuses.at(-1) ?? null) as ThreadStatus | null
      disputes.push({ thread: id, title, status, before: last, holders: head.holders })
    }
    for (const { holder, stance, row } of positions) {
      if (isKnown(known, row) || row.holderKind === 'article') continue
      const own = new Set(before.filter((one) => one.holder.id === holder.id).map((one) => one.stance))
      if (own.has(stance)) continue
      stances.push({ thread: id, title, who: holder.name, stance, before: [...own], statement: row })
    }
  }
  return { stances, disputes }
}

async function everyThread(store: RecordStore, question: Question): Promise<ThreadHead[]> {
  const heads: ThreadHead[] = []
  let after: string | null = null
  do {
    const { items, next }: Awaited<ReturnType<RecordStore['threads']>> = await store.threads(question, {
      ...{ limit: 500, after },
    })
    heads.push(...items)
    after = next
  } while (after !== null)
  return heads
}

async function newsOfTolls(
  store: RecordStore,
  fitting: readonly StatementRow[],
  known: Known,
  seen: Map<string, string>,
): Promise<ChangedToll[]> {
  const changed: ChangedToll[] = []
  for (const [article, rows] of Map.groupBy(fitting, (row) => row.article)) {
    if (known.has(`a:${article}`)) continue
    seen.set(`a:${article}`, '')
    const told = new Set(rows.map(({ statement }) => statement))
    for (const toll of await tollsOf(store, article)) {
      if (!toll.statements.some((id) => told.has(id))) continue
      const key = tollKey(toll)
      seen.set(key, toll.now)
      const before = new Set([known.get(key)].flatMap((value) => value ?? []))
      for (const other of await othersOf(store, toll)) {
        const value = known.get(tollKey(other))
        if (value !== undefined) before.add(value)
      }
      if (before.size === 0 || before.has(toll.now)) continue
      const { statements: _, place: __, ...rest } = toll
      changed.push({ ...rest, before: [...before] })
    }
  }
  return changed
}

function tollKey({ place, type, words, unit }: Toll): string {
  return `q:${digest(place, type, words, unit)}`
}

/** What other articles count of the same event, in the same unit. */
async function othersOf(store: RecordStore, { article, event, unit }: Toll): Promise<Toll[]> {
  const mentions = (await store.event(`${article}/${event}`))?.mentions ?? []
  const others: Toll[] = []
  for (const { at } of mentions) {
    if (at.article === article && at.id === event) continue
    for (const toll of await tollsOf(store, at.article)) {
      if (toll.event === at.id && toll.unit === unit) others.push(toll)
    }
  }
  return others
}
