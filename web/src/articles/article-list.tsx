import type { ArticleHead } from '../../../src/server/api.ts'
import { FoldedArticle, foldArticles } from '../copies/folded-article.tsx'

export function ArticleList({ articles }: { readonly articles: readonly ArticleHead[] }) {
  return (
    <ul class="listed">
      {foldArticles(articles).map((folded) => (
        <FoldedArticle key={folded.item.id} folded={folded} />
      ))}
    </ul>
  )
}
