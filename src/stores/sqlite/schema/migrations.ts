import { sql as record } from './0001-record.ts'
import { sql as across } from './0002-across.ts'
import { sql as corrections } from './0003-corrections.ts'
import { sql as nothingIsValid } from './0004-nothing-is-valid.ts'
import { sql as pageNotes } from './0005-page-notes.ts'
import { sql as tellers } from './0006-tellers.ts'
import { sql as addedEvents } from './0007-added-events.ts'
import { sql as feeds } from './0008-feeds.ts'
import { sql as keptQuestions } from './0009-kept-questions.ts'

/** The steps from an empty file to the newest schema: step n leads from schema n - 1 to n. */
export const migrations: readonly string[] = [
  record,
  across,
  corrections,
  nothingIsValid,
  pageNotes,
  tellers,
  addedEvents,
  feeds,
  keptQuestions,
]
