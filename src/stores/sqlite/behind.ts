import type { DatabaseSync } from 'node:sqlite'
import { OnrecordError } from '../../base/errors.ts'

/** Whether some articles are not in groups: another version of Onrecord put them on record. */
export function isBehind(db: DatabaseSync): boolean {
  return db.prepare("SELECT 1 FROM record WHERE key = 'behind'").get() !== undefined
}

/** Throws `record/behind` while some articles are not in groups. */
export function refuseBehind(db: DatabaseSync): void {
  if (!isBehind(db)) return
  throw new OnrecordError(
    'record/behind',
    'What this record says across articles was drawn up by another Onrecord, or not at all yet.',
    'Run: onrecord read PATH --into FILE, with any page, or open it with: onrecord serve --record FILE',
  )
}
