import type { Basis } from './basis.ts'
import type { Spanned } from './span.ts'

/** Every type of time expression. */
export const TIME_TYPES = ['date', 'time', 'duration', 'set'] as const

/** A time expression. Types and values are TIMEX3's (TimeML 1.2.1), dates proleptic Gregorian. */
export interface Time extends Spanned {
  readonly type: (typeof TIME_TYPES)[number]
  /** TIMEX3 value: `2023-03-09`, `2024-W12`, `P3W`, `2022-FA`, `199` (a decade), `PRESENT_REF`; `null` when it cannot be told. */
  readonly value: string | null
  /** First and last day it may mean, ISO 8601; absent when there is no such interval. */
  readonly from?: string
  readonly to?: string
  readonly approx?: boolean
  /** TIMEX3 modifier: `START`, `MID`, `END`, `APPROX`, `BEFORE`, `AFTER`, … */
  readonly mod?: string
  /** TIMEX3 frequency of a set, such as `P1W`. */
  readonly freq?: string
  /** What a relative expression counts from: `published`, or `time:3` for another expression of this text. */
  readonly anchor: string | null
  readonly basis: Basis
  /** The rule that read it, such as `weekday/last-before`. */
  readonly rule: string
  /** Numbers of the corrections that a person made to it; absent where nobody did. */
  readonly corrections?: readonly number[]
}
