import type * as answers from '../schemas/answers.ts'
import type { Of, page } from '../schemas/parts.ts'
import type { EntityType } from '../types/entity.ts'
import type { Question } from './question.ts'
import type { StatementRow } from './statement-rows.ts'

/**
 * The record for browsing: lists in pages, and counts over the statements that match a question. All answers are about
 * current pages only. The first call may take longer: it loads what the later calls use.
 */
export interface RecordExplorer {
  /**
   * Matching statements in the order of `ask`; where very many match, they are not ranked, and the latest come first.
   */
  statements(question: Question, options?: ListOptions): Promise<Listing<StatementRow>>
  /** All matching statements, in batches. */
  everyStatement(question: Question): AsyncIterable<readonly StatementRow[]>
  /** Articles with a matching statement, or all for an empty question; the latest published first. */
  heads(question: Question, options?: ListOptions): Promise<Listing<ArticleHead>>
  /** Counts of the matching statements, by stance, holder, place and so on. */
  facets(question: Question): Promise<Facets>
  /** Completions for the last term of a query that is being typed; at most ten. */
  suggest(text: string): Promise<Suggestions>
  /** Everybody who holds a statement, most statements first. */
  holders(options?: HoldersOptions): Promise<Listing<HolderHead>>
  /** Events and statements in order of time; the latest ones where there are more than `limit`. */
  timeline(question: Question, options?: { readonly limit?: number }): Promise<Timeline>
  /** Places with their events. A capital that means its government ("Moscow says") is not on the map. */
  map(question: Question, options?: { readonly limit?: number }): Promise<MapView>
}

/** Which page of a list. */
export interface ListOptions {
  /** At most this many items. Default 50. */
  readonly limit?: number
  /** The `next` of the page before. Throws `record/bad-cursor` for anything else. */
  readonly after?: string | null
}

/** Which holders, and which page of them. */
export interface HoldersOptions extends ListOptions {
  /** Each of these words must begin a word of the name; accents and case do not matter. */
  readonly text?: string
  readonly type?: EntityType | null
}

/** A page of a list. `next` is the `after` of the following page, `null` at the end. */
export type Listing<T> = Of<typeof page> & { readonly items: readonly T[] }

/** An article as a list shows it; `statements` and `holders` are counts. */
export type ArticleHead = Of<typeof answers.articleHead>

/** Counts of the matching statements by field. Counts are of statements unless a field says otherwise. */
export type Facets = Of<typeof answers.facets>

/** Completions of a query. */
export type Suggestions = Of<typeof answers.suggestions>

/** One completion of a query. */
export type Suggestion = Of<typeof answers.suggestion>

/** A holder with counts: of statements, of statements with exact words, of articles. */
export type HolderHead = Of<typeof answers.holderHead>

/**
 * A role as articles write it, with the number of these articles and the publication days of the first and last (`null`
 * when none is dated).
 */
export type HeldRole = Of<typeof answers.heldRole>

/** Events and statements by day, the earliest first. */
export type Timeline = Of<typeof answers.timeline>

/** An event with its first and last day, ISO 8601. */
export type TimelineEvent = Of<typeof answers.timelineEvent>

/** A statement with its first and last day, ISO 8601. */
export type TimelineStatement = Of<typeof answers.timelineStatement>

/** Places with what happened there, and events that have none. */
export type MapView = Of<typeof answers.mapView>

/** Like an event on the timeline, but its days may be unknown. */
export type UnlocatedEvent = Of<typeof answers.unlocatedEvent>

/**
 * A point on the map, with the events that articles place there. WGS 84, degrees; `country` is ISO 3166-1 alpha-2,
 * `admin1` the first-order division's name.
 */
export type MapPlace = Of<typeof answers.mapPlace>

/** An event at a place. */
export type MapEvent = Of<typeof answers.mapEvent>
