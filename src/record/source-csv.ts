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

/** Who gets quoted, as a table for spreadsheets. */
export async function sourcesToCsv(sources: readonly AuditedSource[]): Promise<string> {
  const { stringify } = await import('csv-stringify/sync')
  // Names come from pages, and spreadsheets run what looks like a formula.
  return stringify(
    [
      COLUMNS.map(([header]) => header),
      ...sources.map((source) => COLUMNS.map(([, value]) => value(source))),
    ],
    { escape_formulas: true, record_delimiter: 'windows' },
  )
}
