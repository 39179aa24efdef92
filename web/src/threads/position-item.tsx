import type { ThreadView } from '../../../src/record.ts'
import { CopiesUnder } from '../copies/copies-under.tsx'
import { askToChange, askToCorrect } from '../correct/asked.ts'
import { links } from '../routes/links.ts'
import { Saying } from '../states/saying.tsx'
import { StanceTag } from '../states/stance-tag.tsx'
import { dayInWords } from '../words/days.ts'
import { modeInWords } from '../words/modes.ts'
import { outletInWords } from '../words/outlet.ts'
import { holderName } from './holder-name.ts'
import { nameOf, type TieNote } from './ties.ts'

interface Props {
  readonly thread: ThreadView
  readonly index: number
  readonly notes: readonly TieNote[]
  /** Index of the position that the address points at; `null` for none. */
  readonly chosen: number | null
  /** Indexes of those that are copies of it. */
  readonly copies?: readonly number[]
}

/** One position: its number, the stance, the exact words, and its ties to the others. */
export function PositionItem({ thread, index, notes, chosen, copies = [] }: Props) {
  const position = thread.positions[index]!
  const row = thread.rows[index]
  const { stance, statement } = position
  const isTied = notes.some(({ to }) => to === chosen)
  return (
    <div
      class={`position${chosen === index ? ' is-chosen' : isTied ? ' is-tied' : ''}`}
      id={`p${index + 1}`}
      tabIndex={-1}
    >
      <p>
        <a class="position-number" href={`#p${index + 1}`} aria-label={`Position ${index + 1}`}>
          {index + 1}
        </a>{' '}
        <StanceTag stance={stance} />
      </p>
      <a class="position-words" href={links.article(statement.article, statement.id)}>
        <Saying saying={row?.saying ?? []} stance={stance} />
      </a>
      {notes.length > 0 && <TieLinks notes={notes} thread={thread} holder={position.holder} />}
      <p class="position-where quiet">
        {row ? outletInWords(row.publisher, row.page) : statement.article}
        {row?.published && `, ${dayInWords(row.published)}`}
        {row && row.verbatim === null && ` · ${modeInWords(row.mode)}`}
        {row?.corrections && ' · corrected'}
      </p>
      <CopiesUnder
        copies={copies.flatMap((copy) => {
          const own = thread.rows[copy]
          return own
            ? {
                ...{ key: String(copy), id: `p${copy + 1}`, publisher: own.publisher, page: own.page },
                ...{ published: own.published, href: links.article(own.article, own.statement) },
              }
            : []
        })}
      />
      <p class="position-tools screen-only">
        <button
          type="button"
          class="link-button"
          onClick={() => askToCorrect({ ...statement, layer: 'statements' })}
        >
          Correct<span class="unseen"> position {index + 1}</span>
        </button>
        {thread.positions.length > 1 && (
          <button type="button" class="link-button" onClick={() => askToTakeOut(thread, index)}>
            Not of this thread<span class="unseen">: position {index + 1}</span>
          </button>
        )}
      </p>
    </div>
  )
}

/** Asks to take a position out; the thread is then found by another of its statements. */
function askToTakeOut({ positions, rows, title }: ThreadView, index: number): void {
  const one = positions[index]!.statement
  const other = positions[index === 0 ? 1 : 0]!.statement
  askToChange({
    heading: 'Take this statement out of the thread',
    change: { do: 'split', layer: 'thread', one, other },
    one: rows[index]?.words ?? one.id,
    other: title,
    after: links.thread(nameOf(other)),
  })
}

const FEW = 5

/** "answers, wider than 1 Union of River Towns": the position's ties, each with a link. */
function TieLinks({ notes, thread, holder }: Pick<Props, 'notes' | 'thread'> & { readonly holder: number }) {
  const shown = Map.groupBy(notes.slice(0, FEW), ({ words }) => words.join(', '))
  return (
    <ul class="ties">
      {[...shown].map(([words, own]) => (
        <li key={words}>
          {words}{' '}
          {own.map(({ to }) => {
            const other = thread.positions[to]!.holder
            return (
              <a key={to} href={`#p${to + 1}`}>
                {to + 1}
                {other !== holder && ` ${holderName(thread.holders[other])}`}
              </a>
            )
          })}
        </li>
      ))}
      {notes.length > FEW && <li class="quiet">and {notes.length - FEW} more, below</li>}
    </ul>
  )
}
