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

type Spelled = Omit<UnlocatedEvent, 'copyOf'> & {
  readonly number: Row
  readonly copyOf: string | null
  readonly names: readonly (readonly [written: string, name: string])[]
}

/** The events with these numbers as time line and map show them, by number. */
export async function spellEvents(
  db: Database,
  numbers: readonly Row[],
): Promise<ReadonlyMap<Row, UnlocatedEvent>> {
  if (numbers.length === 0) return new Map()
  const rows = await db.all<Spelled>(
    `SELECT v.event AS number, ${NAME} AS article, v.id AS event, v.type, v.status, v.words, v.actors, v.recipients, v.told,
            v."from", v."to", v.approx, c.id AS "copyOf",
            (SELECT coalesce(json_agg(json_build_array(e.name, i.name)), '[]')
             FROM entities e JOIN entity_identities USING (entity) JOIN identities i USING (identity)
             WHERE e.article = v.article AND e.name IN
               (SELECT json_array_elements_text(v.actors) UNION SELECT json_array_elements_text(v.recipients))) AS names
     FROM unnest($1::bigint[]) WITH ORDINALITY n (event, place) JOIN events v USING (event) JOIN articles a USING (article)
     LEFT JOIN digests dg USING (article) LEFT JOIN origins o USING (article) LEFT JOIN digests c ON c.article = o.copy_of
     ORDER BY place`,
    numbers,
  )
  return new Map(
    rows.map(({ number, names, actors, recipients, ...event }) => {
      // By the names they have on record.
      const known = new Map(names)
      const named = (list: readonly string[]) => list.map((name) => known.get(name) ?? name)
      const whom = { actors: named(actors), recipients: named(recipients) }
      return [number, withCopy<UnlocatedEvent>({ ...event, ...whom })]
    }),
  )
}
