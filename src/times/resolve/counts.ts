import { addDays, isoDay } from '../../base/calendar.ts'
import type { Unit } from '../../types/time-reading.ts'
import { intervalOf } from '../interval.ts'
import type { Referent } from '../memory.ts'
import { type Context, counted, type Of, type Resolution, UNKNOWN, year4 } from './resolution.ts'
import { grainsWithin, unitValue } from './units.ts'

/** Resolves "two weeks ago", "three days later". */
export function resolveCount(reading: Of<'count'>, context: Context): Resolution {
  const count = (reading.count ?? 1) * reading.sign
  const month =
    reading.compared && reading.unit === 'year' ? context.memory.latest(['month'], context.sentence, 0) : null
  if (month) {
    const value = `${year4(intervalOf(month.value)!.from.year + count)}${month.value.slice(4)}`
    return { value, anchor: `time:${month.index}`, basis: 'resolved', rule: 'same-month' }
  }
  const referent = reading.from === 'reference' ? countReferent(reading.unit, context) : null
  if (referent) {
    const shifted = shiftValue(referent, reading.unit, count)
    if (shifted)
      return { value: shifted, anchor: `time:${referent.index}`, basis: 'resolved', rule: 'from-time' }
  }
  const { anchor } = context
  if (!anchor) return UNKNOWN
  if (reading.unit === 'year' && anchor) {
    const quarter =
      reading.from === 'published' && reading.count === 1
        ? context.memory.latest(['quarter'], context.sentence, 1)
        : null
    const shifted = quarter ? shiftValue(quarter, 'year', count) : null
    if (quarter && shifted)
      return { value: shifted, anchor: `time:${quarter.index}`, basis: 'resolved', rule: 'same-quarter' }
    return counted(year4(anchor.year + count), 'count')
  }
  if (reading.unit === 'decade' || reading.unit === 'century')
    return counted(year4(anchor.year + count * (reading.unit === 'decade' ? 10 : 100)), 'count')
  const day =
    anchor.day ??
    (anchor.month !== null && (reading.unit === 'month' || reading.unit === 'quarter')
      ? { year: anchor.year, month: anchor.month, day: 15 }
      : null)
  if (!day) return UNKNOWN
  if (reading.unit === 'hour') return counted(isoDay(addDays(day, Math.trunc(count / 24))), 'count')
  return counted(unitValue(day, reading.unit, count), 'count')
}

/** The earlier time from which "a year earlier" or "two days later" counts. */
function countReferent(unit: Unit, context: Context): Referent | null {
  if (unit !== 'year') return context.memory.latest(grainsWithin(unit), context.sentence, 4)
  const referent = context.memory.latest(['quarter', 'half', 'year', 'month', 'day'], context.sentence, 6)
  const coarse = context.memory.latest(['quarter', 'half', 'year'], context.sentence, 6)
  return referent?.stated || (context.isNarrative && referent?.told) ? referent : coarse
}

function shiftValue(referent: Referent, unit: Unit, count: number): string | null {
  const start = intervalOf(referent.value)?.from
  if (!start) return null
  if (unit === 'year') {
    const suffix = referent.grain === 'quarter' || referent.grain === 'half' ? referent.value.slice(4) : ''
    return `${year4(start.year + count)}${suffix}`
  }
  if (unit === 'hour') return null
  return unitValue(start, unit, count)
}
