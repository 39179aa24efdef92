import { useState } from 'preact/hooks'
import type { MapAnswer, MapEvent, MapPlace } from '../../../src/api/answers.ts'
import { statusWords } from '../../../src/languages/en/event-status.ts'
import { eventLabel } from '../../../src/types/event.ts'
import { type Folded, fold } from '../copies/fold.ts'
import { isReal } from '../layers/events.ts'
import { hasTerm, toggled } from '../query/terms.ts'
import { links } from '../routes/links.ts'
import { go, withParameters } from '../routes/location.ts'
import { countryInWords } from '../words/countries.ts'
import { counted, number } from '../words/counts.ts'
import { daysInWords } from '../words/days.ts'
import { PlaceCorrection } from './place-correction.tsx'
import { placeId } from './place-id.ts'

interface Props {
  readonly map: MapAnswer
  readonly chosen: MapPlace | null
  readonly q: string
  readonly onChoose: (id: string | null) => void
}

const STEP = 60

/** The places, the events at the chosen one, and events without a place. */
export function PlacePanel({ map, chosen, q, onChoose }: Props) {
  return (
    <div class="place-panel">
      {chosen && <ChosenPlace place={chosen} q={q} onChoose={onChoose} />}
      <Places places={map.places} chosen={chosen} onChoose={onChoose} />
      <Unlocated map={map} />
      {map.truncated && (
        <p class="quiet">There is more than fits here: only the most named places are drawn.</p>
      )}
    </div>
  )
}

interface ChosenProps {
  readonly place: MapPlace
  readonly q: string
  readonly onChoose: (id: string | null) => void
}

function ChosenPlace({ place, q, onChoose }: ChosenProps) {
  const { name, precision, mentions, articles, events } = place
  const narrowed = hasTerm(q, 'place', name)
  const next = toggled(q, 'place', name)
  return (
    <section class="chosen-place" aria-labelledby="chosen-heading">
      <h2 id="chosen-heading">{name}</h2>
      <p class="quiet">
        {regionOf(place) && `${regionOf(place)} · `}precision: {precision} · {counted(mentions, 'mention')} in{' '}
        {counted(articles, 'article')}
      </p>
      <p class="card-actions">
        <button type="button" class="link-button" onClick={() => go(withParameters({ q: next }))}>
          {narrowed ? 'All places again' : 'Only what names it'}
        </button>
        <a href={links.ask(narrowed ? q : next)}>Statements</a>
        <a href={links.timeline(narrowed ? q : next)}>Timeline</a>
        <button type="button" class="link-button" onClick={() => onChoose(null)}>
          Let go
        </button>
      </p>
      <PlaceCorrection key={placeId(place)} place={place} />
      <ul>
        {foldEvents(events).map(({ item, copies }) => (
          <EventItem key={`${item.article} ${item.event}`} event={item} copies={copies.length} />
        ))}
      </ul>
      {place.eventTotal > events.length && (
        <p class="quiet">
          The latest {number(events.length)} of {number(place.eventTotal)} events, copies and all.
        </p>
      )}
      {events.length === 0 && <p class="quiet">Named, but no event was read here.</p>}
    </section>
  )
}

interface PlacesProps {
  readonly places: readonly MapPlace[]
  readonly chosen: MapPlace | null
  readonly onChoose: (id: string | null) => void
}

function Places({ places, chosen, onChoose }: PlacesProps) {
  const [most, setMost] = useState(STEP)
  const names = Map.groupBy(places, ({ name }) => name)
  const twice = new Set(places.map(({ name }) => name).filter((name) => names.get(name)!.length > 1))
  return (
    <section>
      <h2>{counted(places.length, 'place')}</h2>
      <ul class="counts places">
        {places.slice(0, most).map((place) => (
          <li key={placeId(place)}>
            <button
              type="button"
              class="link-button"
              aria-pressed={place === chosen}
              onClick={() => onChoose(place === chosen ? null : placeId(place))}
            >
              {place.name}
            </button>
            <span class="quiet">
              {twice.has(place.name) &&
                `${[regionOf(place), place.precision].filter((part) => part !== '').join(', ')} · `}
              {number(place.mentions)}
            </span>
          </li>
        ))}
      </ul>
      {places.length > most && (
        <button type="button" onClick={() => setMost(most + STEP)}>
          Show more
        </button>
      )}
    </section>
  )
}

/** An event: who did what to whom, when, and whether it happened, according to whom. */
function EventItem({ event: one, copies }: { readonly event: MapEvent; readonly copies: number }) {
  const { article, event, words, type, status, actors, recipients, told, from, to } = one
  return (
    <li>
      {actors[0] && <b>{actors[0]} </b>}
      <a href={links.article(article, event)}>{words}</a>
      {recipients.length > 0 && ` → ${recipients.join(', ')}`}{' '}
      <span class={isReal(status) ? 'quiet' : 'quiet is-hollow'}>
        {[
          isSaidTwice(type, words) ? null : eventLabel(type),
          from && to ? daysInWords(from, to) : null,
          statusWords(status, told),
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
      <CopyCount count={copies} />
    </li>
  )
}

/** Whether the words say the type themselves: "protest". */
function isSaidTwice(type: MapEvent['type'], words: string): boolean {
  return eventLabel(type).toLowerCase() === words.toLowerCase()
}

function Unlocated({ map: { unlocated, unlocatedTotal } }: { readonly map: MapAnswer }) {
  const [most, setMost] = useState(STEP)
  const total = unlocatedTotal ?? unlocated.length
  if (total === 0) return null
  const folded = foldEvents(unlocated)
  return (
    <section>
      <h2>Without a place: {counted(total, 'event')}</h2>
      <ul class="unlocated">
        {folded.slice(0, most).map(({ item, copies }) => (
          <EventItem key={`${item.article} ${item.event}`} event={item} copies={copies.length} />
        ))}
      </ul>
      {folded.length > most && (
        <button type="button" onClick={() => setMost(most + STEP)}>
          Show more
        </button>
      )}
    </section>
  )
}

/** "Tigray, Ethiopia". */
function regionOf({ name, admin1, country }: MapPlace): string {
  return [admin1, country && countryInWords(country)].filter((part) => part && part !== name).join(', ')
}

/** Events with those of copies under those of their origin. */
function foldEvents<T extends MapEvent>(events: readonly T[]): Folded<T>[] {
  return fold(
    events,
    ({ article }) => article,
    ({ type, status, words }) => [type, status, words].join('\n'),
  )
}

function CopyCount({ count }: { readonly count: number }) {
  return count === 0 ? null : <span class="quiet"> · +{counted(count, 'copy', 'copies')}</span>
}
