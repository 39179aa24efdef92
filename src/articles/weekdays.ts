import { weekdayNumber } from '../languages/en/calendar.ts'
import { isIrregularPast } from '../languages/en/verbs.ts'
import {
  FUTURE,
  INFINITIVE,
  NOT_BARE,
  PAST_ENDING,
  REPORTING,
  WEEKDAY_MENTION,
} from '../languages/en/weekdays.ts'
import type { Spanned } from '../types/span.ts'

/** A weekday on which something happened according to the text: "on Friday morning". */
export interface WeekdayMention extends Spanned {
  /** ISO weekday, Monday 1 to Sunday 7. */
  readonly weekday: number
  /** Whether it is the day of saying something, or has a time of day: such a day is near the day of writing. */
  readonly reporting: boolean
}

const BACK = 14
const AHEAD = 4

/** The weekdays of a paragraph whose verbs are in the past. English only. */
export function pastWeekdays(paragraph: string): WeekdayMention[] {
  const found: WeekdayMention[] = []
  for (const match of paragraph.matchAll(WEEKDAY_MENTION)) {
    const start = match.index
    const end = start + match[0].length
    const weekday = weekdayNumber(match.groups!.day!)
    const before = wordsBefore(paragraph, start)
    const last = before.at(-1) ?? ''
    if (weekday === null || NOT_BARE.has(last.toLowerCase()) || isPartOfName(match[0], last, before.length))
      continue
    const verb = verbBefore(before) ?? verbAfter(wordsAfter(paragraph, end))
    if (!verb || verb.future) continue
    found.push({ start, end, weekday, reporting: verb.reporting || match.groups!.part !== undefined })
  }
  return found
}

interface Verb {
  readonly future: boolean
  readonly reporting: boolean
}

/** Whether the weekday is part of a name: "Black Friday". */
function isPartOfName(mention: string, before: string, count: number): boolean {
  return /^\p{Lu}/u.test(mention) && count > 1 && /^\p{Lu}\p{Ll}/u.test(before)
}

function verbBefore(words: readonly string[]): Verb | null {
  for (let i = words.length - 1; i >= 0; i--) {
    const word = words[i]!.toLowerCase()
    if (FUTURE.has(word)) return { future: true, reporting: false }
    if (!isPast(word)) continue
    const future = INFINITIVE.test(words[i - 1]?.toLowerCase() ?? '')
    return { future, reporting: REPORTING.has(word) }
  }
  return null
}

function verbAfter(words: readonly string[]): Verb | null {
  for (const word of words.map((word) => word.toLowerCase())) {
    if (FUTURE.has(word)) return { future: true, reporting: false }
    if (isPast(word)) return { future: false, reporting: true }
  }
  return null
}

function isPast(word: string): boolean {
  return isIrregularPast(word) || REPORTING.has(word) || PAST_ENDING.test(word)
}

/** The words of the sentence before an offset. */
function wordsBefore(text: string, offset: number): string[] {
  const stretch = text.slice(Math.max(0, offset - 160), offset)
  const sentence = stretch.slice(
    stretch.search(/(?:[.!?]["”’]?\s(?=["“]?\p{Lu})(?!.*[.!?]["”’]?\s["“]?\p{Lu}))/u) + 1,
  )
  return (sentence.match(/[\p{L}’'-]+/gu) ?? []).slice(-BACK)
}

function wordsAfter(text: string, offset: number): string[] {
  const sentence = /^[^.!?]*/.exec(text.slice(offset, offset + 80))![0]
  return (sentence.match(/[\p{L}’'-]+/gu) ?? []).slice(0, AHEAD)
}
