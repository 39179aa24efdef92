import dayparts from '../../../../data/languages/en/times/dayparts.json' with { type: 'json' }
import seasons from '../../../../data/languages/en/times/seasons.json' with { type: 'json' }
import units from '../../../../data/languages/en/times/units.json' with { type: 'json' }
import { CARDINAL_PATTERN, DIGITS_PATTERN, numberOf } from '../numbers.ts'

interface UnitRow {
  readonly code: string
  /** A unit of hours or less: its code comes after the `T` of a duration. */
  readonly clock?: true
  readonly times?: number
  readonly plural?: string
}

interface SeasonRow {
  readonly code: string
  readonly from: readonly [month: number, day: number]
  readonly to: readonly [month: number, day: number]
}

/** By singular, lower case; `code` is that of TIMEX3 durations. */
export const UNITS = units as Readonly<Record<string, UnitRow>>
/** By name, lower case, with first and last day in the northern year. */
export const SEASONS = seasons as Readonly<Record<string, SeasonRow>>
/** TIMEX3 codes by name, lower case. */
export const DAYPARTS = dayparts as Readonly<Record<string, string>>

const either = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length).join('|')

/** A unit of time in the singular. For use inside a pattern. */
export const UNIT = `(?:${either(Object.keys(UNITS))})`
/** A unit of time in the plural. For use inside a pattern. */
export const UNITS_PLURAL = `(?:${either(Object.entries(UNITS).map(([name, { plural }]) => plural ?? `${name}s`))})`
/** A season's name. For use inside a pattern. */
export const SEASON = `(?:${either(Object.keys(SEASONS))})`
/** A part of the day. For use inside a pattern. */
export const DAYPART = `(?:${either(Object.keys(DAYPARTS))})`

/** A number in digits or words. */
export const NUMBER = `(?:${DIGITS_PATTERN}|${CARDINAL_PATTERN})`

/** "few", "several": more than one, without a number. */
export const VAGUE =
  '(?:a few|few|several|many|some|a number of|a handful of|dozens of|countless|numerous|various)'

/** The singular of a unit as written, lower case: "Weeks" gives "week". */
export function unitName(word: string): string {
  const lower = word.toLowerCase()
  if (lower in UNITS) return lower
  for (const [name, { plural }] of Object.entries(UNITS)) if (lower === (plural ?? `${name}s`)) return name
  return lower
}

/**
 * The number of a count: "two" 2, "a" 1, "half a" 0.5, "a couple of" 2, "two and a half" 2.5, "5 1/2" 5.5; `null` for
 * "several" and for no words.
 */
export function countOf(words: string): number | null {
  const lower = words.toLowerCase().trim().replace(/\s+/g, ' ')
  if (!lower) return null
  if (/^half\b|^1\/2$/.test(lower)) return 0.5
  if (/^(?:a |the )?couple\b/.test(lower)) return 2
  if (/^(?:a |half a )?dozen\b/.test(lower)) return lower.startsWith('half') ? 6 : 12
  const half = /^(.*?)[ -](?:and[ -]a[ -]half|1\/2)$/.exec(lower)
  const whole = numberOf(half ? half[1]! : lower)
  return whole === null ? null : whole + (half ? 0.5 : 0)
}

/** The TIMEX3 value of a duration: (3, "week") gives `P3W`, (null, "day") `PXD`, (0.5, "year") `P6M`. */
export function durationValue(count: number | null, name: string): string {
  const { code, clock, times = 1 } = UNITS[name]!
  const [t, unit] = [clock ? 'PT' : 'P', code === 'WE' ? 'WE' : code]
  if (count === null) return times === 10 ? 'PXE' : times === 100 ? 'PXC' : `${t}X${unit}`
  const total = count * times
  const whole = Math.floor(total)
  if (whole === total) return `${t}${whole}${unit}`
  const lead = whole ? `${whole}${unit}` : ''
  const rest = total - whole
  if (unit === 'Y') return `P${lead}${Math.round(rest * 12)}M`
  if (unit === 'H') return `PT${lead}${Math.round(rest * 60)}M`
  if (unit === 'M' && clock) return `PT${lead}${Math.round(rest * 60)}S`
  // In digits alone: a small number as a string has an exponent.
  return `${t}${total.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 9 })}${unit}`
}

/** Mean number of days in a unit. */
export const DAYS_IN: Readonly<Record<string, number>> = {
  day: 1,
  night: 1,
  week: 7,
  fortnight: 14,
  weekend: 2,
  month: 30.44,
  quarter: 91.3,
  year: 365.25,
  decade: 3652.5,
  century: 36_525,
  millennium: 365_250,
}
