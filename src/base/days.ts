import type { Article } from '../types/article.ts'
import type { Days } from '../types/days.ts'
import { daysInMonth, parseIsoDay } from './calendar.ts'

/** The days of `2024`, `2024-05`, `2024-05-14` or `2024-05-14T09:00`; `null` for anything else. */
export function daysOf(value: string): Days | null {
  if (/^\d{4}$/.test(value)) return { from: `${value}-01-01`, to: `${value}-12-31` }
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(value)
  if (month) return { from: `${value}-01`, to: `${value}-${daysInMonth(Number(month[1]), Number(month[2]))}` }
  if (!/^\d{4}-\d{2}-\d{2}(?:$|T)/.test(value) || !parseIsoDay(value)) return null
  const day = value.slice(0, 10)
  return { from: day, to: day }
}

/** The days on which an article can have been published; `null` if that is not known. */
export function publishedOn({ published }: Pick<Article, 'published'>): Days | null {
  return published.value === null ? null : daysOf(published.value)
}
