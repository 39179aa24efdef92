import type { DatabaseSync } from 'node:sqlite'
import { keyOf } from '../../../../base/within.ts'
import type { EventHead, EventView } from '../../../../record/explore-across.ts'
import type { Teller } from '../../../../record/tellers.ts'
import type { Reason, Within } from '../../../../types/across.ts'
import type { EventType } from '../../../../types/event.ts'
import type { RecordLine } from '../../../../types/line.ts'
import { eventView, type Mention, sentenceWith } from '../../../answers/event-view.ts'
import { partsOf } from '../../../answers/parts-of.ts'
import { unitStore } from '../../across/units.ts'
import { ORIGINS, SPEAKER } from './backing-sql.ts'
import { backingOf, threadHeadSpeller } from './thread-heads.ts'
import { groupFinder } from './units-by-name.ts'

/** How many reasons are shown; more add nothing. */
const REASONS = 50

/** Names shown in lists. */
const FEW = 3
/** Tellers of an event in lists. */
const MOST_TELLERS = 20

/** Prepares the heads of events with several mentions. */
export function eventHeadSpeller(db: DatabaseSync): (groups: readonly number[]) => EventHead[] {
  const head = db.prepare(
    `SELECT h.*, (SELECT count(*) FROM members m WHERE m."group" = h."group") AS mentions,
            (SELECT type FROM members JOIN events ON event = unit WHERE "group" = h."group" GROUP BY type ORDER BY count(*) DESC, type LIMIT 1) AS type
     FROM group_heads h WHERE "group" = ?`,
  )
  const tally = (name: string, joins: string, most = FEW) =>
    db.prepare(
      `SELECT ${name} AS name, count(*) AS count FROM members CROSS JOIN events v ON v.event = unit ${joins}
       WHERE "group" = ? GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${most}`,
    )
  const actors = tally('actor.value', 'CROSS JOIN json_each(v.actors) actor')
  const recipients = tally('recipient.value', 'CROSS JOIN json_each(v.recipients) recipient')
  const told = tally(
    "json_array(teller.value ->> 'who', teller.value ->> 'as')",
    'CROSS JOIN json_each(v.told) teller',
    MOST_TELLERS,
  )
  const places = tally('p.name', 'CROSS JOIN event_places USING (event) CROSS JOIN places p USING (place)')
  const statuses = tally('v.status', '', -1)
  const first = db.prepare(
    `SELECT in_force AS line, v.id FROM members CROSS JOIN events v ON v.event = unit CROSS JOIN articles a USING (article)
     CROSS JOIN origins o USING (article) CROSS JOIN digests d USING (article)
     WHERE "group" = ? ORDER BY copy_of IS NOT NULL, published_from IS NULL, published_from, d.id, length(v.id), v.id LIMIT 1`,
  )
  const names = (rows: readonly Readonly<Record<string, unknown>>[]): string[] =>
    rows.map(({ name }) => name as string)
  return (groups) =>
    groups.flatMap((group) => {
      const row = head.get(group)
      if (!row) return []
      return {
        id: row.id as string,
        type: row.type as EventType,
        words: row.title as string,
        from: row.first as string | null,
        to: row.last as string | null,
        ...sentenceOf(first.get(group)!),
        actors: names(actors.all(group)),
        recipients: names(recipients.all(group)),
        places: names(places.all(group)),
        statuses: statuses
          .all(group)
          .map(({ name, count }) => ({ name: name as string, count: Number(count) })),
        told: names(told.all(group)).map((one): Teller => {
          const [who, as] = JSON.parse(one) as [string, Teller['as']]
          return { who, as }
        }),
        mentions: Number(row.mentions),
        backing: backingOf(row),
      }
    })
}

/** Prepares showing an event with all its mentions, also an event with only one. */
export function eventViewer(db: DatabaseSync): (id: string) => EventView | null {
  const find = groupFinder(db)
  const units = unitStore(db)
  const groupId = db.prepare('SELECT id FROM groups WHERE "group" = ?')
  const members = db.prepare(
    `SELECT v.id, d.id AS name, article, v."from", v."to",
            (SELECT c.id FROM origins o JOIN digests c ON c.article = o.copy_of WHERE o.article = v.article) AS copy_of
     FROM json_each(?) unit CROSS JOIN events v ON event = unit.value JOIN digests d USING (article) JOIN articles a USING (article)
     ORDER BY published_from IS NULL, published_from, d.id, length(v.id), v.id`,
  )
  const unitsOf = db.prepare('SELECT unit FROM members WHERE "group" = ?')
  const line = db.prepare('SELECT in_force AS line FROM articles WHERE article = ?')
  const ties = db.prepare(
    `SELECT reasons FROM json_each(?1) unit CROSS JOIN ties ON layer = 'event' AND a = unit.value
     WHERE b IN (SELECT value FROM json_each(?1)) LIMIT ${REASONS}`,
  )
  const counts = db.prepare(
    `WITH own AS (SELECT value AS event FROM json_each(?1)),
          said AS (SELECT DISTINCT statement FROM own JOIN event_statements USING (event))
     SELECT (SELECT count(DISTINCT article) FROM own JOIN events USING (event)) AS articles, o.*,
            (SELECT count(DISTINCT ${SPEAKER}) FROM said JOIN statement_holders USING (statement)
               JOIN entities e USING (entity) LEFT JOIN entity_identities x USING (entity)) AS speakers
     FROM (SELECT ${ORIGINS} FROM own JOIN events USING (event) JOIN origins o USING (article)) o`,
  )
  const threads = db.prepare(
    `SELECT DISTINCT m."group" AS number, h.holders, h.last, h.id FROM json_each(?) unit CROSS JOIN event_statements ON event = unit.value
     CROSS JOIN members m ON m.layer = 'thread' AND m.unit = statement
     CROSS JOIN group_heads h ON h."group" = m."group" ORDER BY h.holders DESC, h.last DESC, h.id LIMIT 50`,
  )
  const names = namer(db)
  const spellThreads = threadHeadSpeller(db)
  return (id) => {
    const group = find('event', id)
    const alone = group === null ? units.numberOf('event', partsOf(id)) : null
    if (group === null && alone === null) return null
    const numbers = group === null ? [alone!] : unitsOf.all(group).map(({ unit }) => Number(unit))
    const own = JSON.stringify(numbers)
    const lines = new Map<unknown, RecordLine>()
    const mentions = members.all(own).map((row): Mention => {
      const article =
        lines.get(row.article) ?? (JSON.parse(line.get(row.article!)!.line as string) as RecordLine)
      lines.set(row.article, article)
      const at: Within = { article: row.name as string, id: row.id as string }
      const event = article.events.find((one) => one.id === row.id)!
      const days = { from: row.from as string | null, to: row.to as string | null }
      return { at, line: article, event, ...days, copyOf: row.copy_of as string | null }
    })
    return eventView(mentions, names, {
      id: group === null ? keyOf(mentions[0]!.at) : (groupId.get(group)!.id as string),
      reasons: ties.all(own).map(({ reasons }) => JSON.parse(reasons as string) as Reason[]),
      backing: backingOf(counts.get(own)!),
      threads: spellThreads(threads.all(own).map(({ number }) => Number(number))),
    })
  }
}

/** Prepares finding the name of an entity's identity. */
function namer(db: DatabaseSync): (entity: Within) => string {
  const name = db.prepare(
    `SELECT coalesce(i.name, e.name) AS name FROM digests d JOIN entities e USING (article)
     LEFT JOIN entity_identities USING (entity) LEFT JOIN identities i USING (identity) WHERE d.id = ? AND e.id = ?`,
  )
  return ({ article, id }) => (name.get(article, id)?.name ?? id) as string
}

function sentenceOf({ line, id }: Readonly<Record<string, unknown>>): Pick<EventHead, 'sentence' | 'at'> {
  const article = JSON.parse(line as string) as RecordLine
  return sentenceWith(article, article.events.find((event) => event.id === id)!.trigger)
}
