import type { Row } from '../../../across/machine/layer.ts'
import type { AcrossStore } from '../../../across/machine/store.ts'
import { threadAmong } from '../../../across/machine/threads.ts'
import { keyOf } from '../../../base/within.ts'
import type { ThreadHead, ThreadView } from '../../../record/groups.ts'
import type { Database } from '../database.ts'
import { statementRowsOf } from './rows.ts'
import { BACKING, groupNamed } from './units-by-name.ts'

/** The heads of threads. Names are looked up each time, since they change when identities gain members. */
export async function threadHeads(db: Database, groups: readonly Row[]): Promise<ThreadHead[]> {
  if (groups.length === 0) return []
  const rows = await db.all<Omit<ThreadHead, 'saying'> & { titled: Row | null }>(HEADS, groups)
  const said = await statementRowsOf(
    db,
    rows.flatMap(({ titled }) => titled ?? []),
  )
  const sayings = said[Symbol.iterator]()
  return rows.map(({ titled, id, title, ...head }) => {
    const saying = titled === null ? [] : (sayings.next().value?.saying ?? [])
    return { id, title, saying, ...head }
  })
}

/** `titled` is the first statement with the words of the title. */
const HEADS = `SELECT h.id, h.title, h.status,
    (SELECT coalesce(json_agg(coalesce(i.name, who ->> 1) ORDER BY at), '[]')
     FROM json_array_elements(h.who) WITH ORDINALITY w (who, at) LEFT JOIN identities i ON i.id = who ->> 0) AS holders,
    h.statements, h.first AS "from", h.last AS "to", ${BACKING},
    (SELECT m.unit FROM members m JOIN statements s ON s.statement = m.unit
     WHERE m."group" = h."group" AND s.words = h.title ORDER BY m.position LIMIT 1) AS titled
  FROM unnest($1::bigint[]) WITH ORDINALITY n ("group", place) JOIN group_heads h USING ("group") ORDER BY place`

/** The threads with one of these statements, the ones with most holders first. */
export async function threadsWith(
  db: Database,
  statements: readonly Row[],
  most: number,
): Promise<ThreadHead[]> {
  const rows = await db.all<{ group: Row }>(
    `SELECT "group" FROM group_heads h WHERE "group" IN (
       SELECT "group" FROM members WHERE layer = 'thread' AND unit = ANY ($1::bigint[]))
     ORDER BY h.holders DESC, h.last DESC NULLS LAST, h.id LIMIT $2`,
    statements,
    most,
  )
  return threadHeads(
    db,
    rows.map(({ group }) => group),
  )
}

/** One thread with the words of its positions. */
export async function threadView(db: Database, store: AcrossStore, id: string): Promise<ThreadView | null> {
  const group = await groupNamed(db, 'thread', id)
  if (group === null) return null
  const members = await db.all<{ unit: Row }>(
    'SELECT unit FROM members WHERE "group" = $1 ORDER BY position',
    group,
  )
  const thread = await threadAmong(
    store,
    members.map(({ unit }) => unit),
  )
  const numbers = await store.rowsOf(
    'thread',
    thread.positions.map(({ statement }) => statement),
  )
  const read = await db.one<{ count: number }>(ARTICLES_READ, group)
  const said = await statementRowsOf(
    db,
    thread.positions.map(({ statement }) => numbers.get(keyOf(statement))!),
  )
  return {
    ...thread,
    saying: said.find(({ words }) => words === thread.title)?.saying ?? [],
    rows: said,
    articlesRead: read!.count,
  }
}

/** The happenings of its articles: a statement of a silent party would be in one of them. */
const ARTICLES_READ = `WITH own AS (SELECT DISTINCT article FROM members JOIN statements ON statement = unit WHERE "group" = $1)
  SELECT count(*) AS count FROM (
    SELECT article FROM own
    UNION SELECT others.unit FROM own JOIN members m ON m.layer = 'happening' AND m.unit = own.article
          JOIN members others ON others."group" = m."group") read`
