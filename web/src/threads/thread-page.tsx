import { useEffect } from 'preact/hooks'
import type { ThreadView } from '../../../src/record.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { lastPart } from '../routes/last-part.ts'
import { links } from '../routes/links.ts'
import { location, withParameters } from '../routes/location.ts'
import { BackingCounts } from '../states/backing.tsx'
import { Loading } from '../states/loading.tsx'
import { Saying, sayingText } from '../states/saying.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { useMedia } from '../states/use-media.ts'
import { Silent } from './silent.tsx'
import { statusMeaning } from './status.ts'
import { StatusTag } from './status-tag.tsx'
import { ThreadJoin } from './thread-join.tsx'
import { ThreadList } from './thread-list.tsx'
import { ThreadTable } from './thread-table.tsx'
import { TieList } from './tie-list.tsx'
import { tieNotes } from './ties.ts'
import { chosenPosition, usePositionKeys } from './use-position-keys.ts'
import './threads.css'

/** `/thread/ID`, with `#p3` for its third position and `?as=list` for a list where there would be room for columns. */
export function ThreadPage() {
  const id = lastPart(location.value.path)
  const answer = useAnswer<ThreadView>(address(`threads/${encodeURIComponent(id)}`))
  const title = answer.value && (sayingText(answer.value.saying) || answer.value.title)
  useEffect(() => {
    if (title) document.title = `${title} · Onrecord`
  }, [title])
  if (answer.state === 'failed') return <TroubleBox trouble={answer.trouble} isPage />
  if (answer.state === 'loading') return <Loading what="the thread" />
  return <ThreadSheet thread={answer.value} />
}

/** Room for a column of days and two of positions; the same as in `threads.css`. */
const ROOMY = '(min-width: 48rem)'

function ThreadSheet({ thread }: { readonly thread: ThreadView }) {
  const roomy = useMedia(ROOMY)
  const asList = location.value.parameters.get('as') === 'list'
  const chosen = chosenPosition(thread.positions)
  usePositionKeys(thread.positions)
  const notes = tieNotes(thread)
  const View = roomy && !asList ? ThreadTable : ThreadList
  return (
    <div class="thread">
      <header class="thread-head">
        <h1 class="page-heading">
          {thread.saying.length > 0 ? <Saying saying={thread.saying} /> : thread.title || '(no words)'}
        </h1>
        <p>
          <StatusTag status={thread.status} /> {statusMeaning(thread.status)}{' '}
          <span class="quiet">Nothing here says who is right.</span>
        </p>
        <p>
          <BackingCounts backing={thread.backing} />
          <span class="screen-only">
            {roomy && (
              <>
                {' · '}
                <a href={withParameters({ as: asList ? null : 'list' })}>
                  {asList ? 'as a table' : 'as a list'}
                </a>
              </>
            )}
            {' · '}
            <a href={links.threads('')}>all threads</a>
          </span>
        </p>
        <Silent thread={thread} />
      </header>
      <View thread={thread} notes={notes} chosen={chosen} />
      <TieList thread={thread} />
      <ThreadJoin thread={thread} />
    </div>
  )
}
