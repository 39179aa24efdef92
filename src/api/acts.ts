import { parseChange, type RecordStore } from '../record.ts'
import type { CorrectionAnswer, PreviewAnswer } from './answers.ts'
import type { ShapeName } from './shapes.ts'

/** Something that can be done to a record, or tried on it. As with calls, addresses and document are read off the list. */
export interface Act {
  /** Its address below `/api/v1`, by POST with a JSON object. */
  readonly path: string
  readonly summary: string
  readonly takes: ShapeName
  /** Texts of the object; one whose name ends in `?` may be left out or null. Beside them it has a `change`. */
  readonly texts: readonly string[]
  /** What to send instead of something bad. */
  readonly hint: string
  readonly answer: ShapeName
  /** The answer in words, and the HTTP status that it comes with. */
  readonly answers: string
  readonly status: 200 | 201
  handle(store: RecordStore, sent: Sent): Promise<unknown>
}

/** What was sent: the change unread, and the texts, without `?` in their names. */
export interface Sent {
  readonly change: unknown
  readonly texts: Readonly<Record<string, string | null>>
}

/** All of them. */
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
