import { sql as record } from './0001-record.ts'

/** What turns an empty file into a record of the newest schema: step n leads from schema n - 1 to n. */
export const migrations: readonly string[] = [record]
