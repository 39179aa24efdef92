import type { Correction } from '../../../src/record.ts'
import { useListing } from '../api/use-listing.ts'
import { go, location, withParameters } from '../routes/location.ts'
import { Listed } from '../states/listed.tsx'
import { Nothing } from '../states/nothing.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { counted } from '../words/counts.ts'
import { LogItem } from './log-item.tsx'
import './correct.css'

const STATES: readonly (readonly [value: string, words: string])[] = [
  ['', 'all'],
  ['conflict', 'that cannot be carried out'],
  ['in-force', 'in force'],
  ['undone', 'taken back'],
]

/** `/corrections`: the log, the latest first. It only grows; taking back is a line of its own. */
export function LogPage() {
  const state = location.value.parameters.get('state') ?? ''
  const list = useListing<Correction>('corrections', { state })
  if (list.trouble && list.items.length === 0) return <TroubleBox trouble={list.trouble} isPage />
  if (list.total === 0 && state === '') return <NoCorrections />
  return (
    <>
      <h1 class="page-heading" aria-live="polite">
        {list.total === null ? 'Corrections' : counted(list.total, 'correction')}
      </h1>
      <p class="lead quiet">
        What people put right. Reading a page again, or with another model, keeps to it; what cannot be
        carried out any more is shown, not dropped.
      </p>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          Show{' '}
          <select
            value={state}
            onChange={(event) => go(withParameters({ state: event.currentTarget.value }))}
          >
            {STATES.map(([value, words]) => (
              <option key={value} value={value}>
                {words}
              </option>
            ))}
          </select>
        </label>
      </form>
      {list.total === 0 ? (
        <Nothing heading="None of these." isPage={false} />
      ) : (
        <Listed list={list} label="Corrections">
          {(correction) => <LogItem key={correction.number} correction={correction} />}
        </Listed>
      )}
    </>
  )
}

function NoCorrections() {
  return (
    <Nothing heading="Nothing has been corrected yet.">
      <p>
        Open a statement, a name, a place, a time or an event in an article and choose “Correct”; or join and
        part people on their pages. Every correction is kept here and can be taken back.
      </p>
    </Nothing>
  )
}
