import { backing } from '../schemas/across.ts'
import {
  articleHead,
  errorAnswer,
  facets,
  holderHead,
  holderProfile,
  mapView,
  readStep,
  suggestions,
  summary,
  tally,
  timeline,
  trouble,
} from '../schemas/answers.ts'
import {
  articleAround,
  eventHead,
  eventView,
  happeningHead,
  network,
  sourceAudit,
  threadHead,
  threadView,
  whoView,
} from '../schemas/answers-across.ts'
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
  Error: errorAnswer,
  Trouble: trouble,
  Count: tally,
  Stance: stance,
  Mode: mode,
  EventType: eventType,
  EventStatus: eventStatus,
  Backing: backing,
  Summary: summary,
  ArticleHead: articleHead,
  Articles: listing(articleHead),
  Article: recordLine,
  Statement: statementRow,
  Statements: statementList,
  Facets: facets,
  Suggestions: suggestions,
  HolderHead: holderHead,
  Holders: listing(holderHead),
  Holder: holderProfile,
  Timeline: timeline,
  Map: mapView,
  ThreadHead: threadHead,
  Threads: listing(threadHead),
  Thread: threadView,
  Happenings: listing(happeningHead),
  EventHead: eventHead,
  Events: listing(eventHead),
  Event: eventView,
  Who: whoView,
  Network: network,
  Sources: sourceAudit,
  Around: articleAround,
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
  ReadStep: readStep,
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
