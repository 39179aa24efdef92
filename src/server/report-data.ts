import { basename } from 'node:path'
import {
  type ArticleHead,
  type Facets,
  formatQuestion,
  type MapView,
  type Question,
  type RecordStore,
  type StatementRow,
  type Summary,
  type Timeline,
} from '../record.ts'

/**
 * The data of a report. `web/src/report/render.tsx` exports `renderReport(data: ReportData): string`, which returns the
 * whole document: one HTML file with its style in `<style>` elements, no script, no style attributes, and nothing
 * fetched from elsewhere. `seal-report.ts` then adds the policy that forbids everything else.
 */
export interface ReportData {
  readonly title: string
  /** The query, as it can be asked again; empty for the whole record. */
  readonly query: string
  readonly question: Question
  /** When the report was made, ISO 8601, UTC. */
  readonly made: string
  /** Version of Onrecord that made it. */
  readonly version: string
  /** The record's file name without its folder, and the counts of the whole record. */
  readonly record: Omit<Summary, 'file'> & { readonly name: string }
  readonly facets: Facets
  /** In the order of `ask`; at most `limit`, of `facets.total`. */
  readonly statements: readonly StatementRow[]
  /** The articles of these statements and of the events, the latest published first. */
  readonly articles: readonly ArticleHead[]
  readonly timeline: Timeline
  readonly map: MapView
}

export interface ReportOptions {
  readonly title?: string
  /** The most statements. Default 500. */
  readonly limit?: number
  readonly version: string
  readonly made: Date
}

/** Most events, statements on the timeline, and places: more than a printed picture can show. */
const MOST = 500

export async function reportData(
  store: RecordStore,
  question: Question,
  { title, limit = 500, version, made }: ReportOptions,
): Promise<ReportData> {
  const { file, ...summary } = await store.summary()
  const facets = await store.facets(question)
  const { items: statements } = await store.statements(question, { limit })
  const timeline = await store.timeline(question, { limit: MOST })
  const map = await store.map(question, { limit: MOST })
  const shown = new Set([
    ...statements.map(({ article }) => article),
    ...timeline.events.map(({ article }) => article),
    ...timeline.statements.map(({ article }) => article),
    ...map.unlocated.map(({ article }) => article),
    ...map.places.flatMap(({ events }) => events.map(({ article }) => article)),
  ])
  const { items: articles } = await store.heads(question, { limit: facets.articles + 1 })
  const query = formatQuestion(question)
  return {
    title: title ?? (query === '' ? 'Everything on record' : query),
    query,
    question,
    made: made.toISOString(),
    version,
    record: { ...summary, name: basename(file) },
    facets,
    statements,
    articles: articles.filter(({ id }) => shown.has(id)),
    timeline,
    map,
  }
}
