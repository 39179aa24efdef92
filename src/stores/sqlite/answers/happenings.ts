import type { DatabaseSync } from 'node:sqlite'
import type { HappeningHead } from '../../../record/groups.ts'
import { headSpeller } from './article-heads.ts'
import { backingOf } from './thread-heads.ts'

/** Prepares the heads of happenings, with their articles, the first published first. */
export function happeningSpeller(db: DatabaseSync): (groups: readonly number[]) => HappeningHead[] {
  const head = db.prepare('SELECT * FROM group_heads WHERE "group" = ?')
  const articles = db.prepare(
    `SELECT unit FROM members JOIN articles ON article = unit WHERE "group" = ? ORDER BY published_from IS NULL, published_from, id`,
  )
  // Ids of happenings; an article that is in no group has its own id.
  const followUps = db.prepare(
    `SELECT DISTINCT coalesce(g.id, d.id) AS id
     FROM members m CROSS JOIN ties t ON t.layer = 'happening' AND t.a = m.unit AND t.kind = 'follow-up'
     LEFT JOIN members n ON n.layer = 'happening' AND n.unit = t.b LEFT JOIN groups g ON g."group" = n."group"
     JOIN digests d ON d.article = t.b
     WHERE m."group" = ?1 AND n."group" IS NOT ?1 ORDER BY 1`,
  )
  const heads = headSpeller(db)
  return (groups) =>
    groups.flatMap((group) => {
      const row = head.get(group)
      if (!row) return []
      return {
        id: row.id as string,
        title: row.title as string | null,
        from: row.first as string | null,
        to: row.last as string | null,
        articles: heads(articles.all(group).map(({ unit }) => Number(unit))),
        backing: backingOf(row),
        followUps: followUps.all(group).map(({ id }) => id as string),
      }
    })
}
