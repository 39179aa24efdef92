import type { ArticleHead } from '../../../src/api/answers.ts'
import { ArticleItem } from '../articles/article-item.tsx'
import { links } from '../routes/links.ts'
import { CopiesUnder } from './copies-under.tsx'
import { type Folded, fold } from './fold.ts'

/** Articles with copies under their origin. */
export function foldArticles(articles: readonly ArticleHead[]): Folded<ArticleHead>[] {
  return fold(articles, ({ id }) => id)
}

export function FoldedArticle({ folded: { item, copies } }: { readonly folded: Folded<ArticleHead> }) {
  return (
    <ArticleItem article={item}>
      <ArticleCopies copies={copies} />
    </ArticleItem>
  )
}

/** Copies of an article, folded. */
export function ArticleCopies({ copies }: { readonly copies: readonly ArticleHead[] }) {
  return (
    <CopiesUnder
      copies={copies.map(({ id, publisher, page, published }) => ({
        ...{ key: id, href: links.article(id), publisher, page, published },
      }))}
    />
  )
}
