import type { notedPage, summary } from '../schemas/answers.ts'
import type { Of } from '../schemas/parts.ts'
import type { RecordLine } from '../types/line.ts'
import type { Note } from '../types/note.ts'
import type { ArticleAnswers } from './articles.ts'
import type { RecordCorrector } from './corrector.ts'
import type { FeedKeeper } from './feed-keeper.ts'
import type { GroupAnswers } from './groups.ts'
import type { QuestionKeeper } from './question-keeper.ts'
import type { SomebodyAnswers } from './somebody.ts'
import type { StatementAnswers } from './statements.ts'
import type { WhenAndWhereAnswers } from './when-and-where.ts'

/** The location and the bytes of a page. */
export interface PageAt {
  readonly name: string
  readonly url: string | null
  /** SHA-256 of the bytes, lower-case hexadecimal. It identifies the page. */
  readonly sha256: string
  /** The location of the page, if neither its URL nor its name gives it: for a page that came by mail or was pasted. */
  readonly location?: string
}

/**
 * A record: pages, their articles, and who said what in them.
 *
 * A page is known by its bytes. A location (absolute path or URL) leads to a chain of pages: when other bytes are found
 * there, the new page becomes its current version and the old one stays. Pages that were read are never deleted.
 *
 * What it answers is told by subject: articles, statements, somebody, groups, when and where; all of it about current
 * pages only, unless a call says otherwise. Calls throw `OnrecordError`, codes `record/…`.
 */
export interface RecordStore
  extends RecordCorrector,
    ArticleAnswers,
    StatementAnswers,
    SomebodyAnswers,
    GroupAnswers,
    WhenAndWhereAnswers {
  /**
   * Whether the bytes of this page are on record already. If so, its location is updated, and nothing more is to be
   * done. With `readBy`, the page must also have been read by exactly this.
   */
  revisit(page: PageAt, readBy?: string): Promise<boolean>
  /**
   * Puts a page and all its articles on record, in one transaction. A page that is on record already, or that another
   * process has added meanwhile, is not added twice. `readBy` (`readByLine`) is noted beside it; `notes` are those on
   * the page that belong to none of its articles.
   */
  add(page: PageAt, articles: readonly RecordLine[], readBy: string, notes?: readonly Note[]): Promise<void>
  /**
   * Like `add`, but if the page is on record, these articles replace those it has, unless `readBy` read it already and
   * none of them was too long.
   */
  replace(
    page: PageAt,
    articles: readonly RecordLine[],
    readBy: string,
    notes?: readonly Note[],
  ): Promise<void>
  /**
   * Puts articles into groups that a version of Onrecord with other rules put on record, some at a time; after a stop,
   * the next call continues. Mostly there is nothing to do. Until it is done, calls across articles throw
   * `record/behind`.
   */
  catchUp(options?: CatchUpOptions): Promise<void>
  summary(): Promise<Summary>
  /** The feeds that are followed into the record. */
  readonly feeds: FeedKeeper
  /** The questions that are kept in the record. */
  readonly kept: QuestionKeeper
  /** Safe to call twice. */
  close(): Promise<void>
}

/** Options to follow and stop `catchUp`, which can take long. */
export interface CatchUpOptions {
  /** Stops the work after the present batch of articles. */
  readonly signal?: AbortSignal
  /** Called repeatedly with the number of articles done and the number in all. */
  readonly onProgress?: (done: number, total: number) => void
}

/** A page without an article, or with notes that belong to none of its articles. */
export type NotedPage = Of<typeof notedPage>

/** What a record holds. Counts are of current pages, except `superseded`. */
export type Summary = Of<typeof summary>
