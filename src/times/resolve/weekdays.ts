import { addDays, daysInMonth, isDay, isoDay, weekdayOf } from '../../base/calendar.ts'
import { intervalOf } from '../interval.ts'
import { type Context, counted, type Of, type Resolution, UNKNOWN } from './resolution.ts'

/** Resolves "on Tuesday", "last Friday". */
export function resolveWeekday(reading: Of<'weekday'>, context: Context): Resolution {
  const referent = reading.from === 'reference' ? context.memory.latest(['day'], context.sentence, 6) : null
  const { day, updated } = context.anchor ?? { day: null, updated: null }
  const from = referent ? intervalOf(referent.value)?.from : (updated ?? day)
  if (!from) return UNKNOWN
  const back = (weekdayOf(from) - reading.weekday + 7) % 7
  const name = referent ? `time:${referent.index}` : 'published'
  const at = (days: number, rule: string): Resolution => ({
    value: isoDay(addDays(from, days)),
    anchor: name,
    basis: 'resolved',
    rule,
  })
  if (reading.shift === -1) return at(-(back || 7), 'last-before')
  if (reading.shift === 1) return at((7 - back) % 7 || 7, 'next-after')
  if (reading.shift === 0)
    return context.outlook() === 'behind' ? at(-back, 'last-before') : at((7 - back) % 7, 'next-after')
  if (back === 0) return at(0, 'same-day')
  const outlook = context.outlook()
  return outlook === 'ahead' || outlook === 'present' ? at(7 - back, 'next-after') : at(-back, 'last-before')
}

/** Resolves "Saturday week": the Saturday after the coming one. */
export function resolveWeekdayLater({ weekday, weeks }: Of<'weekday-later'>, context: Context): Resolution {
  const day = context.anchor?.day
  if (!day) return UNKNOWN
  const ahead = (weekday - weekdayOf(day) + 7) % 7 || 7
  return counted(isoDay(addDays(day, ahead + 7 * weeks)), 'weeks-after')
}

/** Resolves "the Wednesday before that", counted from the day told last. */
export function resolveWeekdayBeside({ weekday, side }: Of<'weekday-beside'>, context: Context): Resolution {
  const referent = context.memory.latest(['day'], context.sentence, 3)
  const from = referent && intervalOf(referent.value)?.from
  if (!from) return UNKNOWN
  const distance = (side * (weekday - weekdayOf(from)) + 7) % 7 || 7
  return {
    value: isoDay(addDays(from, side * distance)),
    anchor: `time:${referent.index}`,
    basis: 'resolved',
    rule: side < 0 ? 'last-before' : 'next-after',
  }
}

/** Resolves "the last Friday in May", in the month as it was resolved; a fifth Friday that the month lacks is none. */
export function resolveWeekdayIn({ weekday, nth }: Of<'weekday-in'>, month: Resolution): Resolution {
  const [year, number] = (/^(\d{4})-(\d{2})$/.exec(month.value ?? '') ?? []).slice(1).map(Number)
  if (!year || !number) return UNKNOWN
  const edge = { year, month: number, day: nth < 0 ? daysInMonth(year, number) : 1 }
  const day =
    nth < 0
      ? edge.day - ((weekdayOf(edge) - weekday + 7) % 7)
      : 1 + ((weekday - weekdayOf(edge) + 7) % 7) + 7 * (nth - 1)
  const found = { ...edge, day }
  return isDay(found) ? { ...month, value: isoDay(found), rule: 'weekday-of-month' } : UNKNOWN
}
