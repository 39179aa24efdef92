import type { articleHead } from '../schemas/answers.ts'
import type { articleAround } from '../schemas/answers-across.ts'
import type { pageVersion } from '../schemas/answers-changes.ts'
import type { Of } from '../schemas/parts.ts'
import type { RecordLine } from '../types/line.ts'
import type { Note } from '../types/note.ts'
import type { Listing, ListOptions } from './lists.ts'
import type { Question } from './question.ts'

/** Articles on record, and the pages that they stand on. */
export interface ArticleAnswers {
  /** The articles as they were added, with people's corrections; page by page in the order of reading. */
  articles(options?: ArticlesOptions): AsyncIterable<RecordLine>
  /** Articles with a matching statement, or all for an empty question; the latest published first. */
  heads(question: Question, options?: ListOptions): Promise<Listing<ArticleHead>>
  /**
   * The current articles with this id, or else superseded ones; where there are none, those whose id begins with it. Where
   * several current articles have one id, each has its address for its id (`wire-7@9ef575e3.0`), by which it is found, too.
   */
  find(id: string): Promise<readonly RecordLine[]>
  /** The article with those that copy it or that it copies, and its happening. */
  around(article: string): Promise<ArticleAround | null>
  /** The notes on the page with these bytes that belong to none of its articles. */
  pageNotes(sha256: string): Promise<readonly Note[]>
  /** The versions of what stood where the page with these bytes stands or stood, the earliest first. */
  history(sha256: string): Promise<readonly PageVersion[]>
  /** When the page with these bytes was read, an ISO 8601 instant; `null` if it is not on record. */
  readAt(sha256: string): Promise<string | null>
}

/** Options for which articles are returned. */
export interface ArticlesOptions {
  /** Whether to return superseded versions of pages, too. Default `false`. */
  readonly superseded?: boolean
  /** Only the page with these bytes, whether superseded or not. */
  readonly sha256?: string
}

/** An article as a list shows it; `statements` and `holders` are counts. */
export type ArticleHead = Of<typeof articleHead>

export type ArticleAround = Of<typeof articleAround>

/** A version of what stands at a location. */
export type PageVersion = Of<typeof pageVersion>
