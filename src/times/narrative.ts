import type { Reading } from '../types/time-reading.ts'

/** The fewest times with a year of their own in an account of the past. */
const LEAST = 5
/** How many times as many as those that count from the day of publication. */
const TIMES = 4

/**
 * Whether an article is an account of the past, which counts from its own dates, and not from the day of publication:
 * most of its times have a year, and few are "on Tuesday", "yesterday", "two years ago".
 */
export function isNarrative(readings: readonly Reading[]): boolean {
  const dated = readings.filter(hasYear).length
  return dated >= LEAST && dated >= TIMES * readings.filter(isDeictic).length
}

function hasYear(reading: Reading): boolean {
  return (reading.kind === 'date' || reading.kind === 'part') && reading.year !== null
}

/** Whether a time can only be counted from the day of publication. */
function isDeictic(reading: Reading): boolean {
  switch (reading.kind) {
    case 'weekday':
    case 'count':
      return reading.from === 'published'
    case 'unit':
      return reading.from === 'published' && reading.shift !== 0
    case 'day':
    case 'weekday-later':
      return true
    case 'month':
    case 'part':
      return reading.kind === 'month' || reading.shift !== null
    case 'time':
      return reading.on !== null && isDeictic(reading.on)
    default:
      return false
  }
}
