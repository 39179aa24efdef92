import type { ThreadView } from '../../../src/record.ts'
import { links } from '../routes/links.ts'
import { Linked } from '../states/linked.tsx'
import { counted } from '../words/counts.ts'
import { daysInWords } from '../words/days.ts'
import { foldPositions } from './fold-positions.ts'
import { type Cell, gridOf } from './grid.ts'
import { holderLink, holderName } from './holder-name.ts'
import { PositionItem } from './position-item.tsx'
import type { TieNote } from './ties.ts'

interface Props {
  readonly thread: ThreadView
  readonly notes: readonly (readonly TieNote[])[]
  readonly chosen: number | null
}

/** The thread as a table: a column for each holder, a row for each day. */
export function ThreadTable({ thread, notes, chosen }: Props) {
  const { holders, silent, articlesRead } = thread
  const rows = gridOf(thread)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class="thread-scroll" tabIndex={0} aria-label="Positions by holder and day">
      <table class="thread-table">
        <thead>
          <tr>
            <th scope="col">When</th>
            {holders.map((holder) => (
              <th key={holder.id} scope="col">
                <Linked href={holderLink(holder)}>{holderName(holder)}</Linked>
              </th>
            ))}
            {silent.map(({ id, name }) => (
              <th key={id} scope="col" class="is-silent">
                <a href={links.holder(id)}>{name}</a> <span class="quiet">not heard</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ days, cells }) => (
            <tr key={days ? `${days.from} ${days.to}` : ''}>
              <th scope="row">{days ? daysInWords(days.from, days.to) : 'day not known'}</th>
              {cells.map((cell, column) => (
                // columns never move
                <TableCell
                  key={column}
                  cell={cell}
                  thread={thread}
                  notes={notes}
                  chosen={chosen}
                  read={articlesRead}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function TableCell({ cell, read, ...props }: Props & { readonly cell: Cell; readonly read: number }) {
  if (cell.kind === 'covered') return null
  if (cell.kind === 'nothing') {
    return (
      <td class="is-empty" rowSpan={cell.rows}>
        no statement found in {counted(read, 'article')}
      </td>
    )
  }
  return (
    <td>
      {foldPositions(props.thread, cell.positions).map(({ index, copies }) => (
        <PositionItem
          key={index}
          thread={props.thread}
          index={index}
          notes={props.notes[index]!}
          chosen={props.chosen}
          copies={copies}
        />
      ))}
    </td>
  )
}
