import { addDays, type Day, daysBetween, weekdayOf } from '../base/calendar.ts'
import type { WeekdayMention } from './weekdays.ts'

/** Days after its newest picture that a story may have been written on. */
const WEEK = 6
/** A bare weekday this many days back is unlikely: writers say "last Friday". */
const FAR = 5
const FAR_COST = 10
const REPORTING_COST = 2

/**
 * The day a story was written on, from the day of its newest picture and the weekdays it tells of in the past.
 *
 * Of the days from the picture on, up to a week, the one that costs least: a day for each day since the picture; two for
 * each day since the nearest weekday of saying something (or, without one, the nearest weekday); ten for each weekday
 * that would lie five or six days back. The earlier day wins a tie.
 */
export function inferDay(picture: Day, mentions: readonly WeekdayMention[]): Day {
  const near = mentions.some(({ reporting }) => reporting)
    ? mentions.filter(({ reporting }) => reporting)
    : mentions
  let best = picture
  let least = Number.POSITIVE_INFINITY
  for (let after = 0; after <= WEEK; after++) {
    const day = addDays(picture, after)
    let nearest = near.length > 0 ? WEEK : 0
    for (const mention of near) nearest = Math.min(nearest, daysBack(day, mention))
    const far = mentions.filter((mention) => daysBack(day, mention) >= FAR).length
    const cost = after + REPORTING_COST * nearest + FAR_COST * far
    if (cost < least) {
      least = cost
      best = day
    }
  }
  return best
}

/** Days from the weekday meant to `day`: 0 on the day itself. */
export function daysBack(day: Day, { weekday }: WeekdayMention): number {
  return (weekdayOf(day) - weekday + 7) % 7
}

/** Whether `later` lies within `days` days after `earlier`. */
export function isSoonAfter(earlier: Day, later: Day, days: number): boolean {
  const between = daysBetween(earlier, later)
  return between >= 0 && between <= days
}
