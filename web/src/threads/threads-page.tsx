import type { ThreadHead } from '../../../src/record.ts'
import { useListing } from '../api/use-listing.ts'
import { NothingFound } from '../ask/nothing-found.tsx'
import { useListKeys } from '../ask/use-list-keys.ts'
import { go, location, withParameters } from '../routes/location.ts'
import { Listed } from '../states/listed.tsx'
import { Nothing } from '../states/nothing.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { counted } from '../words/counts.ts'
import { STATUS_NAMES, statusInWords } from './status.ts'
import { ThreadItem } from './thread-item.tsx'
import './threads.css'

/** `/threads`: threads of several holders, or those with a statement that matches the question. */
export function ThreadsPage() {
  const { parameters } = location.value
  const q = parameters.get('q') ?? ''
  const status = parameters.get('status') ?? ''
  const list = useListing<ThreadHead>('threads', { q, status })
  useListKeys('.thread-title')
  if (list.trouble && list.items.length === 0) return <TroubleBox trouble={list.trouble} isPage />
  if (list.total === 0 && !status) return q ? <NothingFound q={q} /> : <NoThreads />
  return (
    <>
      <h1 class="page-heading" aria-live="polite">
        {list.total === null ? 'Threads' : counted(list.total, 'thread')}
        {q && <span class="quiet"> with a statement that fits</span>}
      </h1>
      <p class="lead quiet">
        Statements about one claim or event, side by side: who says it, who denies it, who is silent.
      </p>
      <form class="filters" onSubmit={(event) => event.preventDefault()}>
        <label>
          Status{' '}
          <select
            value={status}
            onChange={(event) => go(withParameters({ status: event.currentTarget.value }))}
          >
            <option value="">any</option>
            {STATUS_NAMES.map((one) => (
              <option key={one} value={one}>
                {statusInWords(one)}
              </option>
            ))}
          </select>
        </label>
      </form>
      {list.total === 0 ? (
        <Nothing heading={`No thread here is ${statusInWords(status)}.`} isPage={false} />
      ) : (
        <Listed list={list} label="Threads">
          {(thread) => <ThreadItem key={thread.id} thread={thread} />}
        </Listed>
      )}
    </>
  )
}

function NoThreads() {
  return (
    <Nothing heading="No two statements on record are about the same yet.">
      <p>A thread begins where a second statement takes up a claim or event. More articles bring them.</p>
    </Nothing>
  )
}
