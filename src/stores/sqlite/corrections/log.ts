import type { DatabaseSync } from 'node:sqlite'
import type { Log } from '../../../corrections/machine/store.ts'
import type { Change, Correction } from '../../../types/correction.ts'

/** Opens the log of a record. */
export function correctionLog(db: DatabaseSync): Log {
  const insert = db.prepare(
    `INSERT INTO corrections (correction, at, "by", why, "do", layer, article, undoes, change, before, context, refs)
     SELECT coalesce(max(correction), 0) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM corrections RETURNING correction`,
  )
  const insertPage = db.prepare('INSERT OR IGNORE INTO correction_pages VALUES (?, ?)')
  const columns = 'correction, at, "by", why, change, before, context, refs, state, conflict'
  const from = 'corrections JOIN correction_states USING (correction)'
  // As in the keeper, a correction made on one version of a page is one of all its versions.
  const filter = `(?1 IS NULL OR correction IN (
                    WITH own AS (SELECT page FROM articles a LEFT JOIN digests dg USING (article) WHERE a.id = ?1 OR dg.id = ?1),
                    versions AS (
                      SELECT page FROM own
                      UNION SELECT o.page FROM own JOIN locations l USING (page) JOIN locations o USING (location))
                    SELECT correction FROM correction_pages JOIN pages USING (sha256) JOIN versions USING (page)))
                  AND (?2 IS NULL OR state = ?2)`
  const one = db.prepare(`SELECT ${columns} FROM ${from} WHERE correction = ?`)
  const some = db.prepare(
    `SELECT ${columns} FROM ${from} WHERE correction < ?3 AND ${filter} ORDER BY correction DESC LIMIT ?4`,
  )
  const count = db.prepare(`SELECT count(*) AS count FROM ${from} WHERE ${filter}`)
  const made = db.prepare(
    'SELECT DISTINCT correction FROM correction_pages WHERE sha256 IN (SELECT value FROM json_each(?)) ORDER BY correction',
  )
  const undoing = db.prepare('SELECT correction FROM corrections WHERE undoes = ?')
  const state = db.prepare(
    `INSERT INTO correction_states VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET state = excluded.state, conflict = excluded.conflict`,
  )
  const any = db.prepare('SELECT 1 FROM corrections')

  /** An undo may have been undone itself. */
  const isUndone = (number: number): boolean =>
    undoing.all(number).some(({ correction }) => !isUndone(Number(correction)))

  return {
    async append({ change, before, context, refs }, { by, why = null }) {
      const isDecision = 'one' in change
      const layer = 'target' in change ? change.target.layer : isDecision ? change.layer : null
      const anchors = 'target' in change ? [change.target.anchor] : isDecision ? Object.values(refs) : []
      const row = insert.get(
        ...[new Date().toISOString(), by, why, change.do, layer, anchors[0]?.article ?? null],
        change.do === 'undo' ? change.correction : null,
        JSON.stringify(change),
        before === null ? null : JSON.stringify(before),
        context === null ? null : JSON.stringify(context),
        JSON.stringify(refs),
      )
      const number = Number(row?.correction)
      for (const { sha256 } of anchors) insertPage.run(sha256, number)
      state.run(number, 'in-force', null)
      return number
    },
    read: async (number) => {
      const row = one.get(number)
      return row ? correctionOf(row) : null
    },
    page: async ({ before, limit, article = null, state: wanted = null }) =>
      some.all(article, wanted, before, Math.min(limit, Number.MAX_SAFE_INTEGER)).map(correctionOf),
    count: async ({ article = null, state: wanted = null }) => Number(count.get(article, wanted)?.count),
    madeOn: async (pages) => made.all(JSON.stringify(pages)).map(({ correction }) => Number(correction)),
    isUndone: async (number) => isUndone(number),
    async setState(number, now, conflict) {
      state.run(number, now, conflict)
    },
    isEmpty: async () => any.get() === undefined,
  }
}

function correctionOf(row: Readonly<Record<string, unknown>>): Correction {
  const parse = (json: unknown): unknown => (json === null ? null : JSON.parse(json as string))
  return {
    number: Number(row.correction),
    at: row.at as string,
    by: row.by as string,
    why: row.why as string | null,
    change: parse(row.change) as Change,
    before: parse(row.before),
    context: parse(row.context) as Correction['context'],
    refs: parse(row.refs) as Correction['refs'],
    state: row.state as Correction['state'],
    conflict: row.conflict as string | null,
  }
}
