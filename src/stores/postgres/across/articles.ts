import type { Layer, Row } from '../../../across/machine/layer.ts'
import type { AcrossStore, Named, Namesake, Parts } from '../../../across/machine/store.ts'
import { keyOf } from '../../../base/within.ts'
import type { Within } from '../../../types/across.ts'
import type { RecordLine } from '../../../types/line.ts'
import type { Database } from '../database.ts'
import { CURRENT, IN_FORCE } from '../sql.ts'

/** Articles and their parts, and how they are called in groups. */
export function articleReads(
  db: Database,
): Pick<AcrossStore, 'articlesOfId' | 'calledBy' | 'lineOf' | 'partsOf' | 'namesOf' | 'rowsOf'> {
  return {
    articlesOfId: (id) =>
      db.all<Namesake>(
        `SELECT a.article, p.sha256, a.position, d.id AS name
         FROM articles a JOIN pages p USING (page) LEFT JOIN digests d USING (article)
         WHERE a.id = $1 AND ${CURRENT} ORDER BY p.sha256, a.position`,
        id,
      ),
    calledBy: async (article) =>
      (await db.one<{ id: string; name: string | null }>(
        'SELECT a.id, d.id AS name FROM articles a LEFT JOIN digests d USING (article) WHERE a.article = $1',
        article,
      ))!,
    async lineOf(article) {
      const row = await db.one<{ line: string }>(
        `SELECT ${IN_FORCE} AS line FROM articles a WHERE article = $1`,
        article,
      )
      return JSON.parse(row!.line) as RecordLine
    },
    async partsOf(article) {
      const [entities, events, statements] = await Promise.all([
        db.all<Parts['entities'][number]>(
          'SELECT entity AS row, id, name, type FROM entities WHERE article = $1 ORDER BY entity',
          article,
        ),
        db.all<Named>('SELECT event AS row, id FROM events WHERE article = $1 ORDER BY event', article),
        db.all<Named>(
          'SELECT statement AS row, id FROM statements WHERE article = $1 ORDER BY statement',
          article,
        ),
      ])
      return { entities, events, statements }
    },
    async namesOf(layer, rows) {
      if (rows.length === 0) return new Map()
      const found = await db.all<Within & { row: Row }>(NAMES[layer], rows)
      return new Map(found.map(({ row, article, id }) => [row, { article, id }]))
    },
    rowsOf: async (layer, names) => rowsOf(db, layer, names),
  }
}

/** The rows of names, by `keyOf`; names that no current article has are left out. */
export async function rowsOf(
  db: Database,
  layer: Layer,
  names: readonly Within[],
): Promise<ReadonlyMap<string, Row>> {
  if (names.length === 0) return new Map()
  const found = await db.all<Within & { row: Row }>(
    ROWS[layer],
    names.map(({ article }) => article),
    names.map(({ id }) => id),
  )
  return new Map(found.map(({ row, article, id }) => [keyOf({ article, id }), row]))
}

function partNames(table: string, row: string): string {
  return `SELECT t.${row} AS row, d.id AS article, t.id FROM unnest($1::bigint[]) n JOIN ${table} t ON t.${row} = n
    JOIN digests d USING (article)`
}

function partRows(table: string, row: string): string {
  return `SELECT t.${row} AS row, d.id AS article, t.id FROM unnest($1::text[], $2::text[]) n (article, id)
    JOIN digests d ON d.id = n.article JOIN ${table} t ON t.article = d.article AND t.id = n.id`
}

const ARTICLE_NAMES = `SELECT d.article AS row, d.id AS article, '' AS id FROM digests d WHERE d.article = ANY ($1::bigint[])`
const ARTICLE_ROWS = `SELECT d.article AS row, d.id AS article, '' AS id
  FROM unnest($1::text[], $2::text[]) n (article, id) JOIN digests d ON d.id = n.article`

const NAMES: Readonly<Record<Layer, string>> = {
  ...{ copy: ARTICLE_NAMES, happening: ARTICLE_NAMES },
  ...{ event: partNames('events', 'event'), thread: partNames('statements', 'statement') },
}

const ROWS: Readonly<Record<Layer, string>> = {
  ...{ copy: ARTICLE_ROWS, happening: ARTICLE_ROWS },
  ...{ event: partRows('events', 'event'), thread: partRows('statements', 'statement') },
}
