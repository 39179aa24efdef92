import { sql as record } from './0001-record.ts'

/**
 * The steps from an empty schema to the newest one; a record's schema has as many as its number says. A step that has
 * been released never changes.
 */
export const migrations: readonly string[] = [record]
