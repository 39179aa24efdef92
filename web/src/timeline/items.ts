import type { TimelineAnswer } from '../../../src/api/answers.ts'
import { statusWords } from '../../../src/languages/en/event-status.ts'
import { eventLabel } from '../../../src/types/event.ts'
import { fold } from '../copies/fold.ts'
import { isReal } from '../layers/events.ts'
import { links } from '../routes/links.ts'
import { inWords } from '../words/stances.ts'

/** Milliseconds since 1970, UTC. */
type Instant = number

export interface Item {
  readonly axis: 'happened' | 'said'
  readonly who: string
  readonly kind: string
  /** Of an event: whether it happened, and according to whom. */
  readonly status: string | null
  readonly words: string
  /** Half-open. A single day lasts one day. */
  readonly from: Instant
  readonly to: Instant
  /** First and last day, ISO 8601. */
  readonly days: readonly [string, string]
  /** Planned, expected, conditional, or not so. */
  readonly isHollow: boolean
  /** A day that is only known roughly, or only from the day of publication. */
  readonly isVague: boolean
  readonly href: string
  readonly article: string
  readonly copyOf?: string | undefined
  /** How many articles repeat it as copies of this one. */
  readonly copies: number
}

export const DAY = 86_400_000

/** Events and statements as marks for the two axes, those of copies as one. What has no readable days is left out. */
export function itemsOf({ events, statements }: TimelineAnswer): Item[] {
  const happened = events.map(
    ({ article, event, type, status, words, actors, recipients, told, from, to, approx, copyOf }) => ({
      ...{ article, copyOf },
      axis: 'happened' as const,
      who: actors[0] ?? 'nobody named',
      kind: eventLabel(type),
      status: statusWords(status, told),
      words: recipients.length > 0 ? `${words} → ${recipients.join(', ')}` : words,
      ...instants(from, to),
      isHollow: !isReal(status),
      isVague: approx,
      href: links.article(article, event),
    }),
  )
  const said = statements.map(({ article, statement, who, stance, words, from, to, basis, copyOf }) => ({
    ...{ article, copyOf },
    axis: 'said' as const,
    who: who ?? 'nobody named',
    kind: inWords(stance),
    status: null,
    words,
    ...instants(from, to),
    isHollow: false,
    isVague: basis === 'published',
    href: links.article(article, statement),
  }))
  const readable = [...happened, ...said].filter(({ from, to }) => from < to)
  return fold(
    readable,
    ({ article }) => article,
    ({ axis, who, kind, words }) => [axis, who, kind, words].join('\n'),
  )
    .map(({ item, copies }) => ({ ...item, copies: copies.length }))
    .sort((a, b) => a.from - b.from)
}

function instants(from: string, to: string) {
  const first = Date.parse(from.slice(0, 10))
  const last = Date.parse(to.slice(0, 10))
  // Nothing compares with NaN, so that unreadable days fail `from < to`.
  return { from: first, to: last + DAY, days: [from, to] as const }
}
