import { OnrecordError } from '../../base/errors.ts'
import type { Database } from './database.ts'

/** Throws `record/behind` while some articles are not in groups: another version of Onrecord put them on record. */
export async function refuseBehind(db: Database): Promise<void> {
  if ((await db.one("SELECT FROM record WHERE key = 'behind'")) === undefined) return
  throw new OnrecordError(
    'record/behind',
    'What this record says across articles was drawn up by another Onrecord, or not at all yet.',
    'Run: onrecord read PATH --into RECORD, with any page, or open it with: onrecord serve --record RECORD',
  )
}
