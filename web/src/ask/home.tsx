import type { ArticlesAnswer, FacetsAnswer, SummaryAnswer } from '../../../src/server/api.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { ArticleList } from '../articles/article-list.tsx'
import { MonthChart } from '../charts/month-chart.tsx'
import { links } from '../routes/links.ts'
import { Loading } from '../states/loading.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { counted } from '../words/counts.ts'
import { dayInWords } from '../words/days.ts'
import { EmptyRecord } from './empty-record.tsx'
import { Examples } from './examples.tsx'
import { FacetLinks } from './facet-links.tsx'

/** What the record holds, and ways into it. */
export function Home() {
  const summary = useAnswer<SummaryAnswer>(address('summary'))
  const facets = useAnswer<FacetsAnswer>(address('facets'))
  const latest = useAnswer<ArticlesAnswer>(address('articles', { limit: 12 }))
  if (summary.state === 'failed') return <TroubleBox trouble={summary.trouble} isPage />
  if (summary.state === 'loading') return <Loading what="the record" />
  const { articles, statements, quotations, published } = summary.value
  if (articles === 0) return <EmptyRecord />
  return (
    <div class="home">
      <h1 class="page-heading">Who said what</h1>
      <p class="lead">
        {counted(articles, 'article')}, {counted(statements, 'statement')},{' '}
        {counted(quotations, 'quotation', 'quotations')} to the letter
        {published.from && published.to
          ? `, published ${dayInWords(published.from)} to ${dayInWords(published.to)}`
          : ''}
        .
      </p>
      <Examples />
      {facets.value && facets.value.month.length > 1 && (
        <MonthChart months={facets.value.month} href={(from, to) => links.ask(`since:${from} until:${to}`)} />
      )}
      <div class="home-columns">
        <section aria-labelledby="latest-heading">
          <h2 id="latest-heading">
            Latest articles <a href={links.articles('')}>all</a>
          </h2>
          {latest.state === 'failed' ? (
            <TroubleBox trouble={latest.trouble} />
          ) : (
            latest.value && <ArticleList articles={latest.value.items} />
          )}
        </section>
        {facets.value && <FacetLinks facets={facets.value} />}
      </div>
    </div>
  )
}
