const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** Matches a month name or its usual abbreviation, with or without a full stop. For use inside a pattern. */
export const MONTH_PATTERN =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'

/** Matches the full name of a weekday. For use inside a pattern. */
export const FULL_WEEKDAY = '(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day'

/** Matches a usual abbreviation of a weekday, without a full stop. For use inside a pattern. */
export const SHORT_WEEKDAY = '(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)'

/** Matches a weekday name or its usual abbreviation, with or without a full stop. For use inside a pattern. */
export const WEEKDAY_PATTERN = `(?:${FULL_WEEKDAY}|${SHORT_WEEKDAY})\\.?`

/** 1 to 12 for a month name or abbreviation; `null` for anything else. */
export function monthNumber(name: string): number | null {
  const index = MONTHS.indexOf(name.slice(0, 3).toLowerCase())
  return index < 0 ? null : index + 1
}

/** ISO weekday, Monday 1 to Sunday 7, for a weekday name or abbreviation; `null` for anything else. */
export function weekdayNumber(name: string): number | null {
  const index = WEEKDAYS.indexOf(name.slice(0, 3).toLowerCase())
  return index < 0 ? null : index + 1
}

/** A weekday directly before a date. */
export const WEEKDAY_BEFORE = /\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:\()?$/
