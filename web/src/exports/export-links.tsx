import { Fragment } from 'preact'
import { fileNameOf } from '../../../src/exports/export.ts'
import { type AnyExport, EXPORTS } from '../../../src/exports/registry.ts'
import { links } from '../routes/links.ts'

interface Props {
  readonly of: readonly AnyExport['of'][]
  /** What must fit. */
  readonly q: string
  /** What is taken along, where several such links stand on a page. */
  readonly what?: string
}

/** Links to every export of these kinds of rows, in the order of the registry. */
export function ExportLinks({ of, q, what }: Props) {
  const all = EXPORTS.filter((one) => of.includes(one.of))
  return (
    <span class="csv">
      {all.map((one, index) => (
        <Fragment key={one.name}>
          {index > 0 && ' · '}
          <a
            href={links.export(one.name, q)}
            download={fileNameOf(one)}
            title={one.about}
            {...(what && { 'aria-label': `${one.label}: ${what}` })}
          >
            {one.label}
          </a>
        </Fragment>
      ))}
    </span>
  )
}
