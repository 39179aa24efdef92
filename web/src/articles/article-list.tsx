import type { ArticleHead } from '../../../src/server/api.ts'
import { ArticleItem } from './article-item.tsx'

export function ArticleList({ articles }: { readonly articles: readonly ArticleHead[] }) {
  return (
    <ul class="listed">
      {articles.map((article) => (
        <ArticleItem key={article.id} article={article} />
      ))}
    </ul>
  )
}
