import type { ArticleHead } from '../../../src/api/answers.ts'
import { useListing } from '../api/use-listing.ts'
import { EmptyRecord } from '../ask/empty-record.tsx'
import { NothingFound } from '../ask/nothing-found.tsx'
import { useListKeys } from '../ask/use-list-keys.ts'
import { FoldedArticle, foldArticles } from '../copies/folded-article.tsx'
import { links } from '../routes/links.ts'
import { location } from '../routes/location.ts'
import { Listed } from '../states/listed.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { counted } from '../words/counts.ts'

/** `/articles`: all articles, or those with a statement that fits the question; the latest first. */
export function ArticlesPage() {
  const q = location.value.parameters.get('q') ?? ''
  const list = useListing<ArticleHead>('articles', { q })
  useListKeys('.article-title')
  if (list.trouble && list.items.length === 0) return <TroubleBox trouble={list.trouble} isPage />
  if (list.total === 0) return q ? <NothingFound q={q} /> : <EmptyRecord />
  return (
    <>
      <h1 class="page-heading" aria-live="polite">
        {list.total === null ? 'Articles' : counted(list.total, 'article')}
        {q && <span class="quiet"> with a statement that fits</span>}
      </h1>
      <p class="lead">
        <a href={links.happenings(q)}>By what they report</a>
      </p>
      <Listed list={list} label="Articles" fold={foldArticles}>
        {(folded) => <FoldedArticle key={folded.item.id} folded={folded} />}
      </Listed>
    </>
  )
}
