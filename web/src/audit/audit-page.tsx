import type { SourceAudit } from '../../../src/record.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { EmptyRecord } from '../ask/empty-record.tsx'
import { NothingFound } from '../ask/nothing-found.tsx'
import { term } from '../query/terms.ts'
import { links } from '../routes/links.ts'
import { location } from '../routes/location.ts'
import { Loading } from '../states/loading.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { percent } from '../words/confidence.ts'
import { counted, number } from '../words/counts.ts'
import { dayInWords } from '../words/days.ts'
import { ShareTable } from './share-table.tsx'
import { SourcesTable } from './sources-table.tsx'
import './audit.css'

/** `/sources`: who gets quoted, how often, directly or not, named or not; of all or of what fits the question. */
export function AuditPage() {
  const q = location.value.parameters.get('q') ?? ''
  const answer = useAnswer<SourceAudit>(address('sources', { q }))
  if (answer.state === 'failed') return <TroubleBox trouble={answer.trouble} isPage />
  if (answer.state === 'loading') return <Loading what="the sources" />
  const { statements, ownVoice, quoted, named, sources, sourceTotal, publishers, months } = answer.value
  if (statements === 0) return q ? <NothingFound q={q} /> : <EmptyRecord />
  const ofSomebody = statements - ownVoice
  const asked = (more: string) => links.ask(`${q} ${more}`.trim())
  return (
    <div class="audit">
      <h1 class="page-heading">
        {counted(sourceTotal, 'source')}
        {q && <span class="quiet"> in statements that fit</span>}
      </h1>
      <p class="lead">
        {counted(ofSomebody, 'statement')} of somebody
        {ofSomebody > 0 && (
          <>
            , {percent(quoted / ofSomebody)} of them to the letter, {percent(named / ofSomebody)} of somebody
            named
          </>
        )}
        <span class="quiet">; {number(ownVoice)} more in the articles’ own voices.</span>
      </p>
      <SourcesTable sources={sources} q={q} />
      {sources.length < sourceTotal && (
        <p class="quiet">
          These are the {number(sources.length)} with most statements. Narrow the question to see others; the
          CSV holds them all.
        </p>
      )}
      <ShareTable
        {...{ id: 'outlets', heading: 'By outlet', of: 'Outlet', rows: publishers }}
        href={(name) => asked(term('publisher', name))}
      />
      <ShareTable
        {...{ id: 'months', heading: 'By month', of: 'Month', rows: months }}
        text={dayInWords}
        href={(name) => asked(`since:${name} until:${name}`)}
      />
    </div>
  )
}
