import type { Row } from '../../../across/machine/layer.ts'
import type { Question } from '../../../record/question.ts'
import type { Timeline, TimelineEvent, TimelineStatement } from '../../../record/when-and-where.ts'
import type { Database } from '../database.ts'
import { hitsTable } from '../question/hits.ts'
import { NAME } from '../sql.ts'
import { withCopy } from './article-heads.ts'
import { spellEvents, TOLD } from './events-told.ts'

interface Found {
  readonly events: readonly Row[]
  readonly statements: readonly Row[]
  readonly told: number
  readonly dated: number
  readonly said: number
  readonly datedSaid: number
}

/** The `most` latest statements, and the events that statements tell of, in time. */
export async function timeline(db: Database, question: Question, most: number): Promise<Timeline> {
  const { asked, table } = await hitsTable(db, question)
  const limit = `LIMIT ${asked.add(most)}`
  const found = await db.one<Found>(
    `${table}, ${TOLD}, said AS (SELECT * FROM hits WHERE holder_kind <> 'article')
     SELECT to_json(ARRAY(SELECT event FROM told WHERE "from" IS NOT NULL ORDER BY "from" DESC, event ${limit})) AS events,
            to_json(ARRAY(SELECT statement FROM said WHERE first IS NOT NULL ORDER BY first DESC, statement ${limit}))
              AS statements,
            (SELECT count(*) FROM told) AS told, (SELECT count("from") FROM told) AS dated,
            (SELECT count(*) FROM said) AS said, (SELECT count(first) FROM said) AS "datedSaid"`,
    ...asked.values,
  )
  const { events, statements, told, dated, said, datedSaid } = found!
  const spelled = await spellEvents(db, events)
  return {
    events: [...spelled.values()]
      .filter((one): one is TimelineEvent => one.from !== null && one.to !== null)
      .sort(inTime),
    statements: (await spellStatements(db, statements)).sort(inTime),
    truncated: dated > most || datedSaid > most,
    undated: { events: told - dated, statements: said - datedSaid },
  }
}

function inTime(a: { from: string; to: string }, b: { from: string; to: string }): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : a.to < b.to ? -1 : a.to > b.to ? 1 : 0
}

type Spelled = Omit<TimelineStatement, 'copyOf'> & {
  readonly copyOf: string | null
  readonly names: readonly string[]
}

async function spellStatements(db: Database, numbers: readonly Row[]): Promise<TimelineStatement[]> {
  const rows = await db.all<Spelled>(
    `SELECT ${NAME} AS article, s.id AS statement, s.who, s.stance, s.words, coalesce(s.said_from, a.published_from) AS "from",
            coalesce(s.said_to, a.published_to) AS "to",
            CASE WHEN s.said_from IS NULL THEN 'published' ELSE 'said' END AS basis, c.id AS "copyOf",
            (SELECT coalesce(json_agg(coalesce(i.name, e.name) ORDER BY e.entity), '[]')
             FROM statement_holders h JOIN entities e USING (entity) LEFT JOIN entity_identities USING (entity)
             LEFT JOIN identities i USING (identity) WHERE h.statement = s.statement) AS names
     FROM unnest($1::bigint[]) WITH ORDINALITY n (statement, place) JOIN statements s USING (statement)
     JOIN articles a USING (article) LEFT JOIN digests dg USING (article) LEFT JOIN origins o USING (article)
     LEFT JOIN digests c ON c.article = o.copy_of ORDER BY place`,
    numbers,
  )
  // By the names they have on record; who has none, by the article's words.
  return rows.map(({ names, who, ...row }) =>
    withCopy<TimelineStatement>({ ...row, who: [...new Set(names)].join('; ') || who }),
  )
}
