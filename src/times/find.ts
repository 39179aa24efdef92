import { compose } from './compose.ts'
import { clock, daypart } from './families/clock.ts'
import { counted, neighbour, yearAgo } from './families/counts.ts'
import { dayRange, dayRangeFirst, monthRange } from './families/date-ranges.ts'
import { dayFirst, monthFirst, numeric } from './families/dates.ts'
import { bareUnits, duration, hyphenated } from './families/durations.ts'
import { holiday } from './families/holidays.ts'
import { knownDay } from './families/known-days.ts'
import { half, quarter, yearsQuarter } from './families/quarters.ts'
import { reference } from './families/references.ts'
import { relativeDay } from './families/relative-days.ts'
import { definiteUnit, relativeMonth, relativeUnit } from './families/relative-units.ts'
import { season } from './families/seasons.ts'
import { adverb, every, per, plurals } from './families/sets.ts'
import { weekday } from './families/weekdays.ts'
import { century, decade, shortYear, spelledYear, year, yearRange } from './families/years.ts'
import { modify } from './modifiers.ts'
import type { Expression, Family } from './reading.ts'

/** Where two families claim the same words, the longer claim wins, and of equals the earlier family. */
const FAMILIES: readonly Family[] = [
  knownDay,
  monthRange,
  dayRange,
  dayRangeFirst,
  monthFirst,
  dayFirst,
  numeric,
  clock,
  yearRange,
  year,
  spelledYear,
  shortYear,
  decade,
  century,
  quarter,
  yearsQuarter,
  half,
  season,
  relativeMonth,
  weekday,
  plurals,
  relativeDay,
  relativeUnit,
  definiteUnit,
  counted,
  yearAgo,
  neighbour,
  every,
  per,
  adverb,
  duration,
  hyphenated,
  bareUnits,
  daypart,
  holiday,
  reference,
]

/** The time expressions of a sentence, in order, never overlapping; offsets count from the sentence's start. */
export function findExpressions(sentence: string): Expression[] {
  const chosen = longest(
    FAMILIES.flatMap((family) => claims(family, sentence)),
    sentence.length,
  )
  return compose(chosen, sentence).map((expression) => modify(expression, sentence))
}

function claims(family: Family, sentence: string): Expression[] {
  const found: Expression[] = []
  family.pattern.lastIndex = 0
  for (let match = family.pattern.exec(sentence); match; match = family.pattern.exec(sentence)) {
    if (match[0].length === 0) {
      family.pattern.lastIndex++
      continue
    }
    const read = family.read(match, sentence)
    for (const { from, to, ...rest } of read === null ? [] : Array.isArray(read) ? read : [read]) {
      const start = from ?? match.index
      const end = withoutFullStop(sentence, start, to ?? match.index + match[0].length)
      found.push({ start, end, rule: family.name, ...rest })
    }
  }
  return found
}

/** A full stop behind a whole word ends the sentence; behind "Sept" or "p.m" it belongs to the word. */
function withoutFullStop(sentence: string, start: number, end: number): number {
  return sentence[end - 1] === '.' && /\p{L}{5}\.$|\b(?:July|June|May)\.$/u.test(sentence.slice(start, end))
    ? end - 1
    : end
}

/** Takes the longest claims first and drops what overlaps them. */
function longest(claimed: Expression[], length: number): Expression[] {
  const taken = new Uint8Array(length)
  const chosen: Expression[] = []
  for (const claim of claimed.sort((a, b) => b.end - b.start - (a.end - a.start))) {
    if (taken.subarray(claim.start, claim.end).includes(1)) continue
    taken.fill(1, claim.start, claim.end)
    chosen.push(claim)
  }
  return chosen.sort((a, b) => a.start - b.start)
}
