import { useEffect } from 'preact/hooks'
import type { EventView } from '../../../src/record.ts'
import { address } from '../api/client.ts'
import { useAnswer } from '../api/use-answer.ts'
import { fold } from '../copies/fold.ts'
import { lastPart } from '../routes/last-part.ts'
import { links } from '../routes/links.ts'
import { location } from '../routes/location.ts'
import { BackingCounts } from '../states/backing.tsx'
import { Loading } from '../states/loading.tsx'
import { Reasons } from '../states/reasons.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { ThreadItem } from '../threads/thread-item.tsx'
import { counted } from '../words/counts.ts'
import { daysInWords } from '../words/days.ts'
import { quoted } from '../words/quoted.ts'
import { EventJoin } from './event-join.tsx'
import { MentionItem } from './mention-item.tsx'
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
          {event.type.toLowerCase()}: {quoted(event.words)}
        </h1>
        <dl class="event-facts">
          <Fact term="who" names={event.actors} />
          <Fact term="to whom" names={event.recipients} />
          {event.from && event.to && (
            <div>
              <dt>when</dt>
              <dd>{daysInWords(event.from, event.to)}</dd>
            </div>
          )}
          {event.places.length > 0 && (
            <div>
              <dt>where</dt>
              <dd>{event.places.join(', ')}</dd>
            </div>
          )}
        </dl>
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

/** Mentions with those of copies under those of their origin. */
function foldMentions(mentions: EventView['mentions']) {
  return fold(
    mentions,
    ({ at }) => at.article,
    ({ sentence, words }) => `${sentence}\n${words}`,
  )
}

function Fact({ term, names }: { readonly term: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        {names.map((name, index) => (
          <span key={name}>
            {index > 0 && ', '}
            <a href={links.holder(name)}>{name}</a>
          </span>
        ))}
      </dd>
    </div>
  )
}
