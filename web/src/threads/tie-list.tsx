import { useState } from 'preact/hooks'
import type { ThreadView } from '../../../src/record.ts'
import { Reasons } from '../states/reasons.tsx'
import { counted } from '../words/counts.ts'
import { inWords } from '../words/stances.ts'
import { holderName } from './holder-name.ts'
import { nameOf, tieInWords } from './ties.ts'

const STEP = 50

/** Every tie with its reasons. */
export function TieList({ thread }: { readonly thread: ThreadView }) {
  const [most, setMost] = useState(STEP)
  const { ties, positions, holders } = thread
  if (ties.length === 0) return null
  const indexes = new Map(positions.map(({ statement }, index) => [nameOf(statement), index]))
  const end = (name: string) => {
    const index = indexes.get(name)
    if (index === undefined) return <span>{name}</span>
    const { holder, stance } = positions[index]!
    return (
      <>
        <a href={`#p${index + 1}`}>{index + 1}</a> {holderName(holders[holder])}{' '}
        <span class="quiet">({inWords(stance)})</span>
      </>
    )
  }
  return (
    <details class="tie-list">
      <summary>Why these belong together: {counted(ties.length, 'tie')}</summary>
      <ol>
        {ties.slice(0, most).map(({ a, b, kind, reasons }) => (
          <li key={`${nameOf(a)} ${nameOf(b)} ${kind}`}>
            {end(nameOf(b))} <em>{tieInWords(kind)}</em> {end(nameOf(a))}
            <Reasons reasons={reasons} />
          </li>
        ))}
      </ol>
      {ties.length > most && (
        <button type="button" onClick={() => setMost(most + STEP)}>
          Show more
        </button>
      )}
    </details>
  )
}
