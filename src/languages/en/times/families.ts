import type { Family } from '../../../types/time-reading.ts'
import { clock, daypart } from './clock.ts'
import { counted, neighbour, yearAgo } from './counts.ts'
import { dayRange, dayRangeFirst, monthRange } from './date-ranges.ts'
import { dayFirst, monthFirst, numeric } from './dates.ts'
import { bareUnits, duration, hyphenated } from './durations.ts'
import { figures } from './figures.ts'
import { holiday } from './holidays.ts'
import { knownDay } from './known-days.ts'
import { half, quarter, yearsQuarter } from './quarters.ts'
import { reference } from './references.ts'
import { nextPart, relativeDay } from './relative-days.ts'
import { definiteUnit, relativeMonth, relativeUnit } from './relative-units.ts'
import { season } from './seasons.ts'
import { adverb, every, per, plurals } from './sets.ts'
import { weekday, weekdayBeside, weekdayLater, weekdayOfMonth } from './weekdays.ts'
import { century, decade, shortYear, spelledYear, year, yearRange } from './years.ts'

/** If two families match the same words, the longer match wins, and of equal ones the earlier family. */
export const FAMILIES: readonly Family[] = [
  knownDay,
  monthRange,
  dayRange,
  dayRangeFirst,
  monthFirst,
  dayFirst,
  numeric,
  figures,
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
  weekdayOfMonth,
  weekdayLater,
  weekdayBeside,
  weekday,
  plurals,
  nextPart,
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

/** A whole word with the full stop of its sentence; in "Sept." and "p.m." the full stop is part of the word. */
export const ENDS_SENTENCE = /\p{L}{5}\.$|\b(?:July|June|May)\.$/u
