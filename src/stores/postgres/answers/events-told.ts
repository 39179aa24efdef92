import type { Row } from '../../../across/machine/layer.ts'
import type { UnlocatedEvent } from '../../../record/when-and-where.ts'
import type { Database } from '../database.ts'
import { NAME } from '../sql.ts'
import { withCopy } from './article-heads.ts'

/** The events that a statement of `hits` speaks of, as a table `told`, with the day by which they are sorted. */
export const TOLD = `told AS MATERIALIZED (
  SELECT v.event, v."from", coalesce(v."from", a.published_from, '') AS day
  FROM events v JOIN articles a USING (article)
  WHERE v.event IN (SELECT event FROM hits JOIN event_statements USING (statement)))`

/** The events with these numbers as time line and map show them, by number. */
export async function spellEvents(
  db: Database,
  numbers: readonly Row[],
): Promise<ReadonlyMap<Row, UnlocatedEvent>> {
  if (numbers.length === 0) return new Map()
  const rows = await db.all<Omit<UnlocatedEvent, 'copyOf'> & { number: Row; copyOf: string | null }>(
    `SELECT v.event AS number, ${NAME} AS article, v.id AS event, v.type, v.status, v.words, v.actors, v.recipients, v.told,
            v."from", v."to", v.approx, c.id AS "copyOf"
     FROM unnest($1::bigint[]) WITH ORDINALITY n (event, place) JOIN events v USING (event) JOIN articles a USING (article)
     LEFT JOIN digests dg USING (article) LEFT JOIN origins o USING (article) LEFT JOIN digests c ON c.article = o.copy_of
     ORDER BY place`,
    numbers,
  )
  return new Map(rows.map(({ number, ...event }) => [number, withCopy<UnlocatedEvent>(event)]))
}
