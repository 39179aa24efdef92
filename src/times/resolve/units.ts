import { addDays, type Day, isoDay, weekdayOf } from '../../base/calendar.ts'
import type { Unit } from '../../types/time-reading.ts'
import { intervalOf, isoWeek } from '../interval.ts'
import type { Grain } from '../memory.ts'
import { type Context, counted, type Of, pad, type Resolution, UNKNOWN, year4 } from './resolution.ts'

/** Resolves "last week", "this month", "the next day". */
export function resolveUnit(reading: Of<'unit'>, context: Context): Resolution {
  if (reading.from === 'reference') {
    const grains: Grain[] = grainsWithin(reading.unit)
    const same = reading.unit === 'day' && reading.shift === 0
    if (same) grains.push('week')
    const referent = context.memory.latest(grains, context.sentence)
    const start = referent ? intervalOf(referent.value)?.from : null
    if (referent && start) {
      return {
        // "The same day" after "three weeks later" is no better known than that.
        value:
          referent.grain === 'week' && same ? referent.value : unitValue(start, reading.unit, reading.shift),
        anchor: `time:${referent.index}`,
        basis: 'resolved',
        rule: 'from-time',
      }
    }
  }
  const { anchor } = context
  if (!anchor) return UNKNOWN
  const day =
    anchor.day ??
    (anchor.month !== null
      ? { year: anchor.year, month: anchor.month, day: 15 }
      : { year: anchor.year, month: 7, day: 1 })
  const coarse = anchor.day
    ? []
    : anchor.month !== null
      ? ['day', 'week', 'weekend']
      : ['day', 'week', 'weekend', 'month', 'quarter']
  if (coarse.includes(reading.unit)) return UNKNOWN
  if (reading.unit === 'weekend' && reading.shift === 0) {
    const ahead = context.outlook() === 'ahead' || weekdayOf(day) > 5
    return counted(unitValue(day, 'weekend', ahead ? 0 : -1), ahead ? 'next-after' : 'last-before')
  }
  return counted(
    unitValue(day, reading.unit, reading.shift),
    reading.shift === 0 ? 'current' : reading.shift < 0 ? 'previous' : 'next',
  )
}

/** The unit that contains `day`, moved by `shift` units, as a TIMEX3 value. */
export function unitValue(day: Day, unit: Unit, shift: number): string {
  switch (unit) {
    case 'hour':
    case 'day':
      return isoDay(addDays(day, shift))
    case 'week':
      return isoWeek(addDays(day, 7 * shift))
    case 'weekend':
      return `${isoWeek(addDays(day, 7 * shift))}-WE`
    case 'month': {
      const months = 12 * day.year + day.month - 1 + shift
      return `${year4(Math.floor(months / 12))}-${pad((((months % 12) + 12) % 12) + 1)}`
    }
    case 'quarter': {
      const quarters = 4 * day.year + Math.floor((day.month - 1) / 3) + shift
      return `${year4(Math.floor(quarters / 4))}-Q${(((quarters % 4) + 4) % 4) + 1}`
    }
    case 'year':
      return year4(day.year + shift)
    case 'decade':
      return String(Math.floor(day.year / 10) + shift).padStart(3, '0')
    case 'century':
      return pad(Math.floor(day.year / 100) + shift)
  }
}

/** The grains of times from which such a unit can be counted, coarsest first. */
export function grainsWithin(unit: Unit): Grain[] {
  if (unit === 'day' || unit === 'hour') return ['day']
  if (unit === 'week' || unit === 'weekend') return ['week', 'weekend', 'day']
  if (unit === 'month') return ['month', 'day']
  if (unit === 'quarter') return ['quarter', 'month']
  return ['year', 'quarter', 'half', 'season', 'month', 'day']
}
