import { OnrecordError } from '../../base/errors.ts'

/** Primary result codes of SQLite (sqlite.org/rescode.html) that a user can act on. */
const TROUBLE: Readonly<Record<number, readonly [code: string, why: string, hint: string]>> = {
  5: [
    'locked',
    'another program holds it locked',
    'Close that program, or wait for it to end, and run the command again.',
  ],
  6: [
    'locked',
    'another program holds it locked',
    'Close that program, or wait for it to end, and run the command again.',
  ],
  8: ['read-only', 'it may not be written to', 'Change its permissions, or choose another file.'],
  10: [
    'disk',
    'the disk reports an error',
    'Check the disk and the room left on it, and run the command again: what was read stays read.',
  ],
  11: ['damaged', 'it is damaged', 'Restore it from a copy, or read the pages again into a new file.'],
  13: ['disk-full', 'the disk is full', 'Make room and run the command again: what was read stays read.'],
  14: ['cannot-open', 'it cannot be opened', 'Check that its folder exists and that you may write there.'],
  26: [
    'not-a-record',
    'it is not a SQLite file',
    'Name a record made by "onrecord read PATH --into FILE", or a file that does not exist yet.',
  ],
}

/** Turns an error of SQLite into one for the user. Any other error is returned unchanged. */
export function troubleOf(error: unknown, path: string, doing: 'open' | 'read' | 'write to'): unknown {
  const errcode = (error as { errcode?: unknown } | null)?.errcode
  if (error instanceof OnrecordError || typeof errcode !== 'number') return error
  // The low byte of an extended result code is the primary one.
  const [code, why, hint] = TROUBLE[errcode & 0xff] ?? [
    'sqlite',
    `SQLite says: ${(error as Error).message}`,
    'Run the command again; if it stays so, read the pages again into a new file.',
  ]
  return new OnrecordError(`record/${code}`, `Cannot ${doing} "${path}": ${why}.`, hint, { cause: error })
}
