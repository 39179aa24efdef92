import type { Row } from '../../../across/machine/layer.ts'
import type { ArticleAround } from '../../../record/articles.ts'
import type { HappeningHead } from '../../../record/groups.ts'
import type { Database } from '../database.ts'
import { FIRST_FIRST } from '../sql.ts'
import { articleHeads } from './article-heads.ts'
import { BACKING } from './units-by-name.ts'

/** The heads of happenings, with their articles, the first published first. */
export async function happeningHeads(db: Database, groups: readonly Row[]): Promise<HappeningHead[]> {
  if (groups.length === 0) return []
  const rows = await db.all<Omit<HappeningHead, 'articles'> & { articles: readonly Row[] }>(
    `SELECT h.id, h.title, h.first AS "from", h.last AS "to",
            to_json(ARRAY(SELECT m.unit FROM members m JOIN articles a ON a.article = m.unit WHERE m."group" = h."group"
                          ORDER BY ${FIRST_FIRST})) AS articles, ${BACKING},
            to_json(ARRAY(
              SELECT DISTINCT coalesce(g.id, d.id) AS id
              FROM members m JOIN ties t ON t.layer = 'happening' AND t.a = m.unit AND t.kind = 'follow-up'
              LEFT JOIN members n ON n.layer = 'happening' AND n.unit = t.b LEFT JOIN groups g ON g."group" = n."group"
              JOIN digests d ON d.article = t.b
              WHERE m."group" = h."group" AND n."group" IS DISTINCT FROM h."group" ORDER BY 1)) AS "followUps"
     FROM unnest($1::bigint[]) WITH ORDINALITY n ("group", place) JOIN group_heads h USING ("group") ORDER BY place`,
    groups,
  )
  const found: HappeningHead[] = []
  for (const row of rows) found.push({ ...row, articles: await articleHeads(db, row.articles) })
  return found
}

/** An article's origin, copies and happening. */
export async function articleAround(db: Database, id: string): Promise<ArticleAround | null> {
  const row = await db.one<Pick<ArticleAround, 'origin'> & { article: Row }>(
    `SELECT article, json_build_object('name', o.name, 'basis', o.basis, 'evidence', o.evidence) AS origin
     FROM digests d JOIN origins o USING (article) WHERE d.id = $1`,
    id,
  )
  if (!row) return null
  const { article, origin } = row
  const copies = await othersWith(db, 'copy', article)
  const happening = await othersWith(db, 'happening', article)
  const linked = await db.all<{ article: Row }>(
    `SELECT a.article FROM articles a WHERE a.article IN (
       SELECT b FROM ties WHERE layer = 'happening' AND a = $1 AND kind = 'follow-up'
       UNION SELECT a FROM ties WHERE layer = 'happening' AND b = $1 AND kind = 'follow-up') ORDER BY ${FIRST_FIRST}`,
    article,
  )
  return {
    origin,
    copies: await articleHeads(db, copies.others),
    happening: happening.id,
    same: await articleHeads(
      db,
      happening.others.filter((one) => !copies.others.includes(one)),
    ),
    followUps: await articleHeads(
      db,
      linked.map((one) => one.article),
    ),
  }
}

/** The group of an article, and its other members, the first published first. */
async function othersWith(
  db: Database,
  layer: 'copy' | 'happening',
  article: Row,
): Promise<{ readonly id: string | null; readonly others: readonly Row[] }> {
  const found = await db.one<{ id: string; others: readonly Row[] }>(
    `SELECT g.id, to_json(ARRAY(SELECT x.unit FROM members x JOIN articles a ON a.article = x.unit
                                WHERE x."group" = g."group" AND x.unit <> $2 ORDER BY ${FIRST_FIRST})) AS others
     FROM members m JOIN groups g USING ("group") WHERE m.layer = $1 AND m.unit = $2`,
    layer,
    article,
  )
  return found ?? { id: null, others: [] }
}
