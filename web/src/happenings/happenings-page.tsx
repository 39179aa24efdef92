import type { HappeningHead } from '../../../src/record.ts'
import { useListing } from '../api/use-listing.ts'
import { EmptyRecord } from '../ask/empty-record.tsx'
import { NothingFound } from '../ask/nothing-found.tsx'
import { ArticleCopies, FoldedArticle, foldArticles } from '../copies/folded-article.tsx'
import { links } from '../routes/links.ts'
import { location } from '../routes/location.ts'
import { BackingCounts } from '../states/backing.tsx'
import { Listed } from '../states/listed.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { counted, number } from '../words/counts.ts'
import { daysInWords } from '../words/days.ts'
import './happenings.css'

/** `/happenings`: articles by what they report, the latest first. */
export function HappeningsPage() {
  const q = location.value.parameters.get('q') ?? ''
  const list = useListing<HappeningHead>('happenings', { q })
  if (list.trouble && list.items.length === 0) return <TroubleBox trouble={list.trouble} isPage />
  if (list.total === 0) return q ? <NothingFound q={q} /> : <EmptyRecord />
  return (
    <>
      <h1 class="page-heading" aria-live="polite">
        {list.total === null ? 'Happenings' : counted(list.total, 'happening')}
        {q && <span class="quiet"> with a statement that fits</span>}
      </h1>
      <p class="lead quiet">
        Articles that report the same, together. <a href={links.articles(q)}>One by one</a> ·{' '}
        <a href={links.events(q)}>Events in them</a>
      </p>
      <Listed list={list} label="Happenings">
        {(happening) => <Happening key={happening.id} happening={happening} />}
      </Listed>
    </>
  )
}

/** The title of the first article that has one. */
function titleOf(articles: HappeningHead['articles']): string | null {
  return articles.find((article) => article.title !== null)?.title ?? null
}

function Happening({ happening }: { readonly happening: HappeningHead }) {
  const { id, title, from, to, articles, backing, followUps } = happening
  const [first, ...others] = foldArticles(articles)
  return (
    <li class="happening" id={`h-${id}`}>
      <h2>
        {first ? (
          <a href={links.article(first.item.id)}>
            {title ?? titleOf(articles) ?? 'Article without a headline'}
          </a>
        ) : (
          title
        )}
      </h2>
      <p class="quiet">
        {from && to ? `${daysInWords(from, to)} · ` : ''}
        <BackingCounts backing={backing} />
        {followUps.length > 0 && ` · ${counted(followUps.length, 'follow-up')}`}
      </p>
      {first && <ArticleCopies copies={first.copies} />}
      {others.length > 0 && (
        <details>
          <summary>{number(others.length)} more on it</summary>
          <ul class="listed">
            {others.map((folded) => (
              <FoldedArticle key={folded.item.id} folded={folded} />
            ))}
          </ul>
        </details>
      )}
    </li>
  )
}
