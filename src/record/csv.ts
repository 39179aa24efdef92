import { inertCell } from '../base/inert-cell.ts'

/** How a table is written. */
export interface CsvOptions {
  /** Writes every cell exactly, also cells that a spreadsheet would run as formulas. Default `false`. */
  readonly raw?: boolean
}

/**
 * A table of one stretch of rows as CSV (RFC 4180), lines ending in CRLF. A cell that a spreadsheet would run as a
 * formula gets a `'` in front.
 */
export async function csvOf(
  rows: readonly (readonly (string | number | null)[])[],
  { raw = false }: CsvOptions = {},
): Promise<string> {
  const { stringify } = await import('csv-stringify/sync')
  return stringify(raw ? [...rows] : rows.map((row) => row.map(inertCell)), {
    record_delimiter: 'windows',
    // By default the library quotes a cell only for CRLF, and some spreadsheets split cells at semicolons and tabs.
    quoted_match: /[\r\n\t;]/,
  })
}
