import type { Expression, Reading } from '../../../types/time-reading.ts'

/**
 * Joins neighbours that are one time together: "10 p.m." + "Wednesday", "Friday" + "morning", "June" + "last year",
 * "this year" + "'s third quarter", "the week of" + "March 6".
 */
export function compose(expressions: readonly Expression[], sentence: string): Expression[] {
  const joined: Expression[] = []
  for (const next of expressions) {
    const last = joined.at(-1)
    const gap = last ? sentence.slice(last.end, next.start) : ''
    const reading = last && gap.length <= 16 ? join(last.reading, gap, next.reading) : null
    if (last && reading) {
      joined[joined.length - 1] = {
        ...last,
        end: next.end,
        rule: reading.kind === 'time' ? 'time-of-day' : last.rule,
        reading,
      }
    } else joined.push(dated(last, gap, weekOf(next, sentence)))
  }
  return joined
}

function join(first: Reading, gap: string, second: Reading): Reading | null {
  if (isDay(first) && second.kind === 'time' && !second.on && /^,?\s$/.test(gap))
    return { ...second, on: first }
  if (first.kind === 'time' && !first.on && isDay(second) && /^,?\s(?:on |of )?(?:the )?$/.test(gap))
    return { ...first, on: second }
  if (
    first.kind === 'weekday' &&
    second.kind === 'date' &&
    second.day &&
    /^(?:,?\s|,?\s?\()(?:the )?$/.test(gap)
  )
    return second
  if (
    first.kind === 'date' &&
    first.year === null &&
    first.month !== null &&
    isYear(second) &&
    /^,?\s(?:of\s|in\s)?$/.test(gap)
  ) {
    return { ...first, year: second.year }
  }
  const shift = yearShift(second)
  if (shift !== null && /^,?\s(?:of )?$/.test(gap)) {
    if (first.kind === 'date' && first.year === null) return { ...first, yearShift: shift }
    if (first.kind === 'part' && first.year === null) return { ...first, yearShift: shift }
  }
  if (second.kind === 'part' && second.year === null && /^['’]s\s(?:fiscal )?$/.test(gap)) {
    const owner = yearShift(first)
    if (owner !== null) return { ...second, yearShift: owner }
    if (first.kind === 'date' && first.month === null) return { ...second, year: first.year }
  }
  if (
    first.kind === 'part' &&
    first.year === null &&
    isYear(second) &&
    /^\s(?:of\s)?(?:fiscal\s)?$/.test(gap)
  ) {
    return { ...first, year: second.year }
  }
  return null
}

/** "on Tuesday at 8 a.m.", "Friday, shortly after noon": the clock time keeps its own words and gets the day. */
function dated(last: Expression | undefined, gap: string, next: Expression): Expression {
  if (!last || next.reading.kind !== 'time' || next.reading.on) return next
  const day = isDay(last.reading) ? last.reading : last.reading.kind === 'time' ? last.reading.on : null
  return day &&
    /^,?\s(?:(?:just |shortly |soon )?(?:at|around|about|by|from|before|after|until|to|and)\s){1,2}(?:the )?$/.test(
      gap,
    )
    ? { ...next, reading: { ...next.reading, on: day } }
    : next
}

function weekOf(expression: Expression, sentence: string): Expression {
  if (!(expression.reading.kind === 'date' && expression.reading.day)) return expression
  const before = /\bthe week (?:of|beginning|starting|ending|ended) (?:on )?$/i.exec(
    sentence.slice(Math.max(0, expression.start - 24), expression.start),
  )
  if (!before) return expression
  return {
    ...expression,
    start: expression.start - before[0].length,
    rule: 'week-of',
    reading: { kind: 'week-of', day: expression.reading },
  }
}

function isDay(reading: Reading): boolean {
  switch (reading.kind) {
    case 'weekday':
    case 'day':
    case 'ambiguous':
    case 'holiday':
      return true
    case 'date':
      return reading.day !== null
    case 'unit':
      return reading.unit === 'day'
    case 'count':
      return reading.unit === 'day' && reading.from === 'reference'
    case 'stated':
      return !reading.value.includes('T')
    default:
      return false
  }
}

function isYear(reading: Reading): reading is Extract<Reading, { kind: 'date' }> {
  return reading.kind === 'date' && reading.year !== null && reading.month === null
}

function yearShift(reading: Reading): -1 | 0 | 1 | null {
  return reading.kind === 'unit' && reading.unit === 'year' && reading.from === 'published'
    ? reading.shift
    : null
}
