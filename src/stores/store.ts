import type { Row } from '../across/machine/layer.ts'
import type { AcrossStore } from '../across/machine/store.ts'
import type { CorrectionStore } from '../corrections/machine/store.ts'
import type { RecordCorrector } from '../record/corrector.ts'
import type { FeedKeeper } from '../record/feed-keeper.ts'
import type { QuestionKeeper } from '../record/question-keeper.ts'
import type { PageAt, RecordStore } from '../record/record.ts'
import type { RecordLine } from '../types/line.ts'
import type { Note } from '../types/note.ts'

/**
 * What a record is kept in. It keeps rows and finds them; what belongs together, what a correction changes and what is
 * current is decided by the machines, which are the same over every store (`stored-record.ts`).
 */
export interface Store {
  readonly across: AcrossStore
  readonly corrections: CorrectionStore
  readonly pages: PageStore
  readonly answers: Answers
  readonly feeds: FeedKeeper
  readonly kept: QuestionKeeper
  /** Does `work` while nobody of this process writes. Turns the store's errors into those of the record. */
  reading<T>(work: () => Promise<T>): Promise<T>
  /** Does all of `work` or, when it throws, nothing; one after another. */
  writing<T>(work: () => Promise<T>): Promise<T>
  /** Does `work` and takes back what it did. */
  rehearsing<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The calls of a record that only read. */
export type Answers = Omit<
  RecordStore,
  keyof RecordCorrector | 'revisit' | 'add' | 'replace' | 'catchUp' | 'feeds' | 'kept' | 'close'
>

/** Pages, where they stood, and the rows that are made from their articles. */
export interface PageStore {
  /** The page with these bytes. */
  find(sha256: string): Promise<StoredPage | null>
  /** Puts a page on record with the rows of its articles; it stands nowhere yet. */
  add(page: PageAt, read: PageContent): Promise<Row>
  /** Replaces everything that was read from a page. Its articles must be in no groups. */
  replace(page: Row, read: PageContent): Promise<void>
  /** The articles of a page, in its order. */
  articlesOf(page: Row): Promise<readonly Row[]>
  /** The latest version of what stands at a location. */
  latestAt(location: string): Promise<{ readonly version: number; readonly page: Row } | null>
  /** Makes a page the current version of a location. */
  place(page: Row, location: string, version: number): Promise<void>
  /** Whether the page is the current version of some location. */
  isCurrent(page: Row): Promise<boolean>
  /** Whether articles wait to be put into groups, since other rules did it, or none. */
  isBehind(): Promise<boolean>
  /** Current articles that are in no groups: those above `after`, at most `most` of them. */
  waiting(after: Row, most: number): Promise<readonly Row[]>
  /** How many articles are in groups, and how many are current. */
  progress(): Promise<{ readonly done: number; readonly total: number }>
  /** To be called when no article waits any more. */
  caughtUp(): Promise<void>
}

export interface StoredPage {
  readonly page: Row
  readonly readBy: string
  /** Whether no article of the page was too long to be read. */
  readonly isWhole: boolean
}

/** What was read from a page, and what read it. */
export interface PageContent {
  readonly articles: readonly RecordLine[]
  /** Notes on the page that belong to none of its articles. */
  readonly notes: readonly Note[]
  readonly readBy: string
}
