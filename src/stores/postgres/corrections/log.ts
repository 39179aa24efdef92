import type { Log, LogFilter } from '../../../corrections/machine/store.ts'
import type { Correction } from '../../../types/correction.ts'
import { type Database, Json } from '../database.ts'

/** The log of corrections. */
export function correctionLog(db: Database): Log {
  /** An undo may have been undone itself. */
  const isUndone = async (number: number): Promise<boolean> => {
    const undoing = await db.all<{ correction: number }>(
      'SELECT correction FROM corrections WHERE undoes = $1',
      number,
    )
    for (const { correction } of undoing) if (!(await isUndone(correction))) return true
    return false
  }
  return {
    async append({ change, before, context, refs }, { by, why = null }) {
      const isDecision = 'one' in change
      const layer = 'target' in change ? change.target.layer : isDecision ? change.layer : null
      const anchors = 'target' in change ? [change.target.anchor] : isDecision ? Object.values(refs) : []
      const row = await db.one<{ correction: number }>(
        `INSERT INTO corrections (correction, at, "by", why, "do", layer, article, undoes, change, before, context, refs)
         SELECT coalesce(max(correction), 0) + 1, $1, $2, $3, $4, $5, $6, $7::bigint, $8::json, $9::json, $10::json, $11::json
         FROM corrections RETURNING correction`,
        ...[new Date().toISOString(), by, why, change.do, layer, anchors[0]?.article],
        change.do === 'undo' ? change.correction : null,
        new Json(change),
        before === null ? null : new Json(before),
        context === null ? null : new Json(context),
        new Json(refs),
      )
      const { correction } = row!
      await db.run(
        'INSERT INTO correction_pages SELECT DISTINCT unnest($1::text[]), $2::bigint',
        anchors.map(({ sha256 }) => sha256),
        correction,
      )
      await setState(db, correction, 'in-force', null)
      return correction
    },
    read: async (number) => (await db.one<Correction>(`${SELECT} WHERE correction = $1`, number)) ?? null,
    page: ({ before, limit, ...filter }) =>
      db.all<Correction>(
        `${SELECT} WHERE ${FILTER} AND correction < $3 ORDER BY correction DESC LIMIT $4`,
        ...valuesOf(filter),
        before,
        limit,
      ),
    async count(filter) {
      const row = await db.one<{ count: number }>(
        `SELECT count(*) AS count FROM corrections JOIN correction_states USING (correction) WHERE ${FILTER}`,
        ...valuesOf(filter),
      )
      return row!.count
    },
    async madeOn(pages) {
      const rows = await db.all<{ correction: number }>(
        'SELECT DISTINCT correction FROM correction_pages WHERE sha256 = ANY ($1::text[]) ORDER BY correction',
        pages,
      )
      return rows.map(({ correction }) => correction)
    },
    isUndone,
    setState: (number, state, conflict) => setState(db, number, state, conflict),
    isEmpty: async () => (await db.one('SELECT FROM corrections LIMIT 1')) === undefined,
  }
}

export async function setState(
  db: Database,
  number: number,
  state: Correction['state'],
  conflict: string | null,
): Promise<void> {
  await db.run(
    `INSERT INTO correction_states VALUES ($1, $2, $3)
     ON CONFLICT (correction) DO UPDATE SET state = excluded.state, conflict = excluded.conflict`,
    ...[number, state, conflict],
  )
}

const SELECT = `SELECT correction AS number, at, "by", why, change, before, context, refs, state, conflict
  FROM corrections JOIN correction_states USING (correction)`

/** As in the keeper, a correction made on one version of a page is one of all its versions. */
const FILTER = `($1::text IS NULL OR correction IN (
    WITH own AS (
      SELECT page FROM articles WHERE id = $1
      UNION SELECT page FROM digests JOIN articles USING (article) WHERE digests.id = $1),
    versions AS (
      SELECT page FROM own
      UNION SELECT o.page FROM own JOIN locations l USING (page) JOIN locations o USING (location))
    SELECT correction FROM correction_pages JOIN pages USING (sha256) JOIN versions USING (page)))
  AND ($2::text IS NULL OR state = $2)`

function valuesOf({ article = null, state = null }: LogFilter): [string | null, string | null] {
  return [article, state]
}
