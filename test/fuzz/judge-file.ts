import { DatabaseSync } from 'node:sqlite'
import type { Findings } from './verdict.ts'

/** Whether the file of a record is whole. */
export function judgeFile(path: string, findings: Findings): void {
  const db = new DatabaseSync(path)
  const check = db.prepare('PRAGMA integrity_check').all()
  const dangling = db.prepare('PRAGMA foreign_key_check').all()
  db.close()
  findings.same('integrity', check, [{ integrity_check: 'ok' }])
  findings.same('foreign keys', dangling, [])
}
