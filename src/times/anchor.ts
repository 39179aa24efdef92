import type { Day } from '../base/calendar.ts'
import { parseIsoDay } from '../base/calendar.ts'
import type { Published } from '../types/article.ts'

/** The article's date, as precisely as it is known. */
export interface Anchor {
  readonly year: number
  readonly month: number | null
  readonly day: Day | null
}

/** The date from which relative expressions count; `null` without a date of publication. Never the date of reading. */
export function anchorOf({ value, precision }: Published): Anchor | null {
  if (value === null) return null
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(value)
  if (!match) return null
  const day = precision === 'month' || precision === 'year' ? null : parseIsoDay(value)
  return {
    year: Number(match[1]),
    month: match[2] && precision !== 'year' ? Number(match[2]) : null,
    day,
  }
}
