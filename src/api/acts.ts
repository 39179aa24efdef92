import { parseChange, type RecordStore } from '../record.ts'
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
   * Names of the string fields of the object; one with `?` at its end may be absent or null. The object also has a
   * `change`.
   */
  readonly texts: readonly string[]
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
]
