import { STATEMENT_COLUMNS } from '../record/statement-columns.ts'
import type { StatementRow } from '../record/statement-rows.ts'
import { type Columns, tableOf } from './csv.ts'
import type { Export } from './export.ts'

const COLUMNS: Columns<StatementRow> = Object.entries(STATEMENT_COLUMNS)

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
