import { useState } from 'preact/hooks'
import type { AuditedSource } from '../../../src/record.ts'
import { ExportLinks } from '../exports/export-links.tsx'
import { namesakes } from '../holder/namesakes.ts'
import { links } from '../routes/links.ts'
import { percent } from '../words/confidence.ts'
import { number } from '../words/counts.ts'
import { inWords } from '../words/stances.ts'

type Column = 'name' | 'statements' | 'quoted' | 'articles' | 'origins' | 'publishers'

const COLUMNS: readonly (readonly [column: Column, label: string, meaning: string])[] = [
  ['name', 'Source', ''],
  ['statements', 'Statements', ''],
  ['quoted', 'To the letter', 'Share of statements given in quotation marks, in whole or in part'],
  ['articles', 'Articles', ''],
  ['origins', 'Origins', 'Independent origins: copies count once, and so do articles of one agency'],
  ['publishers', 'Outlets', ''],
]
const STEP = 50

/** Who gets quoted, to be sorted by any column. */
export function SourcesTable({
  sources,
  q,
}: {
  readonly sources: readonly AuditedSource[]
  readonly q: string
}) {
  const [by, setBy] = useState<Column>('statements')
  const [most, setMost] = useState(STEP)
  const twice = namesakes(sources)
  const sorted = sources.toSorted((a, b) => compare(a, b, by))
  return (
    <section aria-labelledby="sources-heading">
      <h2 id="sources-heading">
        Who gets quoted <ExportLinks exports={{ sources: 'CSV' }} q={q} what="who gets quoted" />
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label="Sources">
        <table class="audit-table">
          <thead>
            <tr>
              {COLUMNS.map(([column, label, meaning]) => (
                <th
                  key={column}
                  scope="col"
                  class={column === 'name' ? '' : 'is-number'}
                  title={meaning}
                  aria-sort={by !== column ? 'none' : column === 'name' ? 'ascending' : 'descending'}
                >
                  <button type="button" onClick={() => setBy(column)}>
                    {label}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted
              .slice(0, most)
              .map(({ id, name, type, statements, quoted, articles, origins, publishers }) => (
                <tr key={id}>
                  <th scope="row">
                    <a href={links.holder(twice.has(name) ? id : name)}>{name}</a>{' '}
                    <span class="quiet">{inWords(type)}</span>
                  </th>
                  <td class="is-number">{number(statements)}</td>
                  <td class="is-number">{statements > 0 ? percent(quoted / statements) : ''}</td>
                  <td class="is-number">{number(articles)}</td>
                  <td class="is-number">{number(origins)}</td>
                  <td class="is-number">
                    {publishers > 0 ? number(publishers) : <span class="quiet">not known</span>}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </section>
      {sorted.length > most && (
        <p class="listed-more">
          <button type="button" onClick={() => setMost(most + STEP * 4)}>
            Show more
          </button>{' '}
          <span class="quiet">
            {number(most)} of {number(sorted.length)}
          </span>
        </p>
      )}
    </section>
  )
}

function compare(a: AuditedSource, b: AuditedSource, by: Column): number {
  const share = (one: AuditedSource) => (one.statements > 0 ? one.quoted / one.statements : 0)
  const first =
    by === 'name' ? a.name.localeCompare(b.name, 'en') : by === 'quoted' ? share(b) - share(a) : b[by] - a[by]
  return first || b.statements - a.statements || a.name.localeCompare(b.name, 'en')
}
