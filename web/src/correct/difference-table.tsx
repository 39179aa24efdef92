import type { RecordLine } from '../../../src/record.ts'
import { differences } from './differences.ts'

interface Props {
  readonly before: unknown
  readonly after: unknown
  /** Spells out the ids and offsets of this article. */
  readonly line: RecordLine | undefined
}

/** What was, and what would be. */
export function Differences({ before, after, line }: Props) {
  const rows = differences(before, after, line)
  if (rows.length === 0) return null
  return (
    <table class="differences">
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">Value</span>
          </th>
          <th scope="col">now</th>
          <th scope="col">then</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, before: was, after: becomes }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>
              <del>{was}</del>
            </td>
            <td>
              <ins>{becomes}</ins>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
