import { addDays, isoDay, weekdayOf } from '../../base/calendar.ts'
import { intervalOf } from '../interval.ts'
import { type Context, type Of, type Resolution, UNKNOWN } from './resolution.ts'

/** Resolves "on Tuesday", "last Friday". */
export function resolveWeekday(reading: Of<'weekday'>, context: Context): Resolution {
  const referent = reading.from === 'reference' ? context.memory.latest(['day'], context.sentence, 6) : null
  const from = referent ? intervalOf(referent.value)?.from : context.anchor?.day
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
  return context.outlook() === 'ahead' ? at(7 - back, 'next-after') : at(-back, 'last-before')
}
