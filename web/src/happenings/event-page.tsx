import { useEffect } from 'preact/hooks'
import type { EventView } from '../../../src/record.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { fold } from '../copies/fold.ts'
import { lastPart } from '../routes/last-part.ts'
import { location } from '../routes/location.ts'
import { BackingCounts } from '../states/backing.tsx'
import { Loading } from '../states/loading.tsx'
import { Reasons } from '../states/reasons.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { nameInWords } from '../threads/holder-name.ts'
import { ThreadItem } from '../threads/thread-item.tsx'
import { counted } from '../words/counts.ts'
import { dayInWords } from '../words/days.ts'
import { quoted } from '../words/quoted.ts'
import { EventJoin } from './event-join.tsx'
import { EventFacts, Names } from './event-line.tsx'
import { MentionItem } from './mention-item.tsx'
import { statusesOf, tellers } from './sides.ts'
import '../threads/threads.css'
import './happenings.css'

/** `/event/ID`: an event over all articles, with who says so. */
export function EventPage() {
  const id = lastPart(location.value.path)
  const answer = useAnswer<EventView>(address(`events/${encodeURIComponent(id)}`))
  const words = answer.value?.words
  useEffect(() => {
    if (words) document.title = `${words} · Onrecord`
  }, [words])
  if (answer.state === 'failed') return <TroubleBox trouble={answer.trouble} isPage />
  if (answer.state === 'loading') return <Loading what="the event" />
  const event = answer.value
  const { mentions, threads, reasons } = event
  return (
    <div class="event">
      <header class="event-head">
        <h1 class="page-heading">
          {event.actors.length > 0 && (
            <span class="event-names">
              <Names names={event.actors} most={3} />:{' '}
            </span>
          )}
          {quoted(event.words)}
          {event.recipients.length > 0 && (
            <span class="event-names">
              {' '}
              <span aria-hidden="true">→</span>
              <span class="unseen">to</span> <Names names={event.recipients} most={3} />
            </span>
          )}
        </h1>
        <p class="lead">
          <EventFacts
            {...event}
            statuses={statusesOf(mentions)}
            told={mentions.flatMap(({ told }) => told)}
          />
        </p>
        <Tellers mentions={mentions} />
        <Tolls tolls={event.tolls} />
        <p>
          <BackingCounts backing={event.backing} />
        </p>
      </header>
      <section aria-labelledby="mentions-heading">
        <h2 id="mentions-heading">{counted(mentions.length, 'mention')}</h2>
        <ol class="listed">
          {foldMentions(mentions).map(({ item, copies }) => (
            <MentionItem
              key={`${item.at.article}/${item.at.id}`}
              mention={item}
              copies={copies}
              event={event}
              other={mentions.find((one) => one !== item)?.at ?? null}
            />
          ))}
        </ol>
      </section>
      {reasons.length > 0 && (
        <details open={reasons.length <= 6}>
          <summary>Why these are taken for one event</summary>
          <Reasons reasons={reasons} />
        </details>
      )}
      {threads.length > 0 && (
        <section aria-labelledby="threads-heading">
          <h2 id="threads-heading">What is said about it</h2>
          <ul class="listed">
            {threads.map((thread) => (
              <ThreadItem key={thread.id} thread={thread} />
            ))}
          </ul>
        </section>
      )}
      <EventJoin event={event} />
    </div>
  )
}

/** What is counted of it, the earliest first, each number with its tellers. */
function Tolls({ tolls }: Pick<EventView, 'tolls'>) {
  if (tolls.length === 0) return null
  return (
    <section aria-labelledby="tolls-heading">
      <h2 id="tolls-heading">What is counted</h2>
      <ol class="event-tolls">
        {tolls.map(({ at, words, who, published }) => (
          <li key={`${at.article}/${at.id}/${words}`}>
            <strong>{words}</strong>, says {who.map(nameInWords).join(', ')}
            {published && <span class="event-names"> · {dayInWords(published.slice(0, 10))}</span>}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Mentions with those of copies under those of their origin. */
function foldMentions(mentions: EventView['mentions']) {
  return fold(
    mentions,
    ({ at }) => at.article,
    ({ sentence, words }) => `${sentence}\n${words}`,
  )
}

const SIDES = [
  ['asserts', 'said by'],
  ['denies', 'denied by'],
] as const

/** Who asserts it, and who denies it. */
function Tellers({ mentions }: Pick<EventView, 'mentions'>) {
  const sides = SIDES.flatMap(([as, words]) => {
    const names = tellers(mentions, as)
    return names.length > 0 ? [{ words, names }] : []
  })
  if (sides.length === 0) return null
  return (
    <dl class="event-facts">
      {sides.map(({ words, names }) => (
        <div key={words}>
          <dt>{words}</dt>
          <dd>{names.map(nameInWords).join(', ')}</dd>
        </div>
      ))}
    </dl>
  )
}
