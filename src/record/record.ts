import type { RecordLine } from '../types/line.ts'
import type { Note } from '../types/note.ts'
import type { RecordCorrector } from './corrector.ts'
import type { Count } from './count.ts'
import type { RecordExplorer } from './explore.ts'
import type { AcrossExplorer } from './explore-across.ts'
import type { Question } from './question.ts'
import type { StatementRow } from './statement-rows.ts'

/** Where a page stood and which bytes it held. */
export interface PageAt {
  readonly name: string
  readonly url: string | null
  /** SHA-256 of the bytes, lower-case hexadecimal: what a page is known by. */
  readonly sha256: string
  /** Where it stands, if neither its URL nor its name tells: a page that came by mail or was pasted. */
  readonly location?: string
}

/**
 * A record: pages, their articles, and who said what in them.
 *
 * A page is known by its bytes. A location (absolute path or URL) leads to a chain of pages: when other bytes are found
 * there, the new page becomes its current version and the old one stays. Whatever is on record stays on record.
 *
 * Calls throw `OnrecordError`, codes `record/…`.
 */
export interface RecordStore extends RecordCorrector, RecordExplorer, AcrossExplorer {
  /**
   * Whether the bytes of this page are on record already. If so, its location is brought up to date, and there is
   * nothing more to do. With `readBy`, only a page that was read by exactly that is.
   */
  revisit(page: PageAt, readBy?: string): Promise<boolean>
  /**
   * Puts a page and all its articles on record, whole or not at all. A page that is on record already, or that another
   * process has added meanwhile, is not added twice. `readBy` (`readByLine`) is noted beside it; `notes` are those on
   * the page that none of its articles can carry.
   */
  add(page: PageAt, articles: readonly RecordLine[], readBy: string, notes?: readonly Note[]): Promise<void>
  /**
   * Like `add`; but a page that is on record already gets these articles instead of those it has, all at once, unless
   * it was read by exactly that already.
   */
  replace(
    page: PageAt,
    articles: readonly RecordLine[],
    readBy: string,
    notes?: readonly Note[],
  ): Promise<void>
  /**
   * Lets articles into their groups that were put on record by an Onrecord with other rules for them, or none, some at a
   * time; what is done stays done. Nothing to do, mostly. Until then calls that look across articles throw `record/behind`.
   */
  catchUp(options?: CatchUpOptions): Promise<void>
  /** The articles, page by page in the order of reading, as they were added but for what people have corrected. */
  articles(options?: ArticlesOptions): AsyncIterable<RecordLine>
  /** The notes on the page with these bytes that none of its articles can carry. */
  pageNotes(sha256: string): Promise<readonly Note[]>
  /** The current articles with this id, or else superseded ones; where there are none, those whose id begins with it. */
  find(id: string): Promise<readonly RecordLine[]>
  /** Statements that fit, verbatim quotations first, then by how well they fit, then the latest published. */
  ask(question: Question, options?: AskOptions): Promise<readonly StatementRow[]>
  summary(): Promise<Summary>
  /** Safe to call twice. */
  close(): Promise<void>
}

/** For work that may take long. */
export interface CatchUpOptions {
  /** Asks to stop after the articles in hand. */
  readonly signal?: AbortSignal
  /** Told now and then how many articles of how many are done. */
  readonly onProgress?: (done: number, total: number) => void
}

/** Which articles. */
export interface ArticlesOptions {
  /** Superseded versions of pages, too. Default `false`. */
  readonly superseded?: boolean
  /** Only the page with these bytes, whether superseded or not. */
  readonly sha256?: string
}

/** How much of the answer. */
export interface AskOptions {
  /** How many at most. Default 20. */
  readonly limit?: number
}

/** A page of which there is something to say that no article of it can carry. */
export interface NotedPage {
  readonly name: string
  readonly url: string | null
  readonly articles: number
  /** Empty where the page has no article and was read before such notes were kept. Places are in the page's text. */
  readonly notes: readonly Note[]
}

/** What a record holds. Counts are of current pages, except `superseded`. */
export interface Summary {
  readonly file: string
  readonly bytes: number
  readonly schema: number
  /** What read the pages (`readByLine`), most pages first. */
  readonly readBy: readonly Count[]
  readonly pages: number
  readonly superseded: number
  /** Pages without an article, or with notes that none of their articles can carry; the latest ten. */
  readonly noted: { readonly total: number; readonly latest: readonly NotedPage[] }
  readonly articles: number
  readonly statements: number
  /** Statements that hold somebody's words to the letter. */
  readonly quotations: number
  readonly languages: readonly Count[]
  /** First and last known publication date, `null` when none is known. */
  readonly published: { readonly from: string | null; readonly to: string | null; readonly unknown: number }
  readonly stances: readonly Count[]
  /** Everybody but the articles themselves, most statements first; ten at most. */
  readonly holders: readonly Count[]
  /** Corrections that count, and those that cannot be carried out as the pages now stand. */
  readonly corrections: { readonly inForce: number; readonly conflicts: number }
}
