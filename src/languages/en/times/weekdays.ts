import type { Family, Shift } from '../../../types/time-reading.ts'
import { FULL_WEEKDAY, MONTH_PATTERN, monthNumber, SHORT_WEEKDAY, weekdayNumber } from '../calendar.ts'

/** "Tuesday", "last Friday", "this coming Sunday", "Tues."; not "Sun" alone, not "Black Friday", "Sunday Times". */
export const weekday: Family = {
  name: 'weekday',
  pattern: new RegExp(
    `(?<![\\p{L}\\d-])(?:(?:the )?(?<shift>last|this past|past|next|this coming|coming|this|previous|following) )?(?:(?<full>${FULL_WEEKDAY})(?!s\\b|,? \\p{Lu}\\p{L}+ (?:Times|Telegraph|Herald|Post)|,? (?:Times|Telegraph|Mirror|Express|Herald|Mail|Night Live|Agreement|Island)\\b)|(?<short>${SHORT_WEEKDAY})\\.(?= |,|$))(?![\\p{L}\\d])`,
    'giu',
  ),
  read(match) {
    const { shift, full, short } = match.groups!
    const name = full ?? short!
    if (!/^\p{Lu}/u.test(name)) return null
    const before = match.input.slice(Math.max(0, match.index - 12), match.index)
    if (
      /\b(?:Black|Good|Ash|Bloody|Holy|Super|Palm|Easter|Cyber|Ruby|Man|Miss|Joe|Ms\.?|Mr\.?|Mrs\.?) $/.test(
        before,
      )
    )
      return null
    if (short && !shift && !/\b(?:on|by|until|from|since)\s$/i.test(before)) return null
    const lower = shift?.toLowerCase()
    return {
      reading: {
        kind: 'weekday',
        weekday: weekdayNumber(name)!,
        shift: shiftOf(lower),
        from: /^(?:previous|following)$/.test(lower ?? '') ? 'reference' : 'published',
      },
    }
  },
}

function shiftOf(word: string | undefined): Shift {
  if (!word) return null
  if (/last|past|previous/.test(word)) return -1
  if (/next|coming|following/.test(word)) return 1
  return 0
}

const NTH = ['first', 'second', 'third', 'fourth', 'fifth']

/** "the last Friday in May", "the second Tuesday of November 2024". */
export const weekdayOfMonth: Family = {
  name: 'weekday-of-month',
  pattern: new RegExp(
    `(?<![\\p{L}\\d-])(?:the )?(?<nth>last|${NTH.join('|')}) (?<weekday>${FULL_WEEKDAY}) (?:in|of) (?<month>${MONTH_PATTERN})(?:,? (?<year>\\d{4}))?(?![\\p{L}\\d])`,
    'giu',
  ),
  read(match) {
    const { nth, weekday: name, month, year } = match.groups!
    return {
      reading: {
        kind: 'weekday-in',
        weekday: weekdayNumber(name!)!,
        nth: NTH.indexOf(nth!.toLowerCase()) + 1 || -1,
        month: { kind: 'date', year: year ? Number(year) : null, month: monthNumber(month!)!, day: null },
      },
    }
  },
}

/** "Saturday week", "a week on Monday", "a fortnight on Friday". */
export const weekdayLater: Family = {
  name: 'weekday-later',
  pattern: new RegExp(
    `(?<![\\p{L}\\d-])(?:(?<after>${FULL_WEEKDAY}) (?<span>week|fortnight)(?=[.,;:!?]|$| (?:when|at|to|for|and|if|in|with))|a (?<before>week|fortnight) on (?<on>${FULL_WEEKDAY}))(?![\\p{L}\\d-])`,
    'gu',
  ),
  read(match) {
    const { after, span, before, on } = match.groups!
    return {
      reading: {
        kind: 'weekday-later',
        weekday: weekdayNumber((after ?? on)!)!,
        weeks: (span ?? before) === 'week' ? 1 : 2,
      },
    }
  },
}

/** "the Wednesday before that", "the Monday after". */
export const weekdayBeside: Family = {
  name: 'weekday-beside',
  pattern: new RegExp(
    `(?<![\\p{L}\\d-])the (?<weekday>${FULL_WEEKDAY}) (?<side>before|after)(?: that)?(?=[.,;:!?]|$)`,
    'gu',
  ),
  read(match) {
    const { weekday: name, side } = match.groups!
    return {
      reading: { kind: 'weekday-beside', weekday: weekdayNumber(name!)!, side: side === 'before' ? -1 : 1 },
    }
  },
}
