import type { Reading } from '../../types/time-reading.ts'

/** A year of two digits is at most this many years after publication: plans are dated farther in four digits. */
const AHEAD = 10

/** A reading whose year was written in two digits, in the last century in which an article of `published` may mean it. */
export function inItsCentury(reading: Reading, published: number | undefined): Reading {
  if (published === undefined || !('short' in reading) || !reading.short) return reading
  const last = published + AHEAD
  if (reading.kind === 'date') return { ...reading, year: reading.year && notAfter(reading.year, last) }
  if (reading.kind === 'stated') return { ...reading, value: dayNotAfter(reading.value, last) }
  const [one, other] = reading.days
  return { ...reading, days: [dayNotAfter(one, last), dayNotAfter(other, last)] }
}

function notAfter(year: number, last: number): number {
  return year > last ? year - 100 * Math.ceil((year - last) / 100) : year
}

function dayNotAfter(day: string, last: number): string {
  return `${String(notAfter(Number(day.slice(0, 4)), last)).padStart(4, '0')}${day.slice(4)}`
}
