import type { StatementRow } from '../record/statement-rows.ts'
import { type Columns, tableOf } from './csv.ts'
import type { Export } from './export.ts'

const COLUMNS: Columns<StatementRow> = [
  ['article', (row) => row.article],
  ['statement', (row) => row.statement],
  ['who', (row) => row.who],
  ['role', (row) => row.role],
  ['stance', (row) => row.stance],
  ['words', (row) => row.words],
  ['verbatim', (row) => row.verbatim],
  ['said_from', (row) => row.said?.from ?? null],
  ['said_to', (row) => row.said?.to ?? null],
  ['published', (row) => row.published],
  ['published_basis', (row) => row.publishedBasis],
  ['title', (row) => row.title],
  ['publisher', (row) => row.publisher],
  ['page', (row) => row.page],
  ['url', (row) => row.url],
  ['holder_kind', (row) => row.holderKind],
  ['mode', (row) => row.mode],
  ['polarity', (row) => row.polarity],
  ['certainty', (row) => row.certainty],
  ['cue', (row) => row.cue],
  ['within', (row) => row.within],
  ['start', (row) => row.start],
  ['end', (row) => row.end],
  ['confidence', (row) => row.confidence],
  ['by', (row) => row.by],
  ['corrections', (row) => row.corrections?.join(' ') ?? null],
]

export const statementCsv: Export<'statements'> = {
  name: 'csv',
  label: 'CSV',
  about:
    "one statement a row, for spreadsheets. A cell that a spreadsheet would run as a formula gets a ' in front, unless it is asked for raw",
  mediaType: 'text/csv',
  ending: 'csv',
  of: 'statements',
  write: (stretches, options) => tableOf(COLUMNS, stretches, options),
}
