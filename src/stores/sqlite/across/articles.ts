import type { DatabaseSync } from 'node:sqlite'
import type { AcrossStore, Namesake } from '../../../across/machine/store.ts'
import { keyOf } from '../../../base/within.ts'
import type { Within } from '../../../types/across.ts'
import type { EntityType } from '../../../types/entity.ts'
import type { RecordLine } from '../../../types/line.ts'
import { CURRENT } from '../answers/ask.ts'
import { listQuery } from './lists.ts'

type ArticleReads = Pick<
  AcrossStore,
  'articlesOfId' | 'calledBy' | 'lineOf' | 'partsOf' | 'namesOf' | 'rowsOf'
>

/** Articles and their parts, and how they are called in groups. */
export function articleReads(db: DatabaseSync): ArticleReads {
  const sameId = db.prepare(
    `SELECT a.article, sha256, position, d.id AS name FROM articles a JOIN pages USING (page) LEFT JOIN digests d USING (article)
     WHERE a.id = ? AND ${CURRENT} ORDER BY sha256, position`,
  )
  const called = db.prepare(
    'SELECT a.id, d.id AS name FROM articles a LEFT JOIN digests d USING (article) WHERE a.article = ?',
  )
  const line = db.prepare('SELECT in_force AS line FROM articles WHERE article = ?')
  const entities = db.prepare('SELECT entity AS row, id, name, type FROM entities WHERE article = ?')
  const events = db.prepare('SELECT event AS row, id FROM events WHERE article = ?')
  const statements = db.prepare('SELECT statement AS row, id FROM statements WHERE article = ?')
  const part = (table: string, row: string) => ({
    names: listQuery(
      db,
      `SELECT t.${row} AS row, d.id AS article, t.id FROM json_each(?) n CROSS JOIN ${table} t ON t.${row} = n.value
       CROSS JOIN digests d USING (article)`,
    ),
    rows: listQuery(
      db,
      `SELECT t.${row} AS row, d.id AS article, t.id FROM json_each(?) n CROSS JOIN digests d ON d.id = n.value ->> 0
       CROSS JOIN ${table} t ON t.article = d.article AND t.id = n.value ->> 1`,
    ),
  })
  const articles = {
    names: listQuery(
      db,
      `SELECT d.article AS row, d.id AS article, '' AS id FROM json_each(?) n CROSS JOIN digests d ON d.article = n.value`,
    ),
    rows: listQuery(
      db,
      `SELECT d.article AS row, d.id AS article, '' AS id FROM json_each(?) n CROSS JOIN digests d ON d.id = n.value ->> 0`,
    ),
  }
  const layers = {
    ...{ copy: articles, happening: articles },
    ...{ event: part('events', 'event'), thread: part('statements', 'statement') },
  }
  const named = (row: Readonly<Record<string, unknown>>): [number, Within] => [
    Number(row.row),
    { article: row.article as string, id: row.id as string },
  ]
  return {
    articlesOfId: async (id) => sameId.all(id) as unknown as Namesake[],
    calledBy: async (article) => called.get(article) as { id: string; name: string | null },
    lineOf: async (article) => JSON.parse(line.get(article)?.line as string) as RecordLine,
    partsOf: async (article) => ({
      entities: entities.all(article) as { row: number; id: string; name: string; type: EntityType }[],
      events: events.all(article) as { row: number; id: string }[],
      statements: statements.all(article) as { row: number; id: string }[],
    }),
    namesOf: async (layer, rows) => new Map(layers[layer].names(rows).map(named)),
    rowsOf: async (layer, names) =>
      new Map(
        layers[layer]
          .rows(names.map(({ article, id }) => [article, id]))
          .map(named)
          .map(([row, name]) => [keyOf(name), row]),
      ),
  }
}
