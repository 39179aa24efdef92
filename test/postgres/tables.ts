import { recordAt } from './address.ts'

/** Runs queries on the record of a name. */
export async function withTables<T>(
  name: string,
  work: (all: (sql: string) => Promise<Record<string, unknown>[]>) => Promise<T>,
): Promise<T> {
  const { default: postgres } = await import('postgres')
  const address = new URL(recordAt(name))
  const schema = address.searchParams.get('schema')!
  address.search = ''
  const sql = postgres(address.href, {
    ...{ max: 1, fetch_types: false, onnotice: () => {}, connection: { search_path: schema } },
    types: { bigint: { to: 20, from: [20], serialize: String, parse: Number } },
  })
  try {
    return await work(async (text) => [...(await sql.unsafe(text))])
  } finally {
    await sql.end()
  }
}

/** Everything that the record holds across articles: the same as `groupsOf` of a file with the same articles. */
export function postgresGroupsOf(name: string): Promise<Record<string, unknown[]>> {
  return withTables(name, async (query) => {
    const all = async (sql: string) => (await query(sql)).map((row) => JSON.stringify(row)).sort()
    const unit = (column: string): string => `CASE layer
      WHEN 'event' THEN (SELECT d.id || '/' || v.id FROM events v JOIN digests d USING (article) WHERE v.event = ${column})
      WHEN 'thread' THEN (SELECT d.id || '/' || s.id FROM statements s JOIN digests d USING (article) WHERE s.statement = ${column})
      ELSE (SELECT id FROM digests WHERE article = ${column}) END`
    return {
      articles: await all(
        'SELECT id, copies::text AS copies, happening::text AS happening, claims::text AS claims FROM digests',
      ),
      keys: await all('SELECT key, id FROM digest_keys JOIN digests USING (article)'),
      origins: await all(`SELECT d.id, own_name, own_basis, name, basis, r.id AS copy_of
        FROM origins o JOIN digests d USING (article) LEFT JOIN digests r ON r.article = o.copy_of`),
      ties: await all(
        `SELECT layer, ${unit('a')} AS a, ${unit('b')} AS b, kind, score, reasons::text AS reasons FROM ties`,
      ),
      groups:
        await all(`SELECT g.layer, g.id, position, (SELECT ${unit('m.unit')} FROM (SELECT g.layer AS layer) l) AS member
        FROM groups g JOIN members m USING ("group")`),
      heads:
        await all(`SELECT g.layer, g.id, h.id AS own, title, status, first, last, statements, who::text AS who, holders,
          articles, origins, unknown_origins, speakers FROM groups g LEFT JOIN group_heads h USING ("group")`),
      identities: await all('SELECT id, name, type FROM identities'),
      members: await all(`SELECT i.id, d.id AS article, e.id AS entity, rule FROM entity_identities
        JOIN identities i USING (identity) JOIN entities e USING (entity) JOIN digests d USING (article)`),
      forms: await all('SELECT text, identity, entities FROM forms WHERE entities > 0'),
    }
  })
}

/** Everything in the record that follows from its pages and its log, by names instead of numbers of rows. */
export function postgresContentOf(name: string): Promise<object> {
  return withTables(name, async (all) => ({
    articles: await all(
      'SELECT id, line, coalesce(corrected, line) AS in_force, statements, quotations, holders FROM articles ORDER BY id',
    ),
    statements: await all(
      `SELECT a.id AS article, s.*, NULL AS statement, f.content::text, f.about::text, f.holder::text, f.place::text
       FROM statements s JOIN articles a USING (article) JOIN statement_search f USING (statement) ORDER BY a.id, "start", s.id`,
    ).then((rows) => rows.map(({ article: _row, ...row }) => row)),
    events: await all(
      'SELECT a.id AS article, v.id, v.words, v.actors::text FROM events v JOIN articles a USING (article) ORDER BY 1, 2',
    ),
    holders: await all(
      `SELECT a.id AS article, s.id, e.id AS entity FROM statement_holders JOIN statements s USING (statement)
       JOIN entities e USING (entity) JOIN articles a ON a.article = s.article ORDER BY 1, 2, 3`,
    ),
    totals: await all('SELECT * FROM search_totals'),
    across: await postgresGroupsOf(name),
    decisions: await all('SELECT * FROM group_decisions ORDER BY 1, 4, 5, 6, 7'),
    conflicts: await all(
      'SELECT c.correction, sha256, c.conflict FROM correction_conflicts c JOIN pages USING (page) ORDER BY 1, 2',
    ),
    log: await all(
      `SELECT correction, "by", why, change::text, before::text, context::text, refs::text, state, conflict
       FROM corrections JOIN correction_states USING (correction) ORDER BY 1`,
    ),
  }))
}
