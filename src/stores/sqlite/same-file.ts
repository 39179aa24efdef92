import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { OnrecordError } from '../../base/errors.ts'

/**
 * Prepares a check that `path` still leads to the same file. On Unix a deleted file stays open, and writes to it are
 * lost silently. Throws `record/gone`.
 */
export function sameFileCheck(path: string): () => void {
  const place = resolve(path)
  const opened = numberOf(place)
  return () => {
    if (numberOf(place) === opened) return
    throw new OnrecordError(
      'record/gone',
      `"${path}" was deleted, moved or replaced while it was open.`,
      'Put the file back and start Onrecord again. What was last put on record may have to be read again.',
    )
  }
}

function numberOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false })
  return found ? `${found.dev}/${found.ino}` : null
}
