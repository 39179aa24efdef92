/** For sorting texts by their UTF-16 code units: the same order whatever the language of the machine. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
