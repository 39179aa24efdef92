import type { AuditedSource } from '../record/somebody.ts'
import { type Columns, tableOf } from './csv.ts'
import type { Export } from './export.ts'

const COLUMNS: Columns<AuditedSource> = [
  ['id', (source) => source.id],
  ['source', (source) => source.name],
  ['type', (source) => source.type],
  ['statements', (source) => source.statements],
  ['quoted', (source) => source.quoted],
  ['articles', (source) => source.articles],
  ['origins', (source) => source.origins],
  ['publishers', (source) => source.publishers],
]

export const sourceCsv: Export<'sources'> = {
  name: 'sources',
  label: 'CSV of sources',
  about: 'who gets quoted, one source a row, most statements first; cells as in csv',
  mediaType: 'text/csv',
  ending: 'csv',
  of: 'sources',
  write: (stretches, options) => tableOf(COLUMNS, stretches, options),
}
