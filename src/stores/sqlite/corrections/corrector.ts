import type { DatabaseSync } from 'node:sqlite'
import { OnrecordError } from '../../../base/errors.ts'
import { type Example, pairExample, thingExample } from '../../../corrections/example.ts'
import type { RecordCorrector } from '../../../record/corrector.ts'
import type { Anchor } from '../../../types/correction.ts'
import type { RecordLine } from '../../../types/line.ts'
import { CURRENT } from '../ask.ts'
import { transaction } from '../transaction.ts'
import { type Corrections, corrections } from './correct.ts'
import { correctionLog, type Log } from './log.ts'

/** `attempt` turns SQLite's errors into the record's. */
export function corrector(
  db: DatabaseSync,
  attempt: <T>(doing: 'read' | 'write to', work: () => T) => Promise<T>,
): RecordCorrector {
  // Prepared with the first call: most users of a record correct nothing.
  let made: Corrections | undefined
  let log: Log | undefined
  const make = (): Corrections => {
    made ??= corrections(db)
    return made
  }
  return {
    // Made for each preview: the changes that it remembers are rolled back.
    preview: (change) => attempt('write to', () => tryOut(db, () => corrections(db).tryOut(change))),
    correct: (change, who) =>
      attempt('write to', () => {
        try {
          return transaction(db, () => make().correct(change, who))
        } catch (error) {
          made = undefined
          throw error
        }
      }),
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
    async *examples() {
      const read = await attempt('read', () => exampleReader(db))
      for (let number = 1; ; number++) {
        const example = await attempt('read', () => read(number))
        if (example === 'end') return
        if (example) yield example
      }
    },
  }
}

/** Prepares making the examples of a correction; none if it is not in force. */
function exampleReader(db: DatabaseSync): (number: number) => Example | null | 'end' {
  const log = correctionLog(db)
  const find = db.prepare(
    `SELECT in_force AS line FROM articles a JOIN pages p USING (page) WHERE id = ?
     ORDER BY p.sha256 = ? DESC, ${CURRENT} DESC, page DESC, position LIMIT 1`,
  )
  const lineOf = ({ article, sha256 }: Anchor): RecordLine | null => {
    const row = find.get(article, sha256)
    return row ? (JSON.parse(row.line as string) as RecordLine) : null
  }
  return (number) => {
    const correction = log.read(number)
    if (!correction) return 'end'
    const { change, state } = correction
    if (state !== 'in-force') return null
    if ('target' in change) {
      const line = lineOf(change.target.anchor)
      return line && thingExample(correction, line)
    }
    if (!('one' in change)) return null
    const [one, other] = [lineOf(correction.refs.one!), lineOf(correction.refs.other!)]
    return one && other && pairExample(correction, { one, other })
  }
}

/** Does `work` and rolls it back: the surest way to learn what a change would do is to make it. */
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
