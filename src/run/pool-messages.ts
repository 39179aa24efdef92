import type { Article } from '../types/article.ts'
import type { Note } from '../types/note.ts'
import type { Page, RawPage } from '../types/page.ts'
import type { ReadBy } from '../types/read-by.ts'
import type { ReadingLimits } from './reading-limits.ts'
import type { ResourceOptions } from './resources.ts'

/** What a worker thread is started with. */
export type WorkerOptions = ResourceOptions & ReadingLimits

/** A page for a worker thread to read. */
export type Task =
  | { readonly id: number; readonly raw: RawPage }
  | { readonly id: number; readonly page: Page }

/** A worker's answer. Errors are sent as plain fields, since a class is lost between threads. */
export type Answer =
  | { readonly id: number; readonly articles: Article[]; readonly notes: readonly Note[] }
  | { readonly id: number; readonly error: ErrorFields }

/** A worker's first message: its stages and tagger are loaded, or could not be. */
export type Ready = { readonly readBy: ReadBy } | { readonly error: ErrorFields }

/** An `OnrecordError` between two threads. */
export interface ErrorFields {
  readonly code: string
  readonly message: string
  readonly hint: string
}
