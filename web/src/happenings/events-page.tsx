import type { EventHead } from '../../../src/api/answers.ts'
import { useListing } from '../api/use-listing.ts'
import { NothingFound } from '../ask/nothing-found.tsx'
import { useListKeys } from '../ask/use-list-keys.ts'
import { links } from '../routes/links.ts'
import { location } from '../routes/location.ts'
import { BackingCounts } from '../states/backing.tsx'
import { Listed } from '../states/listed.tsx'
import { Nothing } from '../states/nothing.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { counted } from '../words/counts.ts'
import { quoted } from '../words/quoted.ts'
import { EventFacts } from './event-line.tsx'
import './happenings.css'

/** `/events`: events that a statement which fits tells of, the latest first. */
export function EventsPage() {
  const q = location.value.parameters.get('q') ?? ''
  const list = useListing<EventHead>('events', { q })
  useListKeys('.event-item a')
  if (list.trouble && list.items.length === 0) return <TroubleBox trouble={list.trouble} isPage />
  if (list.total === 0) return q ? <NothingFound q={q} /> : <NoEvents />
  return (
    <>
      <h1 class="page-heading" aria-live="polite">
        {list.total === null ? 'Events' : counted(list.total, 'event')}
        {q && <span class="quiet"> with a statement that fits</span>}
      </h1>
      <p class="lead quiet">
        What happened, and who says so. <a href={links.timeline(q)}>On the timeline</a>
      </p>
      <Listed list={list} label="Events">
        {({ id, words, actors, recipients, sentence, at, mentions, backing, ...event }) => (
          <li key={id} class="event-item">
            <a class="article-title" href={links.event(id)}>
              {actors.length > 0 && `${actors.join(', ')}: `}
              {quoted(words || '(no words)')}
              {recipients.length > 0 && ` → ${recipients.join(', ')}`}
            </a>
            <p>
              <EventFacts {...event} />
            </p>
            {sentence !== words && (
              <p class="event-sentence">
                {sentence.slice(0, at[0])}
                <mark class="thing thing-event">{sentence.slice(...at)}</mark>
                {sentence.slice(at[1])}
              </p>
            )}
            <p class="quiet">
              {counted(mentions, 'mention')} · <BackingCounts backing={backing} />
            </p>
          </li>
        )}
      </Listed>
    </>
  )
}

function NoEvents() {
  return (
    <Nothing heading="No event is on record yet.">
      <p>
        <a href={links.add()}>Add pages</a>, or see <a href={links.ask('')}>what is said</a>.
      </p>
    </Nothing>
  )
}
