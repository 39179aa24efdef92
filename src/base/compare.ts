/** Compares texts by their UTF-16 code units, for sorting: the order does not depend on the machine's language. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
