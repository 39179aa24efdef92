/**
 * Whether a record is named by the address of a PostgreSQL database, and not as a file.
 *
 * @example
 * ```ts
 * isServerAddress('postgres://desk@db.example.org/news') // true
 * ```
 */
export function isServerAddress(record: string): boolean {
  return SCHEMES.some((scheme) => record.toLowerCase().startsWith(scheme))
}

/** Both are usual. */
const SCHEMES = ['postgres://', 'postgresql://']

/** How a record is shown: an address without its password. */
export function shownRecord(record: string): string {
  return isServerAddress(record) ? record.replace(/^(\w+:\/\/[^:@/?]*):[^?]*@/, '$1@') : record
}
