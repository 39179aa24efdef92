import { type CsvOptions, csvOf } from './csv.ts'
import type { AuditedSource } from './explore-across.ts'

const COLUMNS: readonly [header: string, value: (source: AuditedSource) => string | number][] = [
  ['id', (source) => source.id],
  ['source', (source) => source.name],
  ['type', (source) => source.type],
  ['statements', (source) => source.statements],
  ['quoted', (source) => source.quoted],
  ['articles', (source) => source.articles],
  ['origins', (source) => source.origins],
  ['publishers', (source) => source.publishers],
]

/** The sources that get quoted, as CSV. */
export async function sourcesToCsv(
  sources: readonly AuditedSource[],
  options: CsvOptions = {},
): Promise<string> {
  return csvOf(
    [
      COLUMNS.map(([header]) => header),
      ...sources.map((source) => COLUMNS.map(([, value]) => value(source))),
    ],
    options,
  )
}
