import { Fragment } from 'preact'
import { links } from '../routes/links.ts'

interface Props {
  /** Names of exports, with a label for each. */
  readonly exports: Readonly<Partial<Record<'csv' | 'sources' | 'xlsx', string>>>
  /** What must fit. */
  readonly q: string
  /** What is taken along, where several such links stand on a page. */
  readonly what?: string
}

/** Links to the exports that most people want here; the menu in the header has all of them. */
export function ExportLinks({ exports, q, what }: Props) {
  return (
    <span class="csv">
      {Object.entries(exports).map(([name, label], index) => (
        <Fragment key={name}>
          {index > 0 && ' · '}
          <a
            href={links.export(name, { q, ...(name !== 'xlsx' && { bom: 'true' }) })}
            download
            {...(what && { 'aria-label': `${label}: ${what}` })}
          >
            {label}
          </a>
        </Fragment>
      ))}
    </span>
  )
}
