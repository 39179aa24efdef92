/**
 * The HTTP API, version 1: what `/api/v1/…` answers. Names are those of the record format (`docs/record-format.md`).
 * The reader in `web/` imports these types and nothing else of the server. `GET /api/v1/openapi.json` describes all of it,
 * `docs/http.md` explains it.
 */

import type {
  ArticleHead,
  Facets,
  HolderHead,
  HolderProfile,
  Listing,
  MapView,
  RecordLine,
  StatementRow,
  Suggestions,
  Summary,
  Timeline,
} from '../record.ts'

export type {
  ArticleHead,
  HolderHead,
  MapEvent,
  MapPlace,
  Suggestion,
  TimelineEvent,
  TimelineStatement,
  UnlocatedEvent,
} from '../record.ts'

/** Trouble, everywhere in this one shape, with the fitting HTTP status. */
export interface ErrorAnswer {
  readonly error: { readonly code: string; readonly message: string; readonly hint: string }
}

/** A page of a list. `next` is the `after` of the following page, `null` at the end. */
export type Paged<T> = Listing<T>

/** `GET /api/v1/summary` */
export type SummaryAnswer = Summary

/** `GET /api/v1/articles?q=&limit=&after=` (newest first; `q` as in `ask`: articles with a statement that fits). */
export type ArticlesAnswer = Listing<ArticleHead>

/** `GET /api/v1/articles/{id}` */
export type ArticleAnswer = RecordLine

/** `GET /api/v1/statements?q=&limit=&after=`; `GET /api/v1/statements.csv?q=` is the same as a table, unpaged. */
export type StatementsAnswer = Listing<StatementRow>

/** `GET /api/v1/facets?q=`: how the statements that fit divide, most first. */
export type FacetsAnswer = Facets

/** `GET /api/v1/suggest?text=`: what could stand at the end of a query being typed. */
export type SuggestAnswer = Suggestions

/** `GET /api/v1/holders?text=&type=&limit=&after=`: people and organisations, most statements first. */
export type HoldersAnswer = Listing<HolderHead>

/** `GET /api/v1/holders/{name}` */
export type HolderAnswer = HolderProfile

/** `GET /api/v1/timeline?q=`: what happened and what was said, with first and last day each may mean; 5,000 of each. */
export type TimelineAnswer = Timeline

/** `GET /api/v1/map?q=`: literal places named in what fits, and events that have none. Metonyms are never here. */
export type MapAnswer = MapView

/**
 * `POST /api/v1/pages` with `multipart/form-data` (files, in fields named `file`) or `application/json`
 * (`{"name"?, "text"}`): reads pages into the record. Answers JSON Lines as it goes, one `ReadStep` a line.
 */
export type ReadStep =
  | {
      readonly step: 'reading'
      readonly name: string
      /** Files read before this one, and files sent; a file may hold many pages. */
      readonly done: number
      readonly of: number
    }
  | {
      readonly step: 'read'
      readonly name: string
      readonly articles: readonly ArticleHead[]
      /** The page was on record already. */
      readonly known: boolean
    }
  | { readonly step: 'failed'; readonly name: string; readonly error: ErrorAnswer['error'] }
  /** The last line. Counts of pages. */
  | { readonly step: 'done'; readonly read: number; readonly failed: number }
