import type { EntityType } from '../types/entity.ts'
import type { EventStatus, EventType } from '../types/event.ts'
import type { Place } from '../types/place.ts'
import type { Count } from './count.ts'
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
  /**
   * The profile of a holder, by id or name; also of an identity that is named but holds no statement. `null` when
   * nobody is found.
   */
  holder(idOrName: string): Promise<HolderProfile | null>
  /** Events and statements in order of time; the latest ones where there are more than `limit`. */
  timeline(question: Question, options?: { readonly limit?: number }): Promise<Timeline>
  /** Places with their events. A capital that stands for its government ("Moscow says") is not on the map. */
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
export interface Listing<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly next: string | null
}

/** An article as a list shows it; `statements` and `holders` are counts. */
export interface ArticleHead {
  readonly id: string
  readonly title: string | null
  readonly publisher: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  readonly publishedBasis: string
  readonly language: string
  readonly page: string
  readonly url: string | null
  readonly statements: number
  readonly holders: number
  /** Id of the article that this one copies; absent where it copies none. */
  readonly copyOf?: string
}

/** How the matching statements divide. Counts are of statements unless a field says otherwise. */
export interface Facets {
  readonly total: number
  readonly articles: number
  /** Number of origins known to differ among these articles, and of texts whose origin is unknown. */
  readonly origins: number
  readonly unknownOrigins: number
  /** Number of holders, without the articles' own voices. */
  readonly speakers: number
  readonly stance: readonly Count[]
  readonly mode: readonly Count[]
  /** Holders, publishers and places: the fifty of each with most statements. */
  readonly who: readonly Count[]
  readonly publisher: readonly Count[]
  readonly place: readonly Count[]
  /** By month of the day said or published, `2024-05`, in order of time. */
  readonly month: readonly Count[]
}

/** Completions of a query. */
export interface Suggestions {
  readonly items: readonly Suggestion[]
}

/** One completion of a query. */
export interface Suggestion {
  /** The term to put in place of the last one, such as `who:"Jan Novak"`. */
  readonly term: string
  readonly kind: 'who' | 'stance' | 'mode' | 'place' | 'publisher' | 'about' | 'status' | 'event' | 'key'
  /** Number of statements; for `about`, of articles; `null` where it was not counted. */
  readonly count: number | null
}

/** A holder with counts: of statements, of statements with exact words, of articles. */
export interface HolderHead {
  /** The id of the identity, or the name where there is no identity. */
  readonly id: string
  readonly name: string
  readonly type: EntityType
  readonly statements: number
  readonly quotations: number
  readonly articles: number
}

/** A holder, with what the holder says. */
export interface HolderProfile extends HolderHead {
  readonly aliases: readonly string[]
  /** Roles as the articles write them, most articles first, with the days of the first and last article. */
  readonly roles: readonly HeldRole[]
  readonly stances: readonly Count[]
  readonly publishers: readonly Count[]
  /** Whom the holder's statements name, and whose statements name the holder, by number of statements. */
  readonly speaksOf: readonly Count[]
  readonly spokenOfBy: readonly Count[]
  readonly months: readonly Count[]
}

/**
 * A role as articles write it, with the number of these articles and the publication days of the first and last (`null`
 * when none is dated).
 */
export interface HeldRole {
  readonly title: string
  readonly from: string | null
  readonly to: string | null
  readonly count: number
}

/** Events and statements by day, the earliest first. */
export interface Timeline {
  readonly events: readonly TimelineEvent[]
  /** Statements of people and bodies; what articles say in their own voice shows in the events. */
  readonly statements: readonly TimelineStatement[]
  /** Whether there were more than are listed. */
  readonly truncated: boolean
  /** How many match but have no known day. */
  readonly undated: { readonly events: number; readonly statements: number }
}

/** An event with its first and last day, ISO 8601. */
export interface TimelineEvent {
  readonly article: string
  readonly event: string
  readonly type: EventType
  readonly status: EventStatus
  readonly words: string
  readonly actors: readonly string[]
  readonly from: string
  readonly to: string
  readonly approx: boolean
  /** Id of the article that its article copies; absent where it copies none. */
  readonly copyOf?: string
}

/** A statement with its first and last day, ISO 8601. */
export interface TimelineStatement {
  readonly article: string
  readonly statement: string
  readonly who: string | null
  readonly stance: string
  readonly words: string
  /** The day it was said or, where that is unknown, published. */
  readonly from: string
  readonly to: string
  readonly basis: 'said' | 'published'
  /** Id of the article that its article copies; absent where it copies none. */
  readonly copyOf?: string
}

/** Places with what happened there, and events that have none. */
export interface MapView {
  /** Most mentions first. */
  readonly places: readonly MapPlace[]
  /** Events without a place; the latest ones where there are too many. */
  readonly unlocated: readonly UnlocatedEvent[]
  readonly unlocatedTotal: number
  /** Whether there were more than are listed. */
  readonly truncated: boolean
}

/** Like an event on the timeline, but its days may be unknown. */
export interface UnlocatedEvent extends Omit<TimelineEvent, 'from' | 'to'> {
  readonly from: string | null
  readonly to: string | null
}

/**
 * A point on the map, with the events that articles place there. WGS 84, degrees; `country` is ISO 3166-1 alpha-2,
 * `admin1` the first-order division's name.
 */
export interface MapPlace {
  readonly name: string
  readonly geonames: number | null
  readonly lat: number
  readonly lon: number
  readonly country: string | null
  readonly admin1: string | null
  readonly precision: Place['precision']
  readonly mentions: number
  readonly articles: number
  /** Events there, also planned, expected and conditional ones; the latest fifty. */
  readonly events: readonly MapEvent[]
  readonly eventTotal: number
}

/** An event at a place. */
export interface MapEvent {
  readonly article: string
  readonly event: string
  readonly type: EventType
  readonly status: EventStatus
  readonly words: string
  /** Id of the article that its article copies; absent where it copies none. */
  readonly copyOf?: string
}
