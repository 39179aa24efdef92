import type { AuditRow } from '../../../src/record.ts'
import { percent } from '../words/confidence.ts'
import { number } from '../words/counts.ts'
import { CsvButton } from './csv-button.tsx'

interface Props {
  readonly id: string
  readonly heading: string
  readonly of: string
  readonly rows: readonly AuditRow[]
  readonly text?: (name: string) => string
  readonly href: (name: string) => string
}

const FEW = 24

/** How statements of somebody divide: given to the letter or not, named or not, people or bodies. */
export function ShareTable({ id, heading, of, rows, text = (name) => name, href }: Props) {
  if (rows.length === 0) return null
  const item = (row: AuditRow) => <ShareRow key={row.name} row={row} text={text} href={href} />
  const head = (
    <thead>
      <tr>
        <th scope="col">{of}</th>
        <th scope="col" class="is-number">
          Statements
        </th>
        <th scope="col">To the letter</th>
        <th scope="col">Named</th>
        <th scope="col">People</th>
      </tr>
    </thead>
  )
  return (
    <section aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>
        {heading} <CsvButton name={`${id}.csv`} label={heading} rows={() => [HEAD, ...rows.map(cellsOf)]} />
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={heading}>
        <table class="audit-table">
          {head}
          <tbody>{rows.slice(0, FEW).map(item)}</tbody>
        </table>
        {rows.length > FEW && (
          <details>
            <summary>{number(rows.length - FEW)} more</summary>
            <table class="audit-table">
              {head}
              <tbody>{rows.slice(FEW).map(item)}</tbody>
            </table>
          </details>
        )}
      </section>
    </section>
  )
}

function ShareRow({ row, text, href }: { readonly row: AuditRow } & Required<Pick<Props, 'text' | 'href'>>) {
  const { name, statements, quoted, named, unnamed, people, bodies } = row
  return (
    <tr>
      <th scope="row">
        <a href={href(name)}>{text(name)}</a>
      </th>
      <td class="is-number">{number(statements)}</td>
      <td>
        <Share part={quoted} of={statements} />
      </td>
      <td>
        <Share part={named} of={named + unnamed} />
      </td>
      <td>
        <Share part={people} of={people + bodies} />{' '}
        <span class="quiet">
          {number(people)} of {number(people + bodies)}
        </span>
      </td>
    </tr>
  )
}

/** A share as a bar and in figures. */
function Share({ part, of }: { readonly part: number; readonly of: number }) {
  if (of === 0) return <span class="quiet">none</span>
  return (
    <span class="share">
      <svg width="64" height="8" aria-hidden="true">
        <rect class="share-all" width="64" height="8" />
        <rect class="share-part" width={(64 * part) / of} height="8" />
      </svg>{' '}
      {percent(part / of)}
    </span>
  )
}

const HEAD = ['name', 'statements', 'quoted', 'named', 'unnamed', 'people', 'bodies']

function cellsOf({ name, statements, quoted, named, unnamed, people, bodies }: AuditRow) {
  return [name, statements, quoted, named, unnamed, people, bodies]
}
