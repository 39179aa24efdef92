import type { ArticleHead } from '../../../src/api/answers.ts'
import { SafeLink } from '../states/safe-link.tsx'
import { basisInWords } from '../words/bases.ts'
import { dayInWords } from '../words/days.ts'
import { anchorOf } from './anchor.ts'

/** The articles that the report was read from, each with where it stood. */
export function ReportArticles({ articles }: { readonly articles: readonly ArticleHead[] }) {
  if (articles.length === 0) return null
  return (
    <section aria-labelledby="articles-heading">
      <h2 id="articles-heading">Articles</h2>
      <ol class="listed">
        {articles.map(({ id, title, publisher, authors, published, publishedBasis, page, url }) => (
          <li key={id} id={anchorOf(id)}>
            <strong>{title ?? 'Article without a headline'}</strong>
            <p class="quiet">
              {[publisher ?? 'outlet not known', ...authors].join(', ')},{' '}
              {published ? `${dayInWords(published)} (${basisInWords(publishedBasis)})` : 'day not known'} ·{' '}
              <SafeLink href={url}>{url ?? page}</SafeLink> · {id}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
