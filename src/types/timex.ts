/** The first and the last year that a value of TIMEX3 and a day of ISO 8601 have. */
export const FIRST_YEAR = 1
export const LAST_YEAR = 9999

const DATE =
  /(?:BC)?(?!0000)[\dX]{2,4}(?:-(?:Q[1-4X]|H[12X]|SP|SU|FA|WI|W[0-5X][\dX](?:-(?:[1-7X]|WE))?|[01X][\dX](?:-[0-3X][\dX])?))?/
    .source
const CLOCK = /T(?:MO|AF|EV|NI|DT|MI|[0-2X][\dX](?::[0-5X][\dX](?::[0-5X][\dX])?)?(?:Z|[+-]\d\d(?::?\d\d)?)?)/
  .source
const AMOUNT = /(?:\d{1,18}(?:\.\d{1,9})?|X)/.source
const LENGTH = `P(?=.)(?:${AMOUNT}(?:DE|CE|WE|[YMWDQCE])){0,4}(?:T(?=.)(?:${AMOUNT}[HMS]){0,3})?`

/** A value of TIMEX3 (TimeML 1.2.1): a date, perhaps with a time of day, a length of time, or a reference. */
export const TIMEX: RegExp = new RegExp(`^(?:${DATE}(?:${CLOCK})?|${LENGTH}|(?:PAST|PRESENT|FUTURE)_REF)$`)

/** Whether a string is a value of TIMEX3. */
export function isTimex(value: string): boolean {
  return TIMEX.test(value)
}
