import { daysBetween, isoDay } from '../../base/calendar.ts'
import { holidayOf } from '../../languages/en/times/holiday-dates.ts'
import { type Context, counted, type Of, type Resolution, stated, UNKNOWN } from './resolution.ts'

/** Resolves "Christmas Eve", "last Easter". */
export function resolveHoliday(reading: Of<'holiday'>, context: Context): Resolution {
  const { name, shift } = reading
  if (reading.year !== null) {
    const day = holidayOf(name, reading.year)
    return day ? stated(isoDay(day)) : UNKNOWN
  }
  const { anchor } = context
  if (!anchor) return UNKNOWN
  const today = anchor.day
  if (!today) return UNKNOWN
  const days = [-1, 0, 1].map((n) => holidayOf(name, anchor.year + n)!)
  const outlook = shift === -1 ? 'behind' : shift === 1 ? 'ahead' : context.outlook()
  const past = days.filter((day) => daysBetween(day, today) >= (shift === -1 ? 1 : 0)).at(-1)
  const coming = days.find((day) => daysBetween(today, day) >= (shift === 1 ? 1 : 0))
  if (outlook === 'ahead' && coming) return counted(isoDay(coming), 'next-after')
  if (outlook === 'behind' && past) return counted(isoDay(past), 'last-before')
  const [nearest] = [...days].sort(
    (a, b) => Math.abs(daysBetween(a, today)) - Math.abs(daysBetween(b, today)),
  )
  return counted(isoDay(nearest!), 'nearest')
}
