import { inertCell } from '../base/inert-cell.ts'
import type { WriteOptions } from './export.ts'

type Cell = string | number | null

/** The columns of a table: the header of each, and a function that returns its cell of a row. */
export type Columns<Row> = readonly (readonly [header: string, cell: (row: Row) => Cell])[]

/** A table as CSV: first the header, then the chunks of rows as they come. */
export async function* tableOf<Row>(
  columns: Columns<Row>,
  stretches: AsyncIterable<readonly Row[]>,
  options: WriteOptions,
): AsyncGenerator<string> {
  yield (options.bom ? '\ufeff' : '') + csvOf([columns.map(([header]) => header)], options)
  for await (const rows of stretches) {
    yield csvOf(
      rows.map((row) => columns.map(([, cell]) => cell(row))),
      options,
    )
  }
}

/**
 * Rows as CSV (RFC 4180), lines ending in CRLF. A cell that a spreadsheet would run as a formula gets a `'` in front, for names
 * come from pages.
 *
 *     csvOf([['Ada Hill', 3], ['=1+1', null]]) // 'Ada Hill,3\r\n\'=1+1,\r\n'
 */
export function csvOf(rows: readonly (readonly Cell[])[], { raw = false }: WriteOptions = {}): string {
  return rows
    .map((row) => `${row.map((cell) => quoted(raw ? cell : inertCell(cell))).join(',')}\r\n`)
    .join('')
}

/** Some spreadsheets also split cells at semicolons and tabs, and rows at a lone carriage return or line feed. */
function quoted(cell: Cell): string {
  const text = String(cell ?? '')
  return /[",\r\n\t;]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
