import { type Day, daysBetween, daysInMonth, isDay, isoDay, weekdayOf } from '../../base/calendar.ts'
import { intervalOf } from '../interval.ts'
import { type Context, counted, type Of, pad, type Resolution, stated, UNKNOWN, year4 } from './resolution.ts'
import { fromStory, storyDate, storyYear } from './story.ts'

/** Resolves "March 10", "10 March 2023", "on the 10th". */
export function resolveDate(reading: Of<'date'>, context: Context): Resolution {
  const { month, day } = reading
  if (reading.year !== null) return stated(dateValue(reading.year, month, day))
  const story = month === null || reading.yearShift !== undefined ? null : storyDate(context)
  if (story) return fromStory(dateValue(storyYear(story, month!), month, day), story.referent)
  const { anchor } = context
  if (!anchor) return UNKNOWN
  if (reading.yearShift !== undefined)
    return counted(dateValue(anchor.year + reading.yearShift, month, day), 'year-beside')
  if (month === null) return UNKNOWN
  if (anchor.month === null) return counted(dateValue(anchor.year, month, day), 'same-year')
  const years = [anchor.year - 1, anchor.year, anchor.year + 1]
  if (reading.weekday !== undefined && day !== null) {
    const fitting = years.find((year) => weekdayOf({ year, month, day }) === reading.weekday)
    if (fitting !== undefined) return counted(dateValue(fitting, month, day), 'weekday-fits')
  }
  const told = day === null ? null : narrated(context, anchor.year)
  if (told)
    return {
      value: dateValue(told.year, month, day),
      anchor: `time:${told.index}`,
      basis: 'resolved',
      rule: 'year-told',
    }
  if (day !== null && anchor.day) return nearestDay(anchor.day, month, day, context)
  const year = anchor.year + monthShift((month - anchor.month + 12) % 12, month > anchor.month, context)
  const distance = 12 * (year - anchor.year) + month - anchor.month
  return counted(
    dateValue(year, month, day),
    distance === 0 ? 'current' : distance > 0 ? 'next-after' : 'last-before',
  )
}

/** In years: a full date older than this begins an account of the past, and is not only background to the news. */
const HISTORY = 5

/** The year of a day in the far past, stated just before: "On 6 April 1994 ... On 8 April ...". */
function narrated(context: Context, thisYear: number): { year: number; index: number } | null {
  const referent = context.memory.latest(['day'], context.sentence, 2)
  const year = referent?.stated ? intervalOf(referent.value)?.from.year : undefined
  if (!referent || year === undefined || thisYear - year < HISTORY || context.outlook() === 'ahead')
    return null
  return { year, index: referent.index }
}

/** In days: so near, a day without a year is of this year whatever the tense. */
const BESIDE = 3
/** In days: farther than this, only a verb that tells of the day itself takes it to the other side. */
const FAR = 250

/** A day and month without a year: the nearest such day on the side of the article that the tense tells. */
function nearestDay(today: Day, month: number, day: number, context: Context): Resolution {
  const candidates = [-1, 0, 1]
    .map((shift) => {
      const year = today.year + shift
      const days = daysBetween(today, { year, month, day: Math.min(day, daysInMonth(year, month)) })
      return { year, days, distance: Math.abs(days) }
    })
    .sort((a, b) => a.distance - b.distance)
  const nearest = candidates[0]!
  const at = (year: number, rule: string) => counted(dateValue(year, month, day), rule)
  if (nearest.distance <= BESIDE) return at(nearest.year, 'nearest')
  const outlook = context.outlook()
  const leads = context.leadsAhead() && outlook !== 'behind' // "by year end"
  const coming = candidates.find(({ days }) => days > 0)
  const last = candidates.find(({ days }) => days < 0)
  if (coming && (leads || (outlook === 'ahead' && (coming.distance <= FAR || context.isOnDay()))))
    return at(coming.year, 'next-after')
  if (last && outlook === 'behind' && (last.distance <= FAR || context.isOnDay()))
    return at(last.year, 'last-before')
  return at(nearest.year, 'nearest')
}

/**
 * The year of a month without one, relative to the article's year; `ahead` is the months until the month comes next.
 * The next month is always the coming one (for the past, one would say "last November"); others follow the tense.
 */
function monthShift(ahead: number, laterInYear: boolean, context: Context): number {
  if (ahead === 0) return 0
  const outlook = context.outlook()
  const coming =
    ahead === 1 ||
    (ahead <= 3 && outlook !== 'behind') ||
    (ahead <= 8 && (outlook === 'ahead' || context.leadsAhead()))
  return coming ? (laterInYear ? 0 : 1) : laterInYear ? -1 : 0
}

function dateValue(year: number, month: number | null, day: number | null): string {
  if (month === null) return year4(year)
  if (day === null || !isDay({ year, month, day })) return `${year4(year)}-${pad(month)}`
  return isoDay({ year, month, day })
}

/** Resolves "last March", "next May". */
export function resolveMonth(reading: Of<'month'>, { anchor }: Context): Resolution {
  if (!anchor) return UNKNOWN
  const { year } = anchor
  if (reading.shift === 0 || anchor.month === null)
    return counted(
      dateValue(year + (anchor.month === null ? reading.shift : 0), reading.month, null),
      'current',
    )
  if (reading.shift < 0)
    return counted(
      dateValue(reading.month < anchor.month ? year : year - 1, reading.month, null),
      'last-before',
    )
  return counted(dateValue(reading.month > anchor.month ? year : year + 1, reading.month, null), 'next-after')
}

/** The reading in the order of the article's other dates, or else the one nearer to its date; `null` if it has none. */
export function resolveAmbiguous(
  [american, british]: readonly [string, string],
  { anchor, isDayFirst }: Context,
): Resolution {
  if (isDayFirst !== null)
    return {
      value: isDayFirst ? british : american,
      anchor: null,
      basis: 'inferred',
      rule: 'order-of-article',
    }
  if (!anchor?.day) return { value: null, anchor: null, basis: 'unknown', rule: 'day-or-month' }
  const today = anchor.day
  const distance = (value: string) => Math.abs(daysBetween(today, intervalOf(value)!.from))
  const nearer = distance(british) < distance(american) ? british : american
  return { value: nearer, anchor: 'published', basis: 'inferred', rule: 'nearer-reading' }
}
