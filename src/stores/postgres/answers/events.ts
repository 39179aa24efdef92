import type { Row } from '../../../across/machine/layer.ts'
import { keyOf } from '../../../base/within.ts'
import type { Count } from '../../../record/count.ts'
import type { EventHead, EventView } from '../../../record/groups.ts'
import type { Teller } from '../../../record/tellers.ts'
import type { Backing, Reason, Within } from '../../../types/across.ts'
import type { RecordLine } from '../../../types/line.ts'
import { type Mention, sentenceWith, eventView as viewOf } from '../../answers/event-view.ts'
import type { Database } from '../database.ts'
import { BYTES, IN_FORCE, ORIGINS, SPEAKER } from '../sql.ts'
import { tally } from './facets.ts'
import { threadsWith } from './threads.ts'
import { BACKING, groupNamed, rowNamed } from './units-by-name.ts'

/** How many reasons are shown; more add nothing. */
const REASONS = 50
const THREADS = 50
/** Names shown in lists. */
const FEW = 3
/** Tellers of an event in lists. */
const MOST_TELLERS = 20

/** Mentions of an event: the first published first, then by article and id. */
const IN_ORDER = 'a.published_from NULLS LAST, d.id, length(v.id), v.id'

/** The heads of events, each by the number of its first mention. */
export async function eventHeads(db: Database, mentions: readonly Row[]): Promise<EventHead[]> {
  const heads: EventHead[] = []
  for (const mention of mentions) {
    const head = await eventHead(db, mention)
    if (head) heads.push(head)
  }
  return heads
}

interface Grouped {
  readonly id: string
  readonly words: string
  readonly from: string | null
  readonly to: string | null
  readonly backing: Backing
  readonly mentions: readonly Row[]
}

async function eventHead(db: Database, mention: Row): Promise<EventHead | null> {
  const row = (await db.one<Grouped>(GROUPED, mention)) ?? (await alone(db, mention))
  if (!row) return null
  const { id, mentions, backing, ...head } = row
  const counts = await db.one<Counts>(COUNTS, mentions)
  const { type, statuses, line, event, actors, recipients, places, told } = counts!
  const article = JSON.parse(line) as RecordLine
  const names = (all: readonly Count[]): string[] => all.map(({ name }) => name)
  return {
    ...{ id, type: type[0]!.name, ...head },
    ...sentenceWith(article, article.events.find((one) => one.id === event)!.trigger),
    ...{ actors: names(actors), recipients: names(recipients), places: names(places), statuses },
    told: names(told).map((one): Teller => {
      const [who, as] = JSON.parse(one) as [string, Teller['as']]
      return { who, as }
    }),
    ...{ mentions: mentions.length, backing },
  }
}

const GROUPED = `SELECT h.id, h.title AS words, h.first AS "from", h.last AS "to", ${BACKING},
    to_json(ARRAY(SELECT unit FROM members WHERE "group" = h."group")) AS mentions
  FROM members m JOIN group_heads h USING ("group") WHERE m.layer = 'event' AND m.unit = $1`

async function alone(db: Database, event: Row): Promise<Grouped | null> {
  const row = await db.one<Omit<Grouped, 'mentions' | 'backing'>>(
    `SELECT d.id || '/' || v.id AS id, v.words, v."from", v."to" FROM events v JOIN digests d USING (article) WHERE v.event = $1`,
    event,
  )
  return row ? { ...row, mentions: [event], backing: await backingOf(db, [event]) } : null
}

interface Counts extends Pick<EventHead, 'statuses'> {
  readonly type: readonly { readonly name: EventHead['type'] }[]
  readonly actors: readonly Count[]
  readonly recipients: readonly Count[]
  readonly places: readonly Count[]
  readonly told: readonly Count[]
  /** The first mention that is not in a copy: its article, and its id there. */
  readonly line: string
  readonly event: string
}

const OWN = 'unnest($1::bigint[]) n JOIN events v ON v.event = n'

function count(name: string, joins = ''): string {
  return `SELECT ${name} AS name, count(*) AS count FROM ${OWN} ${joins} GROUP BY 1`
}

const COUNTS = `SELECT ${tally(count('v.type'), 1)} AS type,
    ${tally(count('v.status'))} AS statuses,
    ${tally(count(`actor ${BYTES}`, 'CROSS JOIN json_array_elements_text(v.actors) actor'), FEW)} AS actors,
    ${tally(count(`recipient ${BYTES}`, 'CROSS JOIN json_array_elements_text(v.recipients) recipient'), FEW)} AS recipients,
    ${tally(count('p.name', 'JOIN event_places USING (event) JOIN places p USING (place)'), FEW)} AS places,
    ${tally(
      count(
        `('[' || (teller -> 'who')::text || ',' || (teller -> 'as')::text || ']') ${BYTES}`,
        'CROSS JOIN json_array_elements(v.told) teller',
      ),
      MOST_TELLERS,
    )} AS told,
    first.line, first.event
  FROM (
    SELECT ${IN_FORCE} AS line, v.id AS event FROM ${OWN} JOIN articles a USING (article) JOIN origins o USING (article)
    JOIN digests d USING (article) ORDER BY o.copy_of IS NOT NULL, ${IN_ORDER} LIMIT 1) first`

/** How many articles tell of events, from how many origins, and in whose mouths. */
async function backingOf(db: Database, events: readonly Row[]): Promise<Backing> {
  const row = await db.one<Backing>(
    `WITH own AS (SELECT v.event, v.article FROM ${OWN})
     SELECT (SELECT count(DISTINCT article) FROM own) AS articles, o.origins, o.unknown_origins AS "unknownOrigins",
            (SELECT count(DISTINCT ${SPEAKER})
             FROM statement_holders JOIN entities e USING (entity) LEFT JOIN entity_identities x USING (entity)
             WHERE statement IN (SELECT statement FROM own JOIN event_statements USING (event))) AS speakers
     FROM (SELECT ${ORIGINS} FROM own JOIN origins o USING (article)) o`,
    events,
  )
  return row!
}

/** An event with all its mentions, also an event with only one. */
export async function eventView(db: Database, id: string): Promise<EventView | null> {
  const group = await groupNamed(db, 'event', id)
  const own = group === null ? await rowNamed(db, 'event', id) : null
  if (group === null && own === null) return null
  const known = group === null ? null : await groupOf(db, group)
  const events = known?.events ?? [own!]
  const mentions = await mentionsOf(db, events)
  const ties = await db.all<{ reasons: readonly Reason[] }>(
    `SELECT reasons FROM ties WHERE layer = 'event' AND a = ANY ($1::bigint[]) AND b = ANY ($1::bigint[]) LIMIT ${REASONS}`,
    events,
  )
  const told = await db.all<{ statement: Row }>(
    'SELECT DISTINCT statement FROM event_statements WHERE event = ANY ($1::bigint[])',
    events,
  )
  const names = await entityNames(
    db,
    mentions.map(({ at }) => at.article),
  )
  return viewOf(mentions, (entity) => names.get(keyOf(entity)) ?? entity.id, {
    id: known?.id ?? keyOf(mentions[0]!.at),
    reasons: ties.map(({ reasons }) => reasons),
    backing: await backingOf(db, events),
    threads: await threadsWith(
      db,
      told.map(({ statement }) => statement),
      THREADS,
    ),
  })
}

async function groupOf(
  db: Database,
  group: Row,
): Promise<{ readonly id: string; readonly events: readonly Row[] }> {
  const row = await db.one<{ id: string; events: readonly Row[] }>(
    `SELECT id, to_json(ARRAY(SELECT unit FROM members m WHERE m."group" = g."group")) AS events FROM groups g WHERE "group" = $1`,
    group,
  )
  return row!
}

async function mentionsOf(db: Database, events: readonly Row[]): Promise<readonly Mention[]> {
  const rows = await db.all<{
    id: string
    name: string
    article: Row
    from: string | null
    to: string | null
    copyOf: string | null
  }>(
    `SELECT v.id, d.id AS name, v.article, v."from", v."to", c.id AS "copyOf" FROM ${OWN}
     JOIN digests d USING (article) JOIN articles a USING (article) LEFT JOIN origins o USING (article)
     LEFT JOIN digests c ON c.article = o.copy_of ORDER BY ${IN_ORDER}`,
    events,
  )
  const found = await db.all<{ article: Row; line: string }>(
    `SELECT article, ${IN_FORCE} AS line FROM articles a WHERE article = ANY ($1::bigint[])`,
    [...new Set(rows.map(({ article }) => article))],
  )
  const lines = new Map(found.map(({ article, line }) => [article, JSON.parse(line) as RecordLine]))
  return rows.map(({ id, name, article, from, to, copyOf }) => {
    const line = lines.get(article)!
    const event = line.events.find((one) => one.id === id)!
    return { at: { article: name, id }, line, event, from, to, copyOf }
  })
}

/** The names of all entities of articles, those of their identities where they have one, by `keyOf`. */
async function entityNames(db: Database, articles: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.all<Within & { name: string }>(
    `SELECT d.id AS article, e.id, coalesce(i.name, e.name) AS name FROM digests d JOIN entities e USING (article)
     LEFT JOIN entity_identities USING (entity) LEFT JOIN identities i USING (identity) WHERE d.id = ANY ($1::text[])`,
    [...new Set(articles)],
  )
  return new Map(rows.map(({ article, id, name }) => [keyOf({ article, id }), name]))
}
