import type { DatabaseSync } from 'node:sqlite'
import { keyOf } from '../../../base/within.ts'
import type { EventHead, EventView } from '../../../record/groups.ts'
import type { Teller } from '../../../record/tellers.ts'
import type { Reason, Within } from '../../../types/across.ts'
import type { EventType } from '../../../types/event.ts'
import type { RecordLine } from '../../../types/line.ts'
import { eventView, type Mention, sentenceWith } from '../../answers/event-view.ts'
import { partsOf } from '../../answers/parts-of.ts'
import { numbersIn } from '../across/lists.ts'
import { unitStore } from '../across/units.ts'
import { ORIGINS, SPEAKER } from './backing-sql.ts'
import { backingOf, threadHeadSpeller } from './thread-heads.ts'
import { groupFinder } from './units-by-name.ts'

/** How many reasons are shown; more add nothing. */
const REASONS = 50

/** Names shown in lists. */
const FEW = 3
/** Tellers of an event in lists. */
const MOST_TELLERS = 20

/** Who holds the statements that tell of the events of a list, `own`. */
const SPEAKERS = `count(DISTINCT ${SPEAKER}) FROM (SELECT DISTINCT statement FROM own CROSS JOIN event_statements USING (event))
  CROSS JOIN statement_holders USING (statement) CROSS JOIN entities e USING (entity) LEFT JOIN entity_identities x USING (entity)`

/** Prepares the heads of events, each by the number of its first mention. */
export function eventHeadSpeller(db: DatabaseSync): (mentions: readonly number[]) => EventHead[] {
  const grouped = db.prepare(
    `SELECT h.*, (SELECT json_group_array(unit) FROM members WHERE "group" = h."group") AS mentions
     FROM members m CROSS JOIN group_heads h USING ("group") WHERE m.layer = 'event' AND m.unit = ?`,
  )
  const alone = db.prepare(
    `WITH own AS (SELECT ? AS event)
     SELECT d.id || '/' || v.id AS id, words AS title, "from" AS first, "to" AS last, json_array(event) AS mentions,
            1 AS articles, o.name IS NOT NULL AS origins, o.name IS NULL AS unknown_origins, (SELECT ${SPEAKERS}) AS speakers
     FROM own CROSS JOIN events v USING (event) CROSS JOIN digests d USING (article) CROSS JOIN origins o USING (article)`,
  )
  const tally = (name: string, joins: string, most = FEW) =>
    db.prepare(
      `SELECT ${name} AS name, count(*) AS count FROM json_each(?) unit CROSS JOIN events v ON v.event = unit.value ${joins}
       GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${most}`,
    )
  const types = tally('v.type', '', 1)
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
    `SELECT in_force AS line, v.id FROM json_each(?) unit CROSS JOIN events v ON v.event = unit.value CROSS JOIN articles a USING (article)
     CROSS JOIN origins o USING (article) CROSS JOIN digests d USING (article)
     ORDER BY copy_of IS NOT NULL, published_from IS NULL, published_from, d.id, length(v.id), v.id LIMIT 1`,
  )
  const names = (rows: readonly Readonly<Record<string, unknown>>[]): string[] =>
    rows.map(({ name }) => name as string)
  return (mentions) =>
    mentions.flatMap((mention) => {
      const row = grouped.get(mention) ?? alone.get(mention)
      if (!row) return []
      const own = row.mentions as string
      return {
        id: row.id as string,
        type: names(types.all(own))[0] as EventType,
        words: row.title as string,
        from: row.first as string | null,
        to: row.last as string | null,
        ...sentenceOf(first.get(own)!),
        actors: names(actors.all(own)),
        recipients: names(recipients.all(own)),
        places: names(places.all(own)),
        statuses: statuses
          .all(own)
          .map(({ name, count }) => ({ name: name as string, count: Number(count) })),
        told: names(told.all(own)).map((one): Teller => {
          const [who, as] = JSON.parse(one) as [string, Teller['as']]
          return { who, as }
        }),
        mentions: numbersIn(own).length,
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
    `WITH own AS (SELECT value AS event FROM json_each(?))
     SELECT (SELECT count(DISTINCT article) FROM own JOIN events USING (event)) AS articles, o.*, (SELECT ${SPEAKERS}) AS speakers
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
