import type { ReportData } from '../../../src/server/report-data.ts'
import { type Places, StatementItem } from '../ask/statement-item.tsx'
import { MonthChart } from '../charts/month-chart.tsx'
import { UnderlineKey } from '../frame/underline-key.tsx'
import { counted, number } from '../words/counts.ts'
import { dayInWords } from '../words/days.ts'
import { anchorOf } from './anchor.ts'
import { Divisions } from './divisions.tsx'
import { ReportArticles } from './report-articles.tsx'
import { ReportMap } from './report-map.tsx'
import { ReportTimeline } from './report-timeline.tsx'

/** A report on a question: what was said, by whom, when and where, and the articles it was read from. */
export function Report({ data }: { readonly data: ReportData }) {
  const { title, query, made, version, record, facets, statements, articles, timeline, map } = data
  const known = new Set(articles.map(({ id }) => id))
  const places: Places = {
    article: ({ article }) => (known.has(article) ? `#${anchorOf(article)}` : null),
    holder: () => null,
  }
  return (
    <main class="page report">
      <header class="report-head">
        <h1 class="page-heading">{title}</h1>
        {query !== '' && query !== title && (
          <p>
            Asked: <code>{query}</code>
          </p>
        )}
        <p>
          {counted(facets.total, 'statement')} in {counted(facets.articles, 'article')}
          {statements.length < facets.total && `; the first ${number(statements.length)} are printed`}.
        </p>
        <p class="quiet">
          From {record.name} ({counted(record.articles, 'article')}, {counted(record.statements, 'statement')}
          ) on {dayInWords(made)} with Onrecord {version}. Every line is somebody’s statement, tied to the
          words it was read from. Nothing here says what is true.
        </p>
      </header>
      {facets.month.length > 1 && <MonthChart months={facets.month} href={null} />}
      <Divisions facets={facets} />
      <section aria-labelledby="statements-heading">
        <h2 id="statements-heading">Statements</h2>
        <details>
          <summary>What the underlines mean</summary>
          <UnderlineKey />
        </details>
        <ol class="listed">
          {statements.map((row) => (
            <StatementItem key={`${row.article} ${row.statement}`} row={row} places={places} />
          ))}
        </ol>
      </section>
      <ReportTimeline timeline={timeline} />
      <ReportMap map={map} />
      <ReportArticles articles={articles} />
    </main>
  )
}
