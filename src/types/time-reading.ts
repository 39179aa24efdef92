import type { Spanned } from './span.ts'

/** A unit of calendar time, as counted by `resolve`. */
export type Unit = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'year' | 'decade' | 'century' | 'hour'

/** -1 for "last", 0 for "this", 1 for "next"; `null` where the words leave it to the context. */
export type Shift = -1 | 0 | 1 | null

/** What the words of a time expression say by themselves, before any calendar is opened. */
export type Reading =
  /** "March 9, 2023", "March", "1994". At least one part is known. `yearShift`: "June last year". */
  | {
      kind: 'date'
      year: number | null
      month: number | null
      day: number | null
      weekday?: number
      yearShift?: -1 | 0 | 1
      /** "fiscal 2026". */
      fiscal?: boolean
      /** The year has two digits: "'66". */
      short?: true
    }
  /** "Tuesday", "last Friday", "the following Monday". ISO weekday. */
  | { kind: 'weekday'; weekday: number; shift: Shift; from: 'published' | 'reference' }
  /** "Saturday week": `weeks` after the coming one. */
  | { kind: 'weekday-later'; weekday: number; weeks: number }
  /** "the Wednesday before that", "the Monday after the vote" of a day told before: -1 or 1. */
  | { kind: 'weekday-beside'; weekday: number; side: -1 | 1 }
  /** "the last Friday in May": `nth` from 1, or -1 for the last. */
  | { kind: 'weekday-in'; weekday: number; nth: number; month: Reading }
  /** "yesterday": -1. */
  | { kind: 'day'; offset: number }
  /** "last week", "this year". `from: 'reference'`: "the following year", "that day". */
  | { kind: 'unit'; unit: Unit; shift: -1 | 0 | 1; from: 'published' | 'reference' }
  /** "last July". */
  | { kind: 'month'; month: number; shift: -1 | 0 | 1 }
  /** "the third quarter of 1989", "last summer", "the first half". TIMEX3 code of the part: `Q3`, `SU`, `H1`. */
  | { kind: 'part'; part: string; year: number | null; shift: Shift; yearShift?: -1 | 0 | 1 }
  /** "the 1990s", "the 20th century": the digits that are fixed, `199` and `19`. */
  | { kind: 'years'; prefix: string }
  /** "two weeks ago", "three days later". `count: null` for "several". */
  | {
      kind: 'count'
      count: number | null
      unit: Unit
      sign: -1 | 1
      from: 'published' | 'reference'
      /** "fell in April from a year earlier": it is compared with a time told beside it. */
      compared?: boolean
    }
  /** "8 a.m.", "noon Thursday", "Friday morning": `time` is what follows the `T`. */
  | { kind: 'time'; time: string; on: Reading | null }
  /** "the week of March 6". */
  | { kind: 'week-of'; day: Reading }
  /** "three weeks": TIMEX3 value. `towards`: "the past three weeks" count back from the article's day. */
  | { kind: 'duration'; value: string; days?: number; towards?: -1 | 1 }
  | { kind: 'set'; value: string; freq?: string; quant?: string }
  | { kind: 'reference'; value: 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF' }
  | { kind: 'holiday'; name: string; shift: Shift; year: number | null }
  /** "on 2/11": a day and a month, in the order in which the article writes them. */
  | { kind: 'figures'; numbers: readonly [number, number] }
  /** "12/03/2023": either of two days, with the month first and with the day first. */
  | { kind: 'ambiguous'; days: readonly [string, string]; short?: true }
  /** "the Sept. 11 attacks": a day that is known by its name. */
  | { kind: 'known'; year: number; month: number; day: number }
  /** An ISO 8601 date with a time: nothing to resolve. */
  | { kind: 'stated'; value: string; short?: true }

/** A time expression as found in the text. */
export interface Expression extends Spanned {
  readonly reading: Reading
  /** The pattern that found it, such as `weekday`. */
  readonly rule: string
  readonly mod?: string
  readonly approx?: boolean
}

/**
 * A family of patterns. `pattern` is global and case-insensitive; `read` says what a match means, or `null` when it is no
 * time after all. `match.index` counts from the start of the sentence.
 */
export interface Family {
  readonly name: string
  readonly pattern: RegExp
  read(match: RegExpExecArray, sentence: string): Found | readonly Found[] | null
}

/** A reading with its place in the match: the whole match unless `from` and `to` (offsets in the sentence) say less. */
export interface Found {
  readonly reading: Reading
  readonly from?: number
  readonly to?: number
  readonly mod?: string
  readonly approx?: boolean
}
