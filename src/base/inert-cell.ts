/**
 * The beginning of a formula, in ASCII or full width, after blanks, zero-width marks and control codes, which
 * spreadsheets ignore; or a tab or line end, after which some spreadsheets begin a new cell.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠])/u

/** The cell with an apostrophe in front when a spreadsheet would run it as a formula (CWE-1236). Numbers stay numbers. */
export function inertCell<T extends string | number | null>(value: T): T | string {
  return typeof value === 'string' && FORMULA.test(value) ? `'${value}` : value
}
