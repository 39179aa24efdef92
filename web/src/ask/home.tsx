import type {
  ArticlesAnswer,
  CorrectionsAnswer,
  FacetsAnswer,
  SummaryAnswer,
  ThreadsAnswer,
} from '../../../src/api/answers.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { ArticleList } from '../articles/article-list.tsx'
import { MonthChart } from '../charts/month-chart.tsx'
import { links } from '../routes/links.ts'
import { Loading } from '../states/loading.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { ThreadItem } from '../threads/thread-item.tsx'
import { counted } from '../words/counts.ts'
import { dayInWords } from '../words/days.ts'
import { EmptyRecord } from './empty-record.tsx'
import { Examples } from './examples.tsx'
import { FacetLinks } from './facet-links.tsx'

/** Statuses of threads in which not all say the same. */
const CONTESTED = 'disputed,denied,partly-acknowledged'

/** How many articles are shown; more are requested, since copies are folded. */
const LATEST = 12

/** What the record holds, and ways into it. */
export function Home() {
  const summary = useAnswer<SummaryAnswer>(address('summary'))
  const facets = useAnswer<FacetsAnswer>(address('facets'))
  const latest = useAnswer<ArticlesAnswer>(address('articles', { limit: LATEST * 4 }))
  const threads = useAnswer<ThreadsAnswer>(address('threads', { status: CONTESTED, limit: 5 }))
  const conflicts = useAnswer<CorrectionsAnswer>(address('corrections', { state: 'conflict', limit: 1 }))
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
      {conflicts.value && conflicts.value.total > 0 && (
        <p class="home-conflicts">
          <a href={`${links.log()}?state=conflict`}>
            {counted(conflicts.value.total, 'correction')} cannot be carried out any more.
          </a>
        </p>
      )}
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
            latest.value && <ArticleList articles={latest.value.items} most={LATEST} />
          )}
        </section>
        <div>
          {threads.value && threads.value.total > 0 && (
            <section class="home-threads" aria-labelledby="threads-heading">
              <h2 id="threads-heading">
                Where they differ <a href={links.threads('')}>all threads</a>
              </h2>
              <ul class="listed">
                {threads.value.items.map((thread) => (
                  <ThreadItem key={thread.id} thread={thread} />
                ))}
              </ul>
            </section>
          )}
          {facets.value && <FacetLinks facets={facets.value} />}
        </div>
      </div>
    </div>
  )
}
