import { addDays, type Day, daysBetween, daysInMonth, isDay, isoDay, weekdayOf } from '../base/calendar.ts'
import type { Anchor } from './anchor.ts'
import { holidayOf } from './holiday-dates.ts'
import { intervalOf, isoWeek } from './interval.ts'
import { SEASONS } from './lexicon.ts'
import type { Grain, Memory, Referent } from './memory.ts'
import type { Outlook } from './outlook.ts'
import type { Reading, Unit } from './reading.ts'

/** What a reading is resolved against. */
export interface Context {
  readonly anchor: Anchor | null
  readonly memory: Memory
  /** Index of the sentence. */
  readonly sentence: number
  /** Whether the words around say that the time lies ahead or behind. */
  outlook(): Outlook
  /** Whether a preposition such as "until" points ahead. */
  leadsAhead(): boolean
}

/** What a reading comes to. `value: null` when it cannot be told. */
export interface Resolution {
  readonly value: string | null
  readonly anchor: string | null
  readonly basis: 'stated' | 'resolved' | 'inferred' | 'unknown'
  /** What was done, such as `last-before`; joined to the family's name in the record. */
  readonly rule: string
}

const UNKNOWN: Resolution = { value: null, anchor: 'published', basis: 'unknown', rule: 'no-anchor' }
const pad = (n: number) => String(n).padStart(2, '0')
const year4 = (n: number) => String(n).padStart(4, '0')
const stated = (value: string): Resolution => ({ value, anchor: null, basis: 'stated', rule: 'stated' })
const counted = (value: string, rule: string): Resolution => ({
  value,
  anchor: 'published',
  basis: 'resolved',
  rule,
})

/** Opens the calendar: what day, month, year … a reading means for an article of this date, after these earlier times. */
export function resolve(reading: Reading, context: Context): Resolution {
  switch (reading.kind) {
    case 'date':
      return resolveDate(reading, context)
    case 'weekday':
      return resolveWeekday(reading, context)
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
    case 'ambiguous':
      return resolveAmbiguous(reading.days, context)
    case 'duration':
    case 'set':
    case 'reference':
    case 'stated':
      return stated(reading.value)
  }
}

type Of<K extends Reading['kind']> = Extract<Reading, { kind: K }>

function resolveDate(reading: Of<'date'>, context: Context): Resolution {
  const { month, day } = reading
  if (reading.year !== null) return stated(dateValue(reading.year, month, day))
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
  if (day !== null && anchor.day) return nearestDay(anchor.day, month, day, context)
  const year = anchor.year + monthShift((month - anchor.month + 12) % 12, month > anchor.month, context)
  return counted(
    dateValue(year, month, day),
    year4(year) + pad(month) > year4(anchor.year) + pad(anchor.month) ? 'next-after' : 'last-before',
  )
}

/** A day and month without a year: the nearest such day; where two are about as near, the one that the verbs point to. */
function nearestDay(today: Day, month: number, day: number, context: Context): Resolution {
  const candidates = [-1, 0, 1].map((shift) => {
    const year = today.year + shift
    return {
      year,
      distance: daysBetween(today, { year, month, day: Math.min(day, daysInMonth(year, month)) }),
    }
  })
  const near = candidates.filter(({ distance }) => Math.abs(distance) <= 250)
  const outlook = near.length < 2 ? null : context.leadsAhead() ? 'ahead' : context.outlook()
  const best =
    near.find(
      ({ distance }) => (outlook === 'ahead' && distance > 0) || (outlook === 'behind' && distance < 0),
    ) ?? [...candidates].sort((a, b) => Math.abs(a.distance) - Math.abs(b.distance))[0]!
  return counted(dateValue(best.year, month, day), 'nearest')
}

/**
 * Which year a month without one belongs to, counted from the article's: `ahead` months from now it comes again. Next month
 * is next month whatever the verb ("last November" would be said otherwise); farther ones follow the verb.
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

function resolveWeekday(reading: Of<'weekday'>, context: Context): Resolution {
  const referent = reading.from === 'reference' ? dayReferent(context) : null
  const from = referent ? dayOf(referent) : context.anchor?.day
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

function resolveUnit(reading: Of<'unit'>, context: Context): Resolution {
  if (reading.from === 'reference') {
    const grains: Grain[] = grainsWithin(reading.unit)
    const referent = context.memory.latest(grains, context.sentence)
    const start = referent ? intervalOf(referent.value)?.from : null
    if (referent && start) {
      return {
        value: unitValue(start, reading.unit, reading.shift),
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

/** The unit that holds `day`, moved by `shift` units, as a TIMEX3 value. */
function unitValue(day: Day, unit: Unit, shift: number): string {
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

function grainsWithin(unit: Unit): Grain[] {
  if (unit === 'day' || unit === 'hour') return ['day']
  if (unit === 'week' || unit === 'weekend') return ['week', 'weekend', 'day']
  if (unit === 'month') return ['month', 'day']
  if (unit === 'quarter') return ['quarter', 'month']
  return ['year', 'quarter', 'half', 'season', 'month', 'day']
}

function resolveMonth(reading: Of<'month'>, { anchor }: Context): Resolution {
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

function resolvePart(reading: Of<'part'>, context: Context): Resolution {
  const { part } = reading
  if (part === 'Q') {
    const referent = reading.shift !== null ? null : context.memory.latest(['quarter'], context.sentence)
    if (reading.year !== null) return stated(`${year4(reading.year)}${referent?.value.slice(4) ?? ''}`)
    if (referent)
      return {
        value: referent.value,
        anchor: `time:${referent.index}`,
        basis: 'resolved',
        rule: 'same-quarter',
      }
    return resolveUnit({ kind: 'unit', unit: 'quarter', shift: -1, from: 'published' }, context)
  }
  if (reading.year !== null) return stated(`${year4(reading.year)}-${part}`)
  const { anchor } = context
  if (!anchor) return UNKNOWN
  if (reading.yearShift !== undefined)
    return counted(`${year4(anchor.year + reading.yearShift)}-${part}`, 'year-beside')
  const day =
    anchor.day ?? (anchor.month !== null ? { year: anchor.year, month: anchor.month, day: 15 } : null)
  if (!day) return counted(`${year4(anchor.year)}-${part}`, 'same-year')
  const years = [day.year - 1, day.year, day.year + 1]
  const begins = (year: number) => daysBetween(day, intervalOf(`${year4(year)}-${part}`)!.from)
  const ends = (year: number) => daysBetween(day, intervalOf(`${year4(year)}-${part}`)!.to)
  const started = [...years].reverse().find((year) => begins(year) <= 0)!
  const finished = [...years].reverse().find((year) => ends(year) < 0) ?? day.year - 1
  const coming = years.find((year) => begins(year) > 0)!
  const current = years.find((year) => begins(year) <= 0 && ends(year) >= 0)
  const at = (year: number, rule: string) => counted(`${year4(year)}-${part}`, rule)
  if (reading.shift === -1) return at(finished, 'last-before')
  if (reading.shift === 1) return at(coming, 'next-after')
  if (reading.shift === 0) return at(current ?? day.year, 'current')
  if (current !== undefined) return at(current, 'current')
  const isSeason = part in SEASON_CODES
  if (begins(coming) <= (isSeason ? 300 : 100) && context.outlook() === 'ahead')
    return at(coming, 'next-after')
  return at(isSeason ? finished : started, 'last-before')
}

const SEASON_CODES: Readonly<Record<string, true>> = Object.fromEntries(
  Object.values(SEASONS).map(({ code }) => [code, true]),
)

function resolveCount(reading: Of<'count'>, context: Context): Resolution {
  const count = (reading.count ?? 1) * reading.sign
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

/** The earlier time that "a year earlier", "two days later" count from. */
function countReferent(unit: Unit, context: Context): Referent | null {
  if (unit !== 'year') return context.memory.latest(grainsWithin(unit), context.sentence, 4)
  const referent = context.memory.latest(['quarter', 'half', 'year', 'month', 'day'], context.sentence, 6)
  const coarse = context.memory.latest(['quarter', 'half', 'year'], context.sentence, 6)
  return referent?.stated ? referent : coarse
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

function dayReferent(context: Context): Referent | null {
  return context.memory.latest(['day'], context.sentence, 6)
}

function dayOf(referent: Referent): Day | null {
  return intervalOf(referent.value)?.from ?? null
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

function resolveHoliday(reading: Of<'holiday'>, context: Context): Resolution {
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

/** The reading nearer to the article's date; without one, neither. */
function resolveAmbiguous([american, british]: readonly [string, string], { anchor }: Context): Resolution {
  if (!anchor?.day) return { value: null, anchor: null, basis: 'unknown', rule: 'day-or-month' }
  const today = anchor.day
  const distance = (value: string) => Math.abs(daysBetween(today, intervalOf(value)!.from))
  const nearer = distance(british) < distance(american) ? british : american
  return { value: nearer, anchor: 'published', basis: 'inferred', rule: 'nearer-reading' }
}
