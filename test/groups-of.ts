import { DatabaseSync } from 'node:sqlite'

/** Everything that a record holds across articles, by names instead of row numbers, in a fixed order. */
export function groupsOf(path: string): Record<string, unknown[]> {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    const all = (sql: string): unknown[] =>
      db
        .prepare(sql)
        .all()
        .map((row) => JSON.stringify(row))
        .sort()
    const unit = (column: string): string => `CASE layer
      WHEN 'event' THEN (SELECT d.id || '/' || v.id FROM events v JOIN digests d USING (article) WHERE v.event = ${column})
      WHEN 'thread' THEN (SELECT d.id || '/' || s.id FROM statements s JOIN digests d USING (article) WHERE s.statement = ${column})
      ELSE (SELECT id FROM digests WHERE article = ${column}) END`
    return {
      articles: all('SELECT id, copies, happening, claims FROM digests'),
      keys: all('SELECT key, id FROM digest_keys JOIN digests USING (article)'),
      origins: all(`SELECT d.id, own_name, own_basis, name, basis, r.id AS copy_of
                    FROM origins o JOIN digests d USING (article) LEFT JOIN digests r ON r.article = o.copy_of`),
      ties: all(`SELECT layer, ${unit('a')} AS a, ${unit('b')} AS b, kind, score, reasons FROM ties`),
      groups:
        all(`SELECT g.layer, g.id, position, (SELECT ${unit('m.unit')} FROM (SELECT g.layer AS layer)) AS member
                   FROM groups g JOIN members m USING ("group")`),
      heads:
        all(`SELECT g.layer, g.id, h.id AS own, title, status, first, last, statements, who, holders, articles, origins,
                         unknown_origins, speakers FROM groups g LEFT JOIN group_heads h USING ("group")`),
      identities: all('SELECT id, name, type FROM identities'),
      members:
        all(`SELECT i.id, d.id AS article, e.id AS entity, rule FROM entity_identities JOIN identities i USING (identity)
                    JOIN entities e USING (entity) JOIN digests d USING (article)`),
      forms: all('SELECT text, identity, entities FROM forms WHERE entities > 0'),
    }
  } finally {
    db.close()
  }
}
