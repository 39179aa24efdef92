import type { FacetsAnswer } from '../../../src/api/answers.ts'
import type { StatementRow } from '../../../src/record.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useListing } from '../api/use-listing.ts'
import { FoldedStatement, foldStatements } from '../copies/folded-statement.tsx'
import { ExportLinks } from '../exports/export-links.tsx'
import { BackingCounts } from '../states/backing.tsx'
import { Listed } from '../states/listed.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { counted } from '../words/counts.ts'
import { Facets } from './facets.tsx'
import { NothingFound } from './nothing-found.tsx'
import { useListKeys } from './use-list-keys.ts'

/** Statements that fit the question, with facets to narrow it. */
export function Results({ q }: { readonly q: string }) {
  const list = useListing<StatementRow>('statements', { q })
  const facets = useAnswer<FacetsAnswer>(address('facets', { q }))
  useListKeys('.statement a.statement-words')
  if (list.trouble && list.items.length === 0) return <TroubleBox trouble={list.trouble} isPage />
  return (
    <div class="results">
      <div class="results-head">
        <h1 class="page-heading" aria-live="polite">
          {list.total === null ? 'Asking …' : counted(list.total, 'statement')}
          {facets.value && list.total !== null && list.total > 0 && (
            <span class="quiet">
              {' '}
              in <BackingCounts backing={facets.value} />
            </span>
          )}
        </h1>
        {list.total !== null && list.total > 0 && (
          <ExportLinks exports={{ csv: 'CSV', xlsx: 'Excel' }} q={q} />
        )}
      </div>
      <div class="results-columns">
        {facets.value && facets.value.total > 0 ? <Facets facets={facets.value} q={q} /> : <div />}
        {list.total === 0 ? (
          <NothingFound q={q} isPage={false} />
        ) : (
          <Listed list={list} label="Statements" fold={foldStatements}>
            {(folded) => (
              <FoldedStatement key={`${folded.item.article} ${folded.item.statement}`} folded={folded} />
            )}
          </Listed>
        )}
      </div>
    </div>
  )
}
