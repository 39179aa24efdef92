import rows from '../../../../data/languages/en/times/known-days.json' with { type: 'json' }
import type { Family } from '../../../types/time-reading.ts'
import { MONTH_PATTERN, monthNumber } from '../calendar.ts'

const days = rows as readonly {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly alone: readonly string[]
  readonly beside: readonly string[]
}[]
const ALONE = days.flatMap(({ alone }) => alone).join('|')

/** "the Sept. 11 attacks", "9/11": days known by their month and day alone. */
export const knownDay: Family = {
  name: 'known-day',
  pattern: new RegExp(
    `(?<![\\p{L}\\d/.,$-])(?:(?<alone>${ALONE})(?![\\d/]|-\\d)|(?<month>${MONTH_PATTERN})\\s(?<day>\\d{1,2})(?:th)?(?=,?\\s(?:\\p{Ll}+\\s)?(?<beside>\\p{L}+)))`,
    'gu',
  ),
  read({ groups }) {
    const { alone, month, day, beside } = groups!
    const row = days.find((known) =>
      alone
        ? known.alone.includes(alone)
        : known.month === monthNumber(month!) && known.day === Number(day) && known.beside.includes(beside!),
    )
    return row ? { reading: { kind: 'known', year: row.year, month: row.month, day: row.day } } : null
  },
}
