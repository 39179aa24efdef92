import type { EntityType } from '../types/entity.ts'
import type { EventStatus, EventType } from '../types/event.ts'
import type { Place } from '../types/place.ts'
import type { Count } from './count.ts'
import type { Question } from './question.ts'
import type { StatementRow } from './statement-rows.ts'

/**
 * The record for people who look around in it: pages of lists, and sums over whatever fits a question. All of it is of
 * current pages only. Made to be asked again and again, so the first call may take longer.
 */
export interface RecordExplorer {
  /** The statements that fit in the order of `ask`; where very many do, those that fit equally are the latest first. */
  statements(question: Question, options?: ListOptions): Promise<Listing<StatementRow>>
  /** All of them, in stretches to be written one after another. */
  everyStatement(question: Question): AsyncIterable<readonly StatementRow[]>
  /** Articles with a statement that fits, all where nothing is asked; the latest published first. */
  heads(question: Question, options?: ListOptions): Promise<Listing<ArticleHead>>
  /** How the statements that fit divide. */
  facets(question: Question): Promise<Facets>
  /** What could stand at the end of a query being typed; ten at most. */
  suggest(text: string): Promise<Suggestions>
  /** Everybody a statement is tied to, most statements first. */
  holders(options?: HoldersOptions): Promise<Listing<HolderHead>>
  /** By id or name, also somebody who is named and holds no statement; `null` when there is nobody. */
  holder(idOrName: string): Promise<HolderProfile | null>
  /** What happened and what was said, in order of time; where there is too much of it, the latest. */
  timeline(question: Question, options?: { readonly limit?: number }): Promise<Timeline>
  /** Where it happened. Only places meant as places: governments called by their capitals are nowhere. */
  map(question: Question, options?: { readonly limit?: number }): Promise<MapView>
}

/** Which page of a list. */
export interface ListOptions {
  /** How many at most. Default 50. */
  readonly limit?: number
  /** The `next` of the page before. Throws `record/bad-cursor` for anything else. */
  readonly after?: string | null
}

/** Which holders, and which page of them. */
export interface HoldersOptions extends ListOptions {
  /** Words that the name must hold, by their beginnings, whatever their accents. */
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

/** How statements that fit a question divide; counts of statements but where it says otherwise. */
export interface Facets {
  readonly total: number
  readonly articles: number
  /** Origins of these articles that are known to differ, and texts of which nothing tells the origin. */
  readonly origins: number
  readonly unknownOrigins: number
  /** Who says it, the articles' own voices apart. */
  readonly speakers: number
  readonly stance: readonly Count[]
  readonly mode: readonly Count[]
  /** Of holders, publishers and places the fifty with most statements. */
  readonly who: readonly Count[]
  readonly publisher: readonly Count[]
  readonly place: readonly Count[]
  /** By month of the day said or published, `2024-05`, in order of time. */
  readonly month: readonly Count[]
}

/** Ways to finish a query. */
export interface Suggestions {
  readonly items: readonly Suggestion[]
}

/** One way to finish a query. */
export interface Suggestion {
  /** The term to put in place of the last one, such as `who:"Jan Novak"`. */
  readonly term: string
  readonly kind: 'who' | 'stance' | 'mode' | 'place' | 'publisher' | 'about' | 'status' | 'event' | 'key'
  /** Of statements; for `about` of articles; `null` where nobody has counted. */
  readonly count: number | null
}

/** Somebody with counts: of statements, of those that hold words to the letter, of articles. */
export interface HolderHead {
  /** Of the identity over all articles; the name of somebody who is none. */
  readonly id: string
  readonly name: string
  readonly type: EntityType
  readonly statements: number
  readonly quotations: number
  readonly articles: number
}

/** Somebody, and what they say. */
export interface HolderProfile extends HolderHead {
  readonly aliases: readonly string[]
  /** As the articles give them, most articles first, with the first and last article's day. */
  readonly roles: readonly HeldRole[]
  readonly stances: readonly Count[]
  readonly publishers: readonly Count[]
  /** Who else is named in what they say, and who names them, by number of statements. */
  readonly speaksOf: readonly Count[]
  readonly spokenOfBy: readonly Count[]
  readonly months: readonly Count[]
}

/**
 * An office as articles give it: publication days of the first and last of them (`null` when none is dated), and how
 * many.
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
  /** Of somebody; what articles say in their own voice is in their events. */
  readonly statements: readonly TimelineStatement[]
  /** Set when there were more than are given. */
  readonly truncated: boolean
  /** How many fit but have no day to stand on. */
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
  /** When it was said; where that is not known, when it was published. */
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
  /** Set when there were more than are given. */
  readonly truncated: boolean
}

/** Like an event on the timeline, but its day may be unknown, too. */
export interface UnlocatedEvent extends Omit<TimelineEvent, 'from' | 'to'> {
  readonly from: string | null
  readonly to: string | null
}

/**
 * A point and what articles tell of it. WGS 84, degrees; `country` is ISO 3166-1 alpha-2, `admin1` the first-order
 * division's name.
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
  /** Events that happened there, and those only planned, expected or conditional; the latest fifty. */
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
