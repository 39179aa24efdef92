import type { Network } from '../../../src/record.ts'
import { term } from '../query/terms.ts'
import { links } from '../routes/links.ts'
import { number } from '../words/counts.ts'
import { inWords, stanceGroup } from '../words/stances.ts'
import { keyOf } from './lines.ts'

interface Props {
  readonly network: Network
  readonly lit: string | null
  readonly onLit: (line: string | null) => void
}

/** The same as the picture, row by row: each name a way to its own network, each number one to the statements. */
export function NetworkTable({ network, lit, onLit }: Props) {
  const names = new Map(network.nodes.map(({ id, name }) => [id, name]))
  const name = (id: string) => names.get(id) ?? id
  const isOfCenter = ({ from, to }: Network['edges'][number]) =>
    from === network.center || to === network.center
  const edges = network.edges.toSorted(
    (a, b) =>
      Number(isOfCenter(b)) - Number(isOfCenter(a)) ||
      b.origins - a.origins ||
      b.statements - a.statements ||
      (name(a.from) < name(b.from) ? -1 : 1),
  )
  const end = (id: string) =>
    id === network.center ? <b>{name(id)}</b> : <a href={links.network(id)}>{name(id)}</a>
  return (
    <table class="network-table">
      <caption class="unseen">Who says what of whom</caption>
      <thead>
        <tr>
          <th scope="col">Who</th>
          <th scope="col">Stance</th>
          <th scope="col">Of whom</th>
          <th scope="col" class="is-number">
            Statements
          </th>
          <th scope="col" class="is-number">
            Origins
          </th>
        </tr>
      </thead>
      <tbody>
        {edges.map(({ from, to, stance, statements, origins }) => {
          const group = stanceGroup(stance)
          const line = keyOf(from, to, group)
          return (
            <tr
              key={`${from} ${to} ${stance}`}
              class={lit === line ? 'is-lit' : ''}
              onPointerEnter={() => onLit(line)}
              onPointerLeave={() => onLit(null)}
              onFocusCapture={() => onLit(line)}
              onBlurCapture={() => onLit(null)}
            >
              <td>{end(from)}</td>
              <td>
                <span class={`stance stance-${group}`}>{inWords(stance)}</span>
              </td>
              <td>{end(to)}</td>
              <td class="is-number">
                <a
                  href={links.ask(
                    `${term('who', name(from))} ${term('about', name(to))} ${term('stance', stance)}`,
                  )}
                >
                  {number(statements)}
                </a>
              </td>
              <td class="is-number">{number(origins)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
