/**
 * The HTTP API, version 1: what `/api/v1/…` answers. Names are those of the record format (`docs/record-format.md`).
 * The reader in `web/` imports these types and nothing else of the server.
 */

import type { Entity, NewsEvent, Place } from '../index.ts'
import type { Count, RecordLine, StatementRow, Summary } from '../record.ts'

type EntityType = Entity['type']
type EventType = NewsEvent['type']
type EventStatus = NewsEvent['status']

/** Trouble, everywhere in this one shape, with the fitting HTTP status. */
export interface ErrorAnswer {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string }
}

/** A page of a list. `next` is the `after` of the following page, `null` at the end. */
export interface Paged<T> {
  readonly items: readonly T[]
  readonly total: number
  readonly next: string | null
}

/** `GET /api/v1/summary` */
export type SummaryAnswer = Summary

/** `GET /api/v1/articles?q=&limit=&after=` (newest first; `q` as in `ask`: articles with a statement that fits). */
export type ArticlesAnswer = Paged<ArticleHead>

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
}

/** `GET /api/v1/articles/{id}` */
export type ArticleAnswer = RecordLine

/** `GET /api/v1/statements?q=&limit=&after=`; `GET /api/v1/statements.csv?q=` is the same as a table, unpaged. */
export type StatementsAnswer = Paged<StatementRow>

/** `GET /api/v1/facets?q=`: how the statements that fit divide, most first. */
export interface FacetsAnswer {
  readonly total: number
  readonly articles: number
  readonly stance: readonly Count[]
  readonly mode: readonly Count[]
  readonly who: readonly Count[]
  readonly publisher: readonly Count[]
  readonly place: readonly Count[]
  /** By month of the day said or published, `2024-05`, in order of time. */
  readonly month: readonly Count[]
}

/** `GET /api/v1/suggest?text=`: what could stand at the end of a query being typed. */
export interface SuggestAnswer {
  readonly items: readonly {
    /** The term to put in place of the last one, such as `who:"Jan Novak"`. */
    readonly term: string
    readonly kind: 'who' | 'stance' | 'mode' | 'place' | 'about' | 'key'
    readonly count: number | null
  }[]
}

/** `GET /api/v1/holders?text=&type=&limit=&after=`: people and organisations, most statements first. */
export type HoldersAnswer = Paged<HolderHead>

export interface HolderHead {
  /** The name, which is what `{name}` below stands for. */
  readonly name: string
  readonly type: EntityType
  readonly statements: number
  readonly quotations: number
  readonly articles: number
}

/** `GET /api/v1/holders/{name}` */
export interface HolderAnswer extends HolderHead {
  readonly aliases: readonly string[]
  /** As the articles give them, with the first and last article's day. */
  readonly roles: readonly {
    readonly title: string
    readonly from: string | null
    readonly to: string | null
    readonly count: number
  }[]
  readonly stances: readonly Count[]
  readonly publishers: readonly Count[]
  /** Who else is named in what they say, and who names them, by number of statements. */
  readonly speaksOf: readonly Count[]
  readonly spokenOfBy: readonly Count[]
  readonly months: readonly Count[]
}

/** `GET /api/v1/timeline?q=`: what happened and what was said, with first and last day each may mean. */
export interface TimelineAnswer {
  readonly events: readonly TimelineEvent[]
  readonly statements: readonly TimelineStatement[]
  /** Set when there were more than the server gives at once (5,000 of each). */
  readonly truncated: boolean
}

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
}

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
}

/** `GET /api/v1/map?q=`: literal places named in what fits, and events that have none. Metonyms are never here. */
export interface MapAnswer {
  readonly places: readonly MapPlace[]
  readonly unlocated: readonly TimelineEvent[]
  readonly truncated: boolean
}

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
  /** Events that happened there, and those only planned, expected or conditional. */
  readonly events: readonly {
    readonly article: string
    readonly event: string
    readonly type: EventType
    readonly status: EventStatus
    readonly words: string
  }[]
}

/**
 * `POST /api/v1/pages` with `multipart/form-data` (files) or `application/json` (`{"name","text"}`): reads pages into
 * the record. Answers JSON Lines as it goes, one `ReadStep` a line.
 */
export type ReadStep =
  | { readonly step: 'reading'; readonly name: string; readonly done: number; readonly of: number }
  | {
      readonly step: 'read'
      readonly name: string
      readonly articles: readonly ArticleHead[]
      readonly known: boolean
    }
  | { readonly step: 'failed'; readonly name: string; readonly error: ErrorAnswer['error'] }
  | { readonly step: 'done'; readonly read: number; readonly failed: number }

/** `GET /api/v1/openapi.json` describes all of this. */
