import type { Row } from '../../../across/machine/layer.ts'
import type { ArticleHead } from '../../../record/articles.ts'
import type { Database } from '../database.ts'
import { NAME } from '../sql.ts'

/** Articles as lists show them. */
export async function articleHeads(db: Database, articles: readonly Row[]): Promise<ArticleHead[]> {
  if (articles.length === 0) return []
  const rows = await db.all<ArticleHead & { copyOf: string | null }>(
    `SELECT ${NAME} AS id, title, publisher, authors, published, published_basis AS "publishedBasis", language,
            p.name AS page, url, statements, holders, d.id AS "copyOf"
     FROM unnest($1::bigint[]) WITH ORDINALITY n (article, place) JOIN articles a USING (article) JOIN pages p USING (page)
     LEFT JOIN origins o USING (article) LEFT JOIN digests d ON d.article = o.copy_of
     LEFT JOIN digests dg ON dg.article = a.article ORDER BY place`,
    articles,
  )
  return rows.map((row) => withCopy<ArticleHead>(row))
}

/** `copyOf` is left out where nothing is copied. */
export function withCopy<T extends { readonly copyOf?: string }>(
  row: Omit<T, 'copyOf'> & { copyOf: string | null },
): T {
  const { copyOf, ...rest } = row
  return (copyOf === null ? rest : { ...rest, copyOf }) as unknown as T
}
