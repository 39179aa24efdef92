import { addDays, isoDay } from '../../base/calendar.ts'
import type { Reading } from '../../types/time-reading.ts'
import { isTimex } from '../../types/timex.ts'
import { intervalOf, isoWeek } from '../interval.ts'
import { inItsCentury } from './century.ts'
import { resolveCount } from './counts.ts'
import { resolveAmbiguous, resolveDate, resolveMonth } from './dates.ts'
import { resolveHoliday } from './holidays.ts'
import { resolvePart } from './parts.ts'
import { type Context, counted, type Of, type Resolution, stated, UNKNOWN } from './resolution.ts'
import { resolveUnit } from './units.ts'
import { resolveWeekday, resolveWeekdayBeside, resolveWeekdayIn, resolveWeekdayLater } from './weekdays.ts'

/**
 * The day, month, year or other value of a reading, for an article of this date and after these earlier times. Every
 * value passes here: one that is not a value of TIMEX3, such as a year before 1 or after 9999, is none.
 */
export function resolve(reading: Reading, context: Context): Resolution {
  const resolution = resolveAny(inItsCentury(reading, context.anchor?.year), context)
  if (resolution.value === null || isTimex(resolution.value)) return resolution
  return { ...resolution, value: null, basis: 'unknown', rule: 'out-of-range' }
}

function resolveAny(reading: Reading, context: Context): Resolution {
  switch (reading.kind) {
    case 'date':
      return resolveDate(reading, context)
    case 'weekday':
      return resolveWeekday(reading, context)
    case 'weekday-later':
      return resolveWeekdayLater(reading, context)
    case 'weekday-beside':
      return resolveWeekdayBeside(reading, context)
    case 'weekday-in':
      return resolveWeekdayIn(reading, resolve(reading.month, context))
    case 'day': {
      const day = context.anchor?.day
      return day ? counted(isoDay(addDays(day, reading.offset)), 'offset') : UNKNOWN
    }
    case 'unit':
      return resolveUnit(reading, context)
    case 'month':
      return resolveMonth(reading, context)
    case 'part':
      return resolvePart(reading, context)
    case 'years':
      return stated(reading.prefix)
    case 'count':
      return resolveCount(reading, context)
    case 'time':
      return resolveTime(reading, context)
    case 'week-of': {
      const day = resolve(reading.day, context)
      const interval = day.value === null ? null : intervalOf(day.value)
      return interval ? { ...day, value: isoWeek(interval.from) } : day
    }
    case 'holiday':
      return resolveHoliday(reading, context)
    case 'known': {
      const { year, month, day } = reading
      // For an article of that year or before it, the name means a day of the article's year.
      if (context.anchor && context.anchor.year <= year)
        return resolveDate({ kind: 'date', year: null, month, day }, context)
      return { value: isoDay({ year, month, day }), anchor: null, basis: 'external', rule: 'known-day' }
    }
    case 'figures': {
      const [month, day] = context.isDayFirst ? reading.numbers.toReversed() : reading.numbers
      return resolveDate({ kind: 'date', year: null, month: month!, day: day! }, context)
    }
    case 'ambiguous':
      return resolveAmbiguous(reading.days, context)
    case 'duration':
    case 'set':
    case 'reference':
    case 'stated':
      return stated(reading.value)
  }
}

function resolveTime(reading: Of<'time'>, context: Context): Resolution {
  const time = reading.time
  if (reading.on) {
    const day = resolve(reading.on, context)
    return day.value === null ? day : { ...day, value: `${day.value.replace(/T.*$/, '')}T${time}` }
  }
  const referent = context.memory.latest(['day'], context.sentence, 1)
  if (referent)
    return {
      value: `${referent.value.replace(/T.*$/, '')}T${time}`,
      anchor: `time:${referent.index}`,
      basis: 'resolved',
      rule: 'day-beside',
    }
  const day = context.anchor?.day
  return day
    ? { value: `${isoDay(day)}T${time}`, anchor: 'published', basis: 'inferred', rule: 'day-of-article' }
    : UNKNOWN
}
