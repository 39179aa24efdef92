import { addDays, type Day, daysBetween, weekdayOf } from '../base/calendar.ts'
import type { WeekdayMention } from './weekdays.ts'

/** The most days from the newest picture to the day of writing. */
const WEEK = 6
/** A weekday without a date is improbable for a day so far back: writers say "last Friday". */
const FAR = 5
const FAR_COST = 10
const REPORTING_COST = 2

/**
 * Infers the day on which a story was written from the day of its newest picture and from the weekdays that it tells of
 * in the past.
 *
 * Among the days of the week from the picture on, it takes the one with the lowest cost: one for each day since the
 * picture; two for each day since the nearest weekday of saying something (or, without one, since the nearest weekday);
 * ten for each weekday that would be five or six days back. Of equal days, the earlier wins.
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

/** Days from the weekday that is meant to `day`: 0 on the day itself. */
export function daysBack(day: Day, { weekday }: WeekdayMention): number {
  return (weekdayOf(day) - weekday + 7) % 7
}

/** Whether `later` is at most `days` days after `earlier`. */
export function isSoonAfter(earlier: Day, later: Day, days: number): boolean {
  const between = daysBetween(earlier, later)
  return between >= 0 && between <= days
}
