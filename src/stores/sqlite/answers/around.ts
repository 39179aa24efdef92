import type { DatabaseSync } from 'node:sqlite'
import type { ArticleAround } from '../../../record/articles.ts'
import type { Origin } from '../../../types/across.ts'
import type { Span } from '../../../types/span.ts'
import { headSpeller } from './article-heads.ts'

/** An article's origin, copies and happening. */
export function aroundViewer(db: DatabaseSync): (article: string) => ArticleAround | null {
  const find = db.prepare(
    `SELECT article, name, basis, evidence FROM digests JOIN origins USING (article) WHERE id = ?`,
  )
  const groupOf = db.prepare(
    'SELECT "group", g.id FROM members JOIN groups g USING ("group") WHERE members.layer = ? AND unit = ?',
  )
  const others = db.prepare(
    `SELECT unit FROM members JOIN articles ON article = unit WHERE "group" = ? AND unit <> ?
     ORDER BY published_from IS NULL, published_from, id`,
  )
  const linked = db.prepare(
    `SELECT article FROM (
       SELECT b AS other FROM ties WHERE layer = 'happening' AND a = ?1 AND kind = 'follow-up'
       UNION SELECT a FROM ties WHERE layer = 'happening' AND b = ?1 AND kind = 'follow-up')
     CROSS JOIN articles ON article = other ORDER BY published_from IS NULL, published_from, id`,
  )
  const heads = headSpeller(db)
  return (id) => {
    const row = find.get(id)
    if (!row) return null
    const article = Number(row.article)
    const copies = groupOf.get('copy', article)
    const happening = groupOf.get('happening', article)
    const rest = (group: unknown): number[] =>
      others.all(group as number, article).map(({ unit }) => Number(unit))
    const copied = copies ? rest(copies.group) : []
    const same = happening ? rest(happening.group).filter((one) => !copied.includes(one)) : []
    return {
      origin: {
        name: row.name as string | null,
        basis: row.basis as Origin['basis'],
        evidence: JSON.parse(row.evidence as string) as Span[],
      },
      copies: heads(copied),
      happening: happening ? (happening.id as string) : null,
      same: heads(same),
      followUps: heads(linked.all(article).map((one) => Number(one.article))),
    }
  }
}
