// Made once: making a format takes far longer than using it, and a timeline writes thousands of days.
const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** `2024-05-14` as "14 May 2024", `2024-05` as "May 2024"; anything else as it is. */
export function dayInWords(value: string): string {
  const format = /^\d{4}-\d{2}-\d{2}/.test(value) ? DAY : /^\d{4}-\d{2}$/.test(value) ? MONTH : null
  const instant = Date.parse(value.length === 7 ? `${value}-01` : value.slice(0, 10))
  return format === null || Number.isNaN(instant) ? value : format.format(instant)
}

/** "14 May 2024", or "1 – 31 May 2024" shortened to what both days share. */
export function daysInWords(from: string, to: string): string {
  if (from === to) return dayInWords(from)
  const year = from.slice(0, 4)
  if (from === `${year}-01-01` && to === `${year}-12-31`) return year
  const month = from.slice(0, 7)
  if (from === `${month}-01` && to === lastDay(month)) return dayInWords(month)
  return `${shared(from, to)} – ${dayInWords(to)}`
}

/** The first of two days without the month and year that stand with the second. */
function shared(from: string, to: string): string {
  const words = dayInWords(from)
  if (!/^\d{4}-\d{2}-\d{2}/.test(from) || from.slice(0, 4) !== to.slice(0, 4)) return words
  const parts = words.split(' ')
  return parts.length !== 3 ? words : parts.slice(0, from.slice(0, 7) === to.slice(0, 7) ? 1 : 2).join(' ')
}

function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10)
}
