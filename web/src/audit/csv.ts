import { inertCell } from '../../../src/base/inert-cell.ts'

/** Rows as CSV (RFC 4180). What a spreadsheet would take for a formula is made inert, for names come from pages. */
export function csvOf(rows: readonly (readonly (string | number | null)[])[]): string {
  return rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')
}

function cell(value: string | number | null): string {
  const safe = String(inertCell(value) ?? '')
  return /[",\r\n\t;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
