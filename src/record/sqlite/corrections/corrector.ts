import type { DatabaseSync } from 'node:sqlite'
import { OnrecordError } from '../../../base/errors.ts'
import type { RecordCorrector } from '../../corrector.ts'
import { transaction } from '../transaction.ts'
import { type Corrections, corrections } from './correct.ts'
import { correctionLog, type Log } from './log.ts'

/** `attempt` turns SQLite's errors into the record's. */
export function corrector(
  db: DatabaseSync,
  attempt: <T>(doing: 'read' | 'write to', work: () => T) => Promise<T>,
): RecordCorrector {
  // Prepared with the first call: most who open a record correct nothing.
  let made: Corrections | undefined
  let log: Log | undefined
  const make = (): Corrections => {
    made ??= corrections(db)
    return made
  }
  return {
    preview: (change) => attempt('write to', () => tryOut(db, () => make().tryOut(change))),
    correct: (change, who) => attempt('write to', () => transaction(db, () => make().correct(change, who))),
    corrections: ({ limit = 50, after = null, article = null, state = null } = {}) =>
      attempt('read', () => {
        log ??= correctionLog(db)
        const filter = { article, state }
        const items = log.page({ before: placeAfter(after), limit: limit + 1, ...filter })
        const page = items.slice(0, limit)
        return {
          items: page,
          total: log.count(filter),
          next: items.length > limit ? String(page.at(-1)!.number) : null,
        }
      }),
  }
}

/** Does `work` and takes back what it did: what a change does is told most surely by making it. */
function tryOut<T>(db: DatabaseSync, work: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    return work()
  } finally {
    if (db.isTransaction) db.exec('ROLLBACK')
  }
}

function placeAfter(cursor: string | null): number {
  if (cursor === null) return Number.MAX_SAFE_INTEGER
  if (/^\d{1,15}$/.test(cursor)) return Number(cursor)
  throw new OnrecordError(
    'record/bad-cursor',
    'There is no such place in the list to go on from.',
    'Use what the page before gave as "next", unchanged, or begin without it.',
  )
}
