import { useEffect } from 'preact/hooks'
import type { WhoView } from '../../../src/record.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useListKeys } from '../ask/use-list-keys.ts'
import { MonthChart } from '../charts/month-chart.tsx'
import { ExportLinks } from '../exports/export-links.tsx'
import { term } from '../query/terms.ts'
import { lastPart } from '../routes/last-part.ts'
import { links } from '../routes/links.ts'
import { location } from '../routes/location.ts'
import { OriginCount } from '../states/backing.tsx'
import { Loading } from '../states/loading.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { useMedia } from '../states/use-media.ts'
import { counted, number } from '../words/counts.ts'
import { inWords } from '../words/stances.ts'
import { CountList } from './count-list.tsx'
import { HolderJoin } from './holder-join.tsx'
import { HolderStatements } from './holder-statements.tsx'
import { HolderThreads } from './holder-threads.tsx'
import { Merges } from './merges.tsx'
import { Roles } from './roles.tsx'

/** Wide enough for the profile beside the statements; the same as in `style/lists.css`. */
const ROOMY = '(min-width: 60rem)'

/** `/who/NAME` or the id of an identity: statements over time, roles, whom they speak of, and who speaks of them. */
export function HolderPage() {
  const roomy = useMedia(ROOMY)
  const asked = lastPart(location.value.path)
  const answer = useAnswer<WhoView>(address(`who/${encodeURIComponent(asked)}`))
  const name = answer.state === 'ready' ? answer.value.name : asked
  const isHeard = answer.value === null || answer.value.statements.total > 0
  // An identity with namesakes is linked by id, any other by name, which reads better.
  const q = isHeard
    ? term('who', answer.value && answer.value.apart.length > 0 ? answer.value.id : name)
    : term('about', name)
  useListKeys('.statement a.statement-words')
  useEffect(() => {
    document.title = `${name} · Onrecord`
  }, [name])
  if (answer.state === 'failed') return <TroubleBox trouble={answer.trouble} isPage />
  if (answer.state === 'loading') return <Loading what={name} />
  const who = answer.value
  return (
    <div class="holder">
      <header class="holder-head">
        <h1 class="page-heading">{who.name}</h1>
        <div>
          <span class="quiet">{inWords(who.type)}</span>
          <Aliases names={who.aliases} />
        </div>
        <p>
          {!isHeard ? (
            'No statement of theirs is on record'
          ) : (
            <>
              {counted(who.statements.total, 'statement')}, {counted(who.quotations, 'quotation')} to the
              letter, in {counted(who.backing.articles, 'article')}, <OriginCount backing={who.backing} />
            </>
          )}{' '}
          · <a href={links.network(who.id)}>Network</a> · <a href={links.ask(q)}>Ask</a> ·{' '}
          <a href={links.timeline(q)}>Timeline</a> · <a href={links.map(q)}>Map</a> ·{' '}
          <ExportLinks exports={{ csv: 'CSV', xlsx: 'Excel' }} q={q} />
        </p>
        {who.months.length > 1 && (
          <MonthChart months={who.months} href={(from, to) => links.ask(`${q} since:${from} until:${to}`)} />
        )}
      </header>
      <div class="results-columns">
        <details class="holder-more" open={roomy}>
          <summary>Threads, roles, stances, outlets</summary>
          <div class="holder-facts">
            <HolderThreads threads={who.threads} />
            <Roles roles={who.roles} />
            <CountList
              heading="Stances"
              counts={who.stances}
              text={inWords}
              href={(stance) => links.ask(`${q} ${term('stance', stance)}`)}
            />
            <CountList
              heading="Speaks of"
              counts={who.speaksOf}
              href={(whom) => links.ask(`${q} ${term('about', whom)}`)}
            />
            <CountList
              heading="Spoken of by"
              counts={who.spokenOfBy}
              href={(other) => links.ask(`${term('who', other)} ${term('about', name)}`)}
            />
            <CountList heading="Outlets" counts={who.publishers} />
            <Merges who={who} />
            <HolderJoin key={who.id} who={who} />
          </div>
        </details>
        <HolderStatements who={who} />
      </div>
    </div>
  )
}

const FEW_NAMES = 10

/** Other names; of many, the first ones, and the others on demand. */
function Aliases({ names }: { readonly names: readonly string[] }) {
  if (names.length === 0) return null
  const others = names.slice(FEW_NAMES)
  return (
    <>
      <span> · also {names.slice(0, FEW_NAMES).join(', ')}</span>
      {others.length > 0 && (
        <details class="aliases">
          <summary>{number(others.length)} more names</summary>
          {others.join(', ')}
        </details>
      )}
    </>
  )
}
