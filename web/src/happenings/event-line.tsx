import type { ComponentChildren } from 'preact'
import type { Count } from '../../../src/record.ts'
import { eventLabel } from '../../../src/types/event.ts'
import { isReal } from '../layers/events.ts'
import { links } from '../routes/links.ts'
import { number } from '../words/counts.ts'
import { daysInWords } from '../words/days.ts'
import { inWords } from '../words/stances.ts'

interface Facts {
  readonly type: string
  readonly places: readonly string[]
  readonly from: string | null
  readonly to: string | null
  readonly statuses: readonly Count[]
}

/** "protest · in Gdansk · 14 May 2024 · happened (3 mentions), planned (1)": what an event is, where, when, and whether. */
export function EventFacts({ type, places, from, to, statuses }: Facts) {
  const isSettled = statuses.length === 1
  return (
    <>
      {eventLabel(type)}
      {places.length > 0 && ` · in ${places.join(', ')}`}
      {' · '}
      {from && to ? daysInWords(from, to) : 'day not known'}
      {' · '}
      {statuses.map(({ name, count }, index) => (
        <span key={name}>
          {index > 0 && ', '}
          <span class={isReal(name) ? '' : 'is-hollow'}>{inWords(name)}</span>
          {!isSettled && ` (${number(count)})`}
        </span>
      ))}
    </>
  )
}

/** Names with links to their pages; of many, the first few. */
export function Names({ names, most = 6 }: { readonly names: readonly string[]; readonly most?: number }) {
  const shown: ComponentChildren[] = names.slice(0, most).map((name, index) => (
    <span key={name}>
      {index > 0 && ', '}
      <a href={links.holder(name)}>{name}</a>
    </span>
  ))
  return (
    <>
      {shown}
      {names.length > most && ` and ${number(names.length - most)} more`}
    </>
  )
}
