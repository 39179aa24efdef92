import type { GroupDecision } from '../../across/machine/decision.ts'
import type { Row } from '../../across/machine/layer.ts'
import type { Decision, Within } from '../../types/across.ts'
import type { Correction, GroupLayer, GroupSide } from '../../types/correction.ts'
import type { RecordLine } from '../../types/line.ts'
import type { Complete } from '../complete.ts'

/** What the making and keeping of corrections asks of a store. All within the caller's transaction. */
export interface CorrectionStore {
  readonly log: Log
  /** All pages that have stood at one of the locations of this page, and itself. */
  versionsOf(page: Row): Promise<readonly PageVersion[]>
  /** The page with these bytes. */
  pageOf(sha256: string): Promise<Row | null>
  /** The articles of a page, in its order. */
  articlesOn(page: Row): Promise<readonly ArticleOnPage[]>
  /** Why these corrections cannot be applied to pages, in order of the pages. */
  conflictsOf(corrections: readonly number[]): Promise<readonly PageConflict[]>
  /** Corrections that cannot be applied to this page. */
  conflictsOn(page: Row): Promise<readonly number[]>
  /** Corrections that cannot be applied to the articles as they stand. */
  stuck(): Promise<readonly { readonly correction: number; readonly why: string }[]>
  /** The pairs that a decision is about now. */
  decidedBy(correction: number): Promise<readonly Decision[]>
  /** The decisions that are in force, in their order; of several about the same two, the last. */
  decisions(layer: GroupLayer): Promise<readonly GroupDecision[]>

  /** Lines of this id or address, with the articles' names for ids: current ones, or else superseded ones. */
  linesNamed(name: string): Promise<readonly RecordLine[]>
  /** The article that has this name in groups. */
  articleInGroups(name: string): Promise<PlacedArticle | null>
  /** An article of this id: on the page with these bytes, or else a current one, or else the latest. */
  articleOfId(id: string, sha256: string): Promise<PlacedArticle | null>

  /** The group that this one is in; a group of itself alone where it is in none. */
  sideOf(layer: GroupLayer, one: Within): Promise<GroupSide>
  /** Every group with a member in these articles, by layer and id, with a text that differs when its members do. */
  groupsAround(articles: readonly string[]): Promise<GroupsAround>
  /** How many statements are held by entities of the same identity as this one. */
  heldBy(one: Within): Promise<number>

  /** Writes what was decided about one page. */
  correctPage(change: PageCorrection): Promise<void>
  /** Writes which pairs a decision is about now, in place of those before. */
  decide(correction: number, layer: GroupLayer, pairs: readonly Decision[]): Promise<void>
}

/** The log of corrections, with the state of each. It only grows. */
export interface Log {
  append(complete: Complete, by: { readonly by: string; readonly why?: string | null }): Promise<number>
  read(number: number): Promise<Correction | null>
  /** Numbers of corrections that were made on one of these pages, in the order of the log. */
  madeOn(pages: readonly string[]): Promise<readonly number[]>
  /** An undo may have been undone itself. */
  isUndone(number: number): Promise<boolean>
  setState(number: number, state: Correction['state'], conflict: string | null): Promise<void>
  isEmpty(): Promise<boolean>
  /** The latest first: those before `before`. */
  page(
    options: { readonly before: number; readonly limit: number } & LogFilter,
  ): Promise<readonly Correction[]>
  count(filter: LogFilter): Promise<number>
}

/** Which lines of the log; `null` or nothing for all. */
export interface LogFilter {
  /** The id or name of an article: corrections made on any version of its page. */
  readonly article?: string | null
  readonly state?: Correction['state'] | null
}

export interface PageVersion {
  readonly page: Row
  readonly sha256: string
  readonly isCurrent: boolean
}

export interface ArticleOnPage {
  readonly article: Row
  readonly id: string
  /** Its name in groups, or else its id. */
  readonly name: string
  readonly isGrouped: boolean
  /** As read. */
  readonly line: RecordLine
  /** The corrected line, as JSON; `null` where the line is in force as read. */
  readonly corrected: string | null
}

export interface PageConflict {
  readonly correction: number
  readonly page: Row
  readonly conflict: string
  readonly isCurrent: boolean
}

/** An article with the location of its page. */
export interface PlacedArticle {
  /** With the article's own id, which anchors keep. */
  readonly line: RecordLine
  readonly location: string
  /** The name of the article in groups. */
  readonly name: string
}

export type GroupsAround = ReadonlyMap<string, ReadonlyMap<string, string>>

/** The corrections of one page: its lines, and what becomes of the corrections that were made on it. */
export interface PageCorrection {
  readonly page: Row
  /** The corrected lines as JSON, `null` for a line as read. */
  readonly corrected: ReadonlyMap<Row, string | null>
  /** Articles whose rows are made anew, from these lines. */
  readonly redrawn: ReadonlyMap<Row, RecordLine>
  /** Corrections that cannot be applied to the page, and why. */
  readonly conflicts: ReadonlyMap<number, string>
  readonly states: ReadonlyMap<
    number,
    { readonly state: Correction['state']; readonly conflict: string | null }
  >
}
