import { inertCell } from '../base/inert-cell.ts'

/** How a table is written. */
export interface CsvOptions {
  /** Cells to the letter, also those that a spreadsheet would run as formulas. Default: `false`. */
  readonly raw?: boolean
}

/** A table of one stretch of rows as CSV (RFC 4180), lines ending in CRLF. What a spreadsheet would run is made inert. */
export async function csvOf(
  rows: readonly (readonly (string | number | null)[])[],
  { raw = false }: CsvOptions = {},
): Promise<string> {
  const { stringify } = await import('csv-stringify/sync')
  return stringify(raw ? [...rows] : rows.map((row) => row.map(inertCell)), {
    record_delimiter: 'windows',
    // Left to itself the library quotes a cell for CRLF alone, and some spreadsheets part cells at semicolons and tabs.
    quoted_match: /[\r\n\t;]/,
  })
}
