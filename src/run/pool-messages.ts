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

/** What it answers. Errors travel as plain fields, for a class does not survive the crossing. */
export type Answer =
  | { readonly id: number; readonly articles: Article[]; readonly notes: readonly Note[] }
  | { readonly id: number; readonly error: ErrorFields }

/** What it says once, when its stages and its tagger are loaded, or cannot be. */
export type Ready = { readonly readBy: ReadBy } | { readonly error: ErrorFields }

/** An `OnrecordError` between two threads. */
export interface ErrorFields {
  readonly code: string
  readonly message: string
  readonly hint: string
}
