import type { ComponentChildren } from 'preact'
import { statusWords } from '../../../src/languages/en/event-status.ts'
import type { Count, Teller } from '../../../src/record.ts'
import { type EventStatus, eventLabel } from '../../../src/types/event.ts'
import { isReal } from '../layers/events.ts'
import { links } from '../routes/links.ts'
import { counted, number } from '../words/counts.ts'
import { daysInWords } from '../words/days.ts'
import { inWords } from '../words/stances.ts'

interface Facts {
  readonly type: string
  readonly places: readonly string[]
  readonly from: string | null
  readonly to: string | null
  readonly statuses: readonly Count[]
  /** Who tells of it, in all mentions together. */
  readonly told: readonly Teller[]
}

/** "protest · in Gdansk · 14 May 2024 · happened: the port says so": what an event is, where, when, and whether, by whom. */
export function EventFacts({ type, places, from, to, statuses, told }: Facts) {
  const [first, ...others] = statuses
  return (
    <>
      {eventLabel(type)}
      {places.length > 0 && ` · in ${places.join(', ')}`}
      {' · '}
      {from && to ? daysInWords(from, to) : 'day not known'}
      {' · '}
      {first && <Status status={first.name as EventStatus} told={told} />}
      {others.length > 0 && (
        <span class="quiet">
          {' '}
          ({statuses.map(({ name, count }) => `${inWords(name)} in ${counted(count, 'mention')}`).join(', ')})
        </span>
      )}
    </>
  )
}

/** Whether an event happened, and according to whom; drawn hollow unless it happened or goes on. */
export function Status({ status, told }: { readonly status: EventStatus; readonly told: readonly Teller[] }) {
  return <span class={isReal(status) ? '' : 'is-hollow'}>{statusWords(status, told)}</span>
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
