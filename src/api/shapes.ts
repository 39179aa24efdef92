import { backing } from '../schemas/across.ts'
import * as answers from '../schemas/answers.ts'
import * as across from '../schemas/answers-across.ts'
import { comparison } from '../schemas/answers-changes.ts'
import * as kept from '../schemas/answers-kept.ts'
import * as places from '../schemas/answers-places.ts'
import * as review from '../schemas/answers-review.ts'
import { recordLine } from '../schemas/article.ts'
import {
  anchor,
  askedChange,
  change,
  correction,
  correctionRequest,
  pointer,
  preview,
  previewRequest,
  target,
} from '../schemas/correction.ts'
import { eventStatus, eventType } from '../schemas/event.ts'
import { componentsOf, type JsonSchema, RECORD_PARTS } from '../schemas/json-schema.ts'
import { listing } from '../schemas/parts.ts'
import { mode, stance } from '../schemas/statement.ts'
import { statementList, statementRow } from '../schemas/statement-row.ts'

/** The shapes that the API takes and returns, by their names in its document. */
const SHAPES = {
  Error: answers.errorAnswer,
  Trouble: answers.trouble,
  Count: answers.tally,
  Stance: stance,
  Mode: mode,
  EventType: eventType,
  EventStatus: eventStatus,
  Backing: backing,
  Summary: answers.summary,
  ArticleHead: answers.articleHead,
  Articles: listing(answers.articleHead),
  Article: recordLine,
  Statement: statementRow,
  Statements: statementList,
  Review: review.review,
  Agreement: review.agreement,
  LikelyPairs: review.likelyPairs,
  PlaceMentions: places.placeMentions,
  GazetteerEntries: places.gazetteerEntries,
  Facets: answers.facets,
  Suggestions: answers.suggestions,
  HolderHead: answers.holderHead,
  Holders: listing(answers.holderHead),
  Timeline: answers.timeline,
  Map: answers.mapView,
  ThreadHead: across.threadHead,
  Threads: listing(across.threadHead),
  Thread: across.threadView,
  Happenings: listing(across.happeningHead),
  EventHead: across.eventHead,
  Events: listing(across.eventHead),
  Event: across.eventView,
  Who: across.whoView,
  Network: across.network,
  Sources: across.sourceAudit,
  Around: across.articleAround,
  Anchor: anchor,
  Target: target,
  Pointer: pointer,
  Change: change,
  AskedChange: askedChange,
  Correction: correction,
  Corrections: listing(correction),
  Preview: preview,
  PreviewRequest: previewRequest,
  CorrectionRequest: correctionRequest,
  ArticleRows: answers.articleRows,
  Explanation: answers.explanation,
  ExportFormats: answers.exportFormats,
  ReadStep: answers.readStep,
  Comparison: comparison,
  KeptQuestion: kept.keptQuestion,
  KeptQuestions: kept.keptQuestions,
  KeepRequest: kept.keepRequest,
  KeptRequest: kept.keptRequest,
  KeptNews: kept.keptNews,
}

/** Name of a shape that the API takes or returns. */
export type ShapeName = keyof typeof SHAPES

/**
 * The components of the API's document. Parts of the record format are called `RecordSpan`, `RecordEntity` and so on.
 */
export function components(): Readonly<Record<string, JsonSchema>> {
  const parts = Object.entries(RECORD_PARTS).map(([name, schema]) => [
    `Record${name[0]!.toUpperCase()}${name.slice(1)}`,
    schema,
  ])
  return componentsOf({ ...SHAPES, ...Object.fromEntries(parts) })
}
