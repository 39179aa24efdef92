import { useEffect, useState } from 'preact/hooks'
import type { GroupLayer, Within } from '../../../src/record.ts'
import { asTrouble, type Trouble } from '../api/client.ts'
import { TroubleBox } from '../states/trouble-box.tsx'
import { askToChange } from './asked.ts'

/** One side of a joining: its name, and one of its members, looked up when it is needed. */
export interface Side {
  readonly name: string
  readonly member: () => Promise<Within>
}

export interface Candidate extends Side {
  readonly key: string
  readonly detail: string
}

interface Props {
  readonly layer: GroupLayer
  readonly summary: string
  readonly label: string
  readonly self: Side
  /** Where the joined group is found: by its name, or by a member. */
  readonly address: (name: string, member: Within) => string
  readonly find: (text: string, signal: AbortSignal) => Promise<readonly Candidate[]>
}

const PAUSE = 200

/** Looks for another group and merges the two; the user sees and chooses first which one stays. */
export function JoinForm({ layer, summary, label, self, address, find }: Props) {
  const [text, setText] = useState('')
  const [found, setFound] = useState<readonly Candidate[] | null>(null)
  const [other, setOther] = useState<Candidate | null>(null)
  const [otherStays, setOtherStays] = useState(true)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  // the results depend on the text alone
  useEffect(() => {
    if (text.trim() === '') return setFound(null)
    const stop = new AbortController()
    const timer = setTimeout(() => {
      find(text, stop.signal).then(
        (items) => {
          if (stop.signal.aborted) return
          setFound(items)
          setTrouble(null)
        },
        (cause) => stop.signal.aborted || setTrouble(asTrouble(cause)),
      )
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [text])

  const goes = otherStays ? self : other
  const stays = otherStays ? other : self
  const look = async () => {
    if (!goes || !stays) return
    try {
      const [one, two] = [await goes.member(), await stays.member()]
      askToChange({
        heading: 'Join two that are one',
        change: { do: 'merge', layer, one, other: two },
        one: goes.name,
        other: stays.name,
        after: address(stays.name, two),
      })
    } catch (cause) {
      setTrouble(asTrouble(cause))
    }
  }
  return (
    <details class="join screen-only">
      <summary>{summary} …</summary>
      <label class="field" for={`join-${layer}`}>
        <span class="field-label">{label}</span>
        <input
          id={`join-${layer}`}
          type="search"
          autocomplete="off"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      {trouble && <TroubleBox trouble={trouble} />}
      {found && (
        <fieldset class="candidates">
          <legend class="unseen">Which one</legend>
          {found.length === 0 && <p class="quiet">Nothing of that name.</p>}
          {found.map((candidate) => (
            <label key={candidate.key}>
              <input
                type="radio"
                name={`join-${layer}`}
                checked={other?.key === candidate.key}
                onChange={() => setOther(candidate)}
              />
              <span>{candidate.name}</span> <span class="quiet">{candidate.detail}</span>
            </label>
          ))}
        </fieldset>
      )}
      {goes && stays && (
        <div class="direction">
          <p aria-live="polite">
            <b>{goes.name}</b> <span aria-hidden="true">→</span>
            <span class="unseen">becomes part of</span> <b>{stays.name}</b>
            <span class="quiet">, whose name and address stay</span>
          </p>
          <p>
            <button type="button" onClick={() => setOtherStays(!otherStays)}>
              The other way round
            </button>{' '}
            <button type="button" class="main-button" onClick={() => void look()}>
              What would change
            </button>
          </p>
        </div>
      )}
    </details>
  )
}
