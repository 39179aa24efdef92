import type { Article } from '../types/article.ts'
import type { Basis } from '../types/basis.ts'
import type { EventStatus } from '../types/event.ts'
import type { Time } from '../types/time.ts'
import { agree, type Draft, isOneKind, meet, SIDES, sidesOf } from './same-act.ts'
import { spanOfWords } from './words.ts'

type Input = Pick<Article, 'statements' | 'entities' | 'times' | 'blocks'>

/**
 * The events of an article with the times that other sentences give them. An event without a time of its own has that
 * of another telling of the same act (`resolved`): a headline has that of its story. Else it goes on with the story's
 * thread of time (`inferred`): told in the simple past, in the paragraph of an event of a known day, it is of that day.
 */
export function withStoryTimes(drafts: readonly Draft[], article: Input): Draft[] {
  const shared = drafts.map((draft) =>
    draft.event.time === null ? sameActTime(draft, drafts, article) : null,
  )
  const threaded = threadTimes(drafts, article)
  return drafts.map((draft, at) => {
    if (draft.event.time !== null) return draft
    if (shared[at] !== null) return withTime(draft, shared[at]!, 'resolved')
    return threaded[at] === null ? draft : withTime(draft, threaded[at]!, 'inferred')
  })
}

function withTime(draft: Draft, time: number, basis: Basis): Draft {
  const { event } = draft
  return { ...draft, event: { ...event, time, bases: { ...event.bases, time: basis } } }
}

/** The time that the other tellings of the same act agree on; `null` if there is none. */
function sameActTime(draft: Draft, drafts: readonly Draft[], article: Input): number | null {
  const isHeading = isInHeading(draft, article)
  const own = sidesOf(draft, article)
  const timed = drafts.filter(({ event }) => event.time !== null && event.bases.time === 'stated')
  const found = timed.filter((other) => {
    if (!isOneKind(draft, other) || stateOf(draft) !== stateOf(other)) return false
    const sides = sidesOf(other, article)
    return (
      SIDES.every((side) => agree(own[side], sides[side])) &&
      (isHeading || SIDES.some((side) => meet(own[side], sides[side])))
    )
  })
  const values = new Set(found.map(({ event }) => article.times[event.time!]!.value))
  return values.size === 1 ? found[0]!.event.time : null
}

/** Whether it has been, is to come, was never done, or is open: tellings of different states are of different acts. */
function stateOf({ event }: Draft): string {
  return STATES[event.status]
}

const STATES: Readonly<Record<EventStatus, string>> = {
  happened: 'real',
  ongoing: 'real',
  planned: 'to come',
  expected: 'to come',
  conditional: 'to come',
  'did-not-happen': 'never',
  disputed: 'open',
  unknown: 'open',
}

/** The times by which events go on with the thread of the story. */
function threadTimes(drafts: readonly Draft[], { times, blocks }: Input): (number | null)[] {
  let scene: { readonly time: number; readonly block: number } | null = null
  return drafts.map((draft) => {
    const [start, end] = spanOfWords(draft.words)
    const block = blocks.findIndex((one) => one.start <= start && start < one.end)
    if (scene?.block !== block) scene = null
    const { time } = draft.event
    if (!isNarrated(draft)) return null
    if (time !== null) {
      scene = isDay(times[time]!) ? { time, block } : null
      return null
    }
    const hasOther = times.some((one) => isDate(one) && one.start >= start && one.end <= end)
    return hasOther ? null : (scene?.time ?? null)
  })
}

/** Whether it is told as the next thing that happened: in the simple past. */
function isNarrated({ event, words, head }: Draft): boolean {
  const group = words[head]!.group
  return event.status === 'happened' && group?.shape === 'past' && !group.perfect
}

function isDay({ value }: Time): boolean {
  return value !== null && /^\d{4}-\d\d-\d\d/.test(value)
}

function isDate({ type }: Time): boolean {
  return type === 'date' || type === 'time'
}

function isInHeading({ words }: Draft, { blocks }: Input): boolean {
  const [start] = spanOfWords(words)
  const block = blocks.find((one) => one.start <= start && start < one.end)
  return block?.kind === 'headline' || block?.kind === 'subhead'
}
