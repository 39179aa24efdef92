import { memo } from 'preact/compat'
import { useState } from 'preact/hooks'
import { useListKeys } from '../ask/use-list-keys.ts'
import { counted, number } from '../words/counts.ts'
import { daysInWords } from '../words/days.ts'
import type { Item } from './items.ts'
import type { Window } from './window.ts'

const STEP = 100

/** The items in view, as two lists in order of time. */
export const ItemList = memo(function ItemList({
  items,
  window,
}: {
  readonly items: readonly Item[]
  readonly window: Window
}) {
  useListKeys('.timeline-item a')
  const inView = items.filter(({ from, to }) => to > window.from && from < window.to)
  const happened = inView.filter(({ axis }) => axis === 'happened')
  const said = inView.filter(({ axis }) => axis === 'said')
  return (
    <div class="two-lists">
      <List heading={`Happened: ${counted(happened.length, 'event')}`} items={happened} />
      <List heading={`Said: ${counted(said.length, 'statement')}`} items={said} />
    </div>
  )
})

function List({ heading, items }: { readonly heading: string; readonly items: readonly Item[] }) {
  const [most, setMost] = useState(STEP)
  return (
    <section>
      <h2 aria-live="polite">{heading}</h2>
      <ol class="listed">
        {items
          .slice(0, most)
          .map(({ href, days, who, kind, status, words, isHollow, isVague, axis, copies }) => (
            <li key={href} class="timeline-item">
              <span class="quiet">
                {isVague && axis === 'happened' ? 'about ' : ''}
                {daysInWords(...days)}
                {isVague && axis === 'said' ? ' (published)' : ''}
              </span>{' '}
              {who}: <a href={href}>{words}</a>{' '}
              <span class={isHollow ? 'quiet is-hollow' : 'quiet'}>
                {kind}
                {status && `, ${status}`}
              </span>
              {copies > 0 && <span class="quiet"> · +{counted(copies, 'copy', 'copies')}</span>}
            </li>
          ))}
      </ol>
      {items.length > most && (
        <p class="listed-more">
          <button type="button" onClick={() => setMost(most + STEP)}>
            Show more
          </button>{' '}
          <span class="quiet">
            {number(most)} of {number(items.length)}
          </span>
        </p>
      )}
    </section>
  )
}
