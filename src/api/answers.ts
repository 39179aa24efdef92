/**
 * The HTTP API, version 1: the answers of `/api/v1/…`. Names are those of the record format (`docs/record-format.md`).
 * The reader in `web/` imports these types and nothing else of the server. `GET /api/v1/openapi.json` describes the
 * whole API, `docs/http.md` explains it.
 */

import type {
  ArticleAround,
  ArticleHead,
  Correction,
  EventHead,
  EventView,
  Facets,
  HappeningHead,
  HolderHead,
  Listing,
  MapView,
  Network,
  Preview,
  RecordLine,
  SourceAudit,
  StatementRow,
  Suggestions,
  Summary,
  ThreadHead,
  ThreadView,
  Timeline,
  WhoView,
} from '../record.ts'
import type { articleRows, errorAnswer, explanation, exportFormats, readStep } from '../schemas/answers.ts'
import type { Of } from '../schemas/parts.ts'

export type {
  ArticleHead,
  AuditedSource,
  AuditRow,
  Backing,
  EventHead,
  EventMention,
  HappeningHead,
  HolderHead,
  MapEvent,
  MapPlace,
  Suggestion,
  ThreadHead,
  TimelineEvent,
  TimelineStatement,
  UnlocatedEvent,
} from '../record.ts'

/** An error: the same shape for all, with its HTTP status. */
export type ErrorAnswer = Of<typeof errorAnswer>

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

/** `GET /api/v1/review/identities?limit=` */
export type { LikelyPairsAnswer } from './likely-pairs.ts'
/** `GET /api/v1/places/{name}` and `GET /api/v1/gazetteer/{name}` */
export type { GazetteerAnswer, PlaceMentionsAnswer } from './places.ts'
/** `GET /api/v1/review?q=&looked=&order=&reader=&limit=&after=` */
export type { AgreementAnswer, ReviewAnswer } from './review.ts'

/** `GET /api/v1/facets?q=`: counts of the matching statements by field, largest first. */
export type FacetsAnswer = Facets

/** `GET /api/v1/suggest?text=`: possible completions of a query. */
export type SuggestAnswer = Suggestions

/** `GET /api/v1/holders?text=&type=&limit=&after=`: people and organisations, most statements first. */
export type HoldersAnswer = Listing<HolderHead>

/**
 * `GET /api/v1/timeline?q=`: events and statements with the first and last day that each can mean; 5,000 of each at
 * most.
 */
export type TimelineAnswer = Timeline

/** `GET /api/v1/map?q=`: literal places in what matches, and events without a place. Never metonyms. */
export type MapAnswer = MapView

/** `GET /api/v1/threads?q=&status=&of=&limit=&after=`: threads with a statement that fits, most holders first. */
export type ThreadsAnswer = Listing<ThreadHead>

/** `GET /api/v1/threads/{id}`: by its id, or by a statement of it as `article/s1`. */
export type ThreadAnswer = ThreadView

/** `GET /api/v1/happenings?q=&limit=&after=`: happenings with an article that fits, the latest first. */
export type HappeningsAnswer = Listing<HappeningHead>

/** `GET /api/v1/events?q=&limit=&after=`: events that a matching statement tells of, the latest first. */
export type EventsAnswer = Listing<EventHead>

/** `GET /api/v1/events/{id}`: by its id, or by one of its mentions as `article/v1`. */
export type EventAnswer = EventView

/** `GET /api/v1/who/{name}`: by the id of an identity, a name, or an entity as `article/e1`. */
export type WhoAnswer = WhoView

/** `GET /api/v1/network/{name}` */
export type NetworkAnswer = Network

/** `GET /api/v1/sources?q=`: the source audit; `GET /api/v1/sources.csv?q=` is its list of sources as a table, whole. */
export type SourcesAnswer = SourceAudit

/** `GET /api/v1/around/{id}`: the copies of an article, the articles that it copies, and its happening. */
export type AroundAnswer = ArticleAround

/** `GET /api/v1/corrections?article=&state=&limit=&after=`: the log, the latest first. */
export type CorrectionsAnswer = Listing<Correction>

/** `GET /api/v1/articles/{id}/rows`: the text with its statements and events, names in place of ids. */
export type ArticleRowsAnswer = Of<typeof articleRows>

/** `GET /api/v1/explain/{id}`: why a value is what it is; `id` is that of an article and of a thing in it, `article/s3`. */
export type ExplanationAnswer = Of<typeof explanation>

/** `GET /api/v1/exports`: the formats in which the record can be taken along. */
export type ExportsAnswer = Of<typeof exportFormats>

/**
 * `POST /api/v1/corrections/preview` with `{"change": …}` (`AskedChange`): the effects of a change, which is not made.
 */
export type PreviewAnswer = Preview

/** `POST /api/v1/corrections` with `{"by": …, "why"?: …, "change": …}`: status 201, and the new line of the log. */
export type CorrectionAnswer = Correction

/**
 * `POST /api/v1/pages` with `multipart/form-data` (files, in fields named `file`) or `application/json`
 * (`{"name"?, "text", "url"?}`, or `{"url"}` for a page to fetch): reads pages into the record. Answers JSON Lines as it goes, one `ReadStep` a line.
 */
export type ReadStep = Of<typeof readStep>
