import type { ThreadView } from '../../../src/record.ts'
import { Linked } from '../states/linked.tsx'
import { daysInWords } from '../words/days.ts'
import { foldPositions } from './fold-positions.ts'
import { gridOf } from './grid.ts'
import { holderLink, holderName } from './holder-name.ts'
import { PositionItem } from './position-item.tsx'
import type { TieNote } from './ties.ts'

interface Props {
  readonly thread: ThreadView
  readonly notes: readonly (readonly TieNote[])[]
  readonly chosen: number | null
}

/** The thread as a list by time, where there is no room for columns. */
export function ThreadList({ thread, notes, chosen }: Props) {
  return (
    <ol class="thread-list">
      {gridOf(thread).map(({ days, cells }) => (
        <li key={days ? `${days.from} ${days.to}` : ''}>
          <h2>{days ? daysInWords(days.from, days.to) : 'Day not known'}</h2>
          {cells
            .flatMap((cell) => (cell.kind === 'said' ? foldPositions(thread, cell.positions) : []))
            .sort((one, other) => one.index - other.index)
            .map(({ index, copies }) => {
              const holder = thread.holders[thread.positions[index]!.holder]
              return (
                <article key={index}>
                  <h3>
                    <Linked href={holderLink(holder)}>{holderName(holder)}</Linked>
                  </h3>
                  <PositionItem {...{ thread, index, chosen, copies }} notes={notes[index]!} />
                </article>
              )
            })}
        </li>
      ))}
    </ol>
  )
}
