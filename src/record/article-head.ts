import type { RecordLine } from '../types/line.ts'
import type { ArticleHead } from './articles.ts'

/**
 * The head of an article: what a list shows of it.
 *
 * @example
 * ```ts
 * const { title, published, statements } = articleHead(line)
 * console.log(`${published} ${title}: ${statements} statements`)
 * ```
 */
export function articleHead(line: RecordLine): ArticleHead {
  const { id, title, publisher, authors, published, language, page, statements } = line
  return {
    ...{ id, title, publisher, authors },
    published: published.value,
    publishedBasis: published.basis,
    language,
    page: page.name,
    url: page.url,
    statements: statements.length,
    holders: new Set(statements.flatMap(({ holder }) => holder.entities)).size,
  }
}
