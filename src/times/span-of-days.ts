import { addDays } from '../base/calendar.ts'
import type { Reading } from '../types/time-reading.ts'
import type { Anchor } from './anchor.ts'
import type { Interval } from './interval.ts'

/** The days of "the past two weeks" or "the next three months", counted from the article's day. */
export function spanOf(reading: Reading, anchor: Anchor | null): Interval | null {
  if (reading.kind !== 'duration' || !reading.towards || !reading.days || !anchor?.day) return null
  const other = addDays(anchor.day, reading.towards * reading.days)
  return reading.towards < 0 ? { from: other, to: anchor.day } : { from: anchor.day, to: other }
}
