import { type Day, daysBetween, parseIsoDay } from '../base/calendar.ts'
import { UPDATED_WORDS } from '../press/date-words.ts'
import { dayOf, findPrintedDates } from '../press/printed-dates.ts'
import type { ArticleText } from '../types/article.ts'

/** The article's date, as precisely as it is known. */
export interface Anchor {
  readonly year: number
  readonly month: number | null
  readonly day: Day | null
  /** The day of a change within a week of the first publication, from which a page tells of its weekdays. */
  readonly updated: Day | null
}

/** The date from which relative expressions count; `null` without a date of publication. Never the date of reading. */
export function anchorOf(article: Pick<ArticleText, 'text' | 'blocks' | 'published'>): Anchor | null {
  const { value, precision } = article.published
  if (value === null) return null
  const match = /^(\d{4})(?:-(\d{2}))?/.exec(value)
  if (!match) return null
  const day = precision === 'month' || precision === 'year' ? null : parseIsoDay(value)
  return {
    year: Number(match[1]),
    month: match[2] && precision !== 'year' ? Number(match[2]) : null,
    day,
    updated: day && updatedDay(article, day),
  }
}

/** In days: a later change adds to a story that is told from its first day. */
const STILL_NEWS = 6

/** The day of "Updated 20 November 2025" in the lines above the story, if it is soon after the publication. */
function updatedDay({ text, blocks }: Pick<ArticleText, 'text' | 'blocks'>, published: Day): Day | null {
  for (const { kind, start, end } of blocks.slice(0, TOP)) {
    if (kind === 'paragraph') continue
    const line = text.slice(start, end)
    for (const date of findPrintedDates(line)) {
      const day = UPDATED.test(line.slice(0, date.start)) ? dayOf(date) : null
      const later = day ? daysBetween(published, day) : 0
      if (later > 0 && later <= STILL_NEWS) return day
    }
  }
  return null
}

/** Among this many blocks at the start of a story. */
const TOP = 8

/** A word that a date of change is introduced by. */
const UPDATED = new RegExp(`(?:${UPDATED_WORDS.join('|')})\\P{L}*$`, 'iu')
