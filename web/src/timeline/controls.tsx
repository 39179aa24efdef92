import { useEffect } from 'preact/hooks'
import { KEYS } from '../frame/keys.ts'
import { toggledSpan } from '../query/terms.ts'
import { go, location, withParameters } from '../routes/location.ts'
import { daysInWords } from '../words/days.ts'
import { DAY } from './items.ts'
import type { LaneBy } from './lanes.ts'
import { isoDay, moved, type Window, zoomed } from './window.ts'

interface Props {
  readonly window: Window
  readonly whole: Window
  readonly by: LaneBy
  readonly onWindow: (window: Window) => void
  readonly onWhole: () => void
}

/** Buttons: nearer, farther, earlier, later; and the choice of lanes. */
export function Controls({ window, by, onWindow, onWhole }: Props) {
  const nearer = () => onWindow(zoomed(window, 0.5))
  const farther = () => onWindow(zoomed(window, 2))
  const earlier = () => onWindow(moved(window, -0.25))
  const later = () => onWindow(moved(window, 0.25))
  useEffect(() =>
    KEYS.add({
      '+': nearer,
      '=': nearer,
      '-': farther,
      '0': onWhole,
      ArrowLeft: earlier,
      ArrowRight: later,
    }),
  )
  const q = location.value.parameters.get('q') ?? ''
  const [from, to] = [isoDay(window.from), isoDay(window.to - DAY)]
  return (
    <div class="view-tools">
      <fieldset class="buttons">
        <legend class="unseen">Zoom</legend>
        <button type="button" onClick={earlier} aria-label="Earlier">
          ←
        </button>
        <button type="button" onClick={farther} aria-label="Farther">
          −
        </button>
        <button type="button" onClick={nearer} aria-label="Nearer">
          +
        </button>
        <button type="button" onClick={later} aria-label="Later">
          →
        </button>
        <button type="button" onClick={onWhole}>
          All
        </button>
      </fieldset>
      <strong aria-live="polite">{daysInWords(from, to)}</strong>
      <button
        type="button"
        class="link-button"
        onClick={() => go(withParameters({ q: toggledSpan(q, from, to), span: null }))}
      >
        Ask for these days only
      </button>
      <label>
        Lanes by{' '}
        <select
          value={by}
          onChange={(event) =>
            go(withParameters({ lanes: event.currentTarget.value === 'kind' ? 'kind' : null }), {
              replace: true,
            })
          }
        >
          <option value="who">who</option>
          <option value="kind">kind of event, stance</option>
        </select>
      </label>
      <span class="legend quiet">
        <svg width="12" height="12" aria-hidden="true">
          <circle class="mark-dot" cx="6" cy="6" r="3.6" />
        </svg>{' '}
        a day{' '}
        <svg width="12" height="12" aria-hidden="true">
          <circle class="mark-dot is-hollow" cx="6" cy="6" r="3.6" />
        </svg>{' '}
        not told as having happened: planned, expected, unclear{' '}
        <svg width="26" height="12" aria-hidden="true">
          <rect class="mark-bar" x="0" y="3" width="26" height="6" />
        </svg>{' '}
        somewhere in these days
      </span>
    </div>
  )
}
