/**
 * The record alone: asking and writing it needs none of the stages that read pages, and starts in a fifth of the time.
 * `index.ts` exports all of this, too.
 */
export { type Annotation, toAnnotations } from './exports/annotations.ts'
export type { EventRow, TellingStatement } from './exports/event-row.ts'
export {
  type Export,
  type ExportParameter,
  type ExportRows,
  fileNameOf,
  parametersOf,
  type WriteOptions,
} from './exports/export.ts'
export { type ExportRecordOptions, exportRecord } from './exports/export-record.ts'
export type { Found as FoundArticle, Selection } from './exports/found.ts'
export type { Identity } from './exports/identify.ts'
export { type AnyExport, EXPORTS, findExport } from './exports/registry.ts'
export { articleHead } from './record/article-head.ts'
export type * from './record/articles.ts'
export {
  type Anchor,
  type AskedChange,
  type Change,
  CORRECTION_STATES,
  type Correction,
  type CorrectionsOptions,
  type Corrector,
  type Edits,
  type Example,
  type Excerpt,
  GROUP_LAYERS,
  type GroupLayer,
  type GroupSide,
  type PairExample,
  type Pointer,
  type Preview,
  parseChange,
  type RecordCorrector,
  type Target,
  THING_LAYERS,
  type ThingExample,
} from './record/corrector.ts'
export type { Count } from './record/count.ts'
export { type EventOfRow, eventOfRow } from './record/event-rows.ts'
export type * from './record/feed-keeper.ts'
export type * from './record/groups.ts'
export type * from './record/lists.ts'
export type { OpenOptions } from './record/open-options.ts'
export { formatQuestion, parseQuestion, type Question } from './record/question.ts'
export type * from './record/question-keeper.ts'
export type * from './record/record.ts'
export type * from './record/somebody.ts'
export { type StatementRow, statementRows } from './record/statement-rows.ts'
export type * from './record/statements.ts'
export { type Teller, tellersOf } from './record/tellers.ts'
export { countsOf, type EventToll } from './record/tolls.ts'
export type * from './record/when-and-where.ts'
export { plainSaying } from './sayings/saying.ts'
export { openRecord } from './stores/open-record.ts'
export type {
  ArticleTie,
  Backing,
  EventTie,
  Origin,
  Position,
  Reason,
  StatementTie,
  Thread,
  ThreadStatus,
  Within,
} from './types/across.ts'
export type { Days } from './types/days.ts'
export { type RecordLine, toLine } from './types/line.ts'
export type { Saying } from './types/saying.ts'
