import type { ArticleHead } from '../../../src/api/answers.ts'
import { FoldedArticle, foldArticles } from '../copies/folded-article.tsx'

interface Props {
  readonly articles: readonly ArticleHead[]
  /** How many are shown, copies under their origins not counted. */
  readonly most?: number
}

export function ArticleList({ articles, most = Number.POSITIVE_INFINITY }: Props) {
  return (
    <ul class="listed">
      {foldArticles(articles)
        .slice(0, most)
        .map((folded) => (
          <FoldedArticle key={folded.item.id} folded={folded} />
        ))}
    </ul>
  )
}
