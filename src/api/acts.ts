import { OnrecordError } from '../base/errors.ts'
import { type KeptNews, keep, whatIsNew } from '../kept/news.ts'
import { type KeptQuestion, parseChange, type RecordStore } from '../record.ts'
import type { CorrectionAnswer, PreviewAnswer } from './answers.ts'
import type { ShapeName } from './shapes.ts'

/**
 * An act that changes a record, or previews a change. As for calls, the server's addresses and the API's document are
 * made from the list.
 */
export interface Act {
  /** Its address below `/api/v1`, by POST with a JSON object. */
  readonly path: string
  readonly summary: string
  readonly takes: ShapeName
  /**
   * Names of the string fields of the object; one with `?` at its end may be absent or null.
   */
  readonly texts: readonly string[]
  /** Whether the object has a `change`. Default `true`. */
  readonly hasChange?: boolean
  /** What a client should send instead of something invalid. */
  readonly hint: string
  readonly answer: ShapeName
  /** The answer in words, and its HTTP status. */
  readonly answers: string
  readonly status: 200 | 201
  handle(store: RecordStore, sent: Sent): Promise<unknown>
}

/** A request's content: the change, not parsed yet, and the string fields, without `?` in their names. */
export interface Sent {
  readonly change: unknown
  readonly texts: Readonly<Record<string, string | null>>
}

/** Throws `api/no-such-question` where none of this name is kept. */
export async function keptQuestion(store: RecordStore, name: string): Promise<KeptQuestion> {
  const found = (await store.kept.list()).find((one) => one.name === name)
  if (found) return found
  throw new OnrecordError(
    'api/no-such-question',
    'No question of this name is kept.',
    'See which are at /api/v1/kept, or by the tool "kept"; keep one by POST there.',
  )
}

const HINT_OF_KEPT = 'Send an object like {"name": "ferries", "query": "about:ferries"}.'

/** All acts. */
export const ACTS: readonly Act[] = [
  {
    path: '/corrections/preview',
    summary: 'What a change would do; changes nothing',
    takes: 'PreviewRequest',
    texts: [],
    hint: 'Send an object like {"change": {"do": "accept", "target": …}}.',
    answer: 'Preview',
    answers: 'What it would do.',
    status: 200,
    handle: (store, { change }): Promise<PreviewAnswer> => store.preview(parseChange(change)),
  },
  {
    path: '/corrections',
    summary: 'Makes a change, and notes it in the log',
    takes: 'CorrectionRequest',
    texts: ['by', 'why?'],
    hint: 'Send an object like {"by": "Ada Hill", "why": "…", "change": {"do": "accept", "target": …}}.',
    answer: 'Correction',
    answers: 'The line of the log.',
    status: 201,
    handle: (store, { change, texts: { by, why } }): Promise<CorrectionAnswer> =>
      store.correct(parseChange(change), { by: by!, why: why! }),
  },
  {
    path: '/kept',
    summary: 'Keeps a question under a name; what is on record counts as seen',
    takes: 'KeepRequest',
    texts: ['name', 'query'],
    hasChange: false,
    hint: HINT_OF_KEPT,
    answer: 'KeptQuestion',
    answers: 'The kept question.',
    status: 201,
    async handle(store, { texts: { name, query } }): Promise<KeptQuestion> {
      await keep(store, name!, query!)
      return keptQuestion(store, name!)
    },
  },
  {
    path: '/kept/seen',
    summary: 'What is new in the answers of a kept question, which counts as seen from now on',
    takes: 'KeptRequest',
    texts: ['name'],
    hasChange: false,
    hint: 'Send an object like {"name": "ferries"}.',
    answer: 'KeptNews',
    answers: 'What was new.',
    status: 200,
    async handle(store, { texts: { name } }): Promise<KeptNews> {
      const { news, seen } = await whatIsNew(store, await keptQuestion(store, name!), 'asks')
      await store.kept.noteSeen(name!, 'asks', seen)
      return news
    },
  },
  {
    path: '/kept/forget',
    summary: 'Keeps a question no more',
    takes: 'KeptRequest',
    texts: ['name'],
    hasChange: false,
    hint: 'Send an object like {"name": "ferries"}.',
    answer: 'KeptQuestion',
    answers: 'The question that was kept.',
    status: 200,
    async handle(store, { texts: { name } }): Promise<KeptQuestion> {
      const kept = await keptQuestion(store, name!)
      await store.kept.forget(name!)
      return kept
    },
  },
]
