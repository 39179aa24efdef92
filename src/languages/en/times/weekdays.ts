import type { Family, Shift } from '../../../types/time-reading.ts'
import { FULL_WEEKDAY, SHORT_WEEKDAY, weekdayNumber } from '../calendar.ts'

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
