import type { DatabaseSync } from 'node:sqlite'
import type { ArticleHead } from '../../../record/articles.ts'
import { NAME } from '../article-names.ts'
import type { Hits } from '../columns/hits.ts'
import type { View } from '../columns/view.ts'

/** Numbers of the articles with a matching statement; all articles for an empty question. */
export function articlesOf({ articles, columns }: View, { statements, isAll }: Hits): readonly number[] {
  if (isAll) return articles
  const found = new Set(statements.map((number) => columns.statement.article[number]!))
  return articles.filter((article) => found.has(article))
}

export function headSpeller(db: DatabaseSync): (numbers: readonly number[]) => ArticleHead[] {
  const head = db.prepare(
    `SELECT ${NAME} AS id, title, publisher, authors, published, published_basis, language, p.name, url, statements, holders, d.id AS copy_of
     FROM articles a JOIN pages p USING (page) LEFT JOIN origins o USING (article) LEFT JOIN digests d ON d.article = o.copy_of
     LEFT JOIN digests dg ON dg.article = a.article WHERE a.article = ?`,
  )
  return (numbers) =>
    numbers.flatMap((number) => {
      const row = head.get(number)
      if (!row) return []
      return {
        id: row.id as string,
        title: row.title as string | null,
        publisher: row.publisher as string | null,
        authors: JSON.parse(row.authors as string) as string[],
        published: row.published as string | null,
        publishedBasis: row.published_basis as string,
        language: row.language as string,
        page: row.name as string,
        url: row.url as string | null,
        statements: row.statements as number,
        holders: row.holders as number,
        ...(row.copy_of === null ? {} : { copyOf: row.copy_of as string }),
      }
    })
}
