import { useEffect, useState } from 'preact/hooks'
import type { GazetteerAnswer, MapPlace, PlaceMentionsAnswer } from '../../../src/api/answers.ts'
import type { AskedChange } from '../../../src/record.ts'
import { address } from '../api/client.ts'
import { revision } from '../api/revision.ts'
import { useAnswer } from '../api/use-answer.ts'
import { post, recall } from '../review/outbox.ts'
import { PostState } from '../review/post-state.tsx'
import { Loading } from '../states/loading.tsx'
import { TroubleBox } from '../states/trouble-box.tsx'
import { countryInWords } from '../words/countries.ts'
import { counted, number } from '../words/counts.ts'

type Mention = PlaceMentionsAnswer['items'][number]
type Entry = GazetteerAnswer['items'][number]

/** Gives all mentions of a place another point at once: what is meant, then where it is said, then the change. */
export function PlaceCorrection({ place }: { readonly place: MapPlace }) {
  const [isOpen, setOpen] = useState(false)
  const [done, setDone] = useState<readonly string[]>([])
  const undo = () => {
    for (const key of done) recall(key)
    setDone([])
  }
  // The map is drawn anew only when this is closed or left: the place may be gone from it then, and "Undo" with it.
  useEffect(
    () => () => {
      if (done.length > 0) revision.value++
    },
    [done],
  )
  return (
    <details
      class="place-correction"
      onToggle={(event) => {
        setOpen(event.currentTarget.open)
        if (!event.currentTarget.open) setDone([])
      }}
    >
      <summary>Another place is meant</summary>
      {isOpen && done.length === 0 && <Choice place={place} onDone={setDone} />}
      {done.length > 0 && (
        <p>
          {counted(done.length, 'mention')} put right.{' '}
          <button type="button" onClick={undo}>
            Undo
          </button>
        </p>
      )}
      <PostState />
    </details>
  )
}

interface ChoiceProps {
  readonly place: MapPlace
  readonly onDone: (keys: readonly string[]) => void
}

function Choice({ place, onDone }: ChoiceProps) {
  const [name, setName] = useState(place.name)
  const [asked, setAsked] = useState(place.name)
  const [entry, setEntry] = useState<Entry | null>(null)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const entries = useAnswer<GazetteerAnswer>(address(`gazetteer/${encodeURIComponent(asked)}`))
  const mentions = useAnswer<PlaceMentionsAnswer>(address(`places/${encodeURIComponent(place.name)}`))
  const own = (mentions.value?.items ?? []).filter((one) => isAt(one, place))
  const chosen = own.filter((one) => !left.has(keyOf(one)))
  const others = (entries.value?.items ?? []).filter(({ geonames }) => geonames !== place.geonames)
  const put = () => {
    if (!entry) return
    // What fails is told by `PostState`.
    void Promise.allSettled(chosen.map((one) => post(keyOf(one), changeFor(one, entry))))
    onDone(chosen.map(keyOf))
  }
  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          setAsked(name)
        }}
      >
        <label>
          Name <input type="search" value={name} onInput={(event) => setName(event.currentTarget.value)} />
        </label>{' '}
        <button type="submit">Look</button>
      </form>
      {entries.state === 'failed' && <TroubleBox trouble={entries.trouble} />}
      {entries.value === null && <Loading what="the gazetteer" />}
      {entries.value && others.length === 0 && <p class="quiet">No other place of this name is known.</p>}
      <ul class="candidates">
        {others.map((one) => (
          <li key={one.geonames}>
            <label>
              <input type="radio" name="place" checked={entry === one} onChange={() => setEntry(one)} />{' '}
              {one.name}{' '}
              <span class="quiet">
                {[
                  one.precision,
                  one.admin1,
                  one.country && countryInWords(one.country),
                  one.population > 0 ? counted(one.population, 'inhabitant') : null,
                ]
                  .filter(Boolean)
                  .join(', ')}
              </span>
            </label>
          </li>
        ))}
      </ul>
      {entry && (
        <>
          <p>{counted(own.length, 'mention')}; leave out what means the place that is drawn now:</p>
          <ul class="place-mentions">
            {own.map((one) => (
              <li key={keyOf(one)}>
                <label>
                  <input
                    type="checkbox"
                    checked={!left.has(keyOf(one))}
                    onChange={() => {
                      const next = new Set(left)
                      if (!next.delete(keyOf(one))) next.add(keyOf(one))
                      setLeft(next)
                    }}
                  />{' '}
                  {fromWord(one.sentence.slice(Math.max(0, one.at - 80), one.at), one.at > 80)}
                  <mark class="spot">{one.exact}</mark>
                  {one.sentence.slice(one.at + one.exact.length, one.at + one.exact.length + 80)}
                </label>
              </li>
            ))}
          </ul>
          <p>
            <button type="button" class="main-button" disabled={chosen.length === 0} onClick={put}>
              Put {number(chosen.length)} right
            </button>
          </p>
        </>
      )}
    </>
  )
}

/** Text that was cut, from its first whole word. */
function fromWord(text: string, isCut: boolean): string {
  return isCut ? `…${text.slice(text.indexOf(' '))}` : text
}

function isAt(one: Mention, { geonames, lat, lon }: MapPlace): boolean {
  return geonames === null ? one.lat === lat && one.lon === lon : one.geonames === geonames
}

function keyOf({ article, id }: Mention): string {
  return `${article}/place/${id}`
}

function changeFor({ article, id, exact }: Mention, { population, ...point }: Entry): AskedChange {
  return { do: 'edit', target: { layer: 'place', article, id, exact }, set: point } as AskedChange
}
