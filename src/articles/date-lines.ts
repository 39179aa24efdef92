import { BEFORE_DATES, PUBLISHED_WORDS, UPDATED_WORDS } from '../press/date-words.ts'
import { findPrintedDates, type PrintedDate } from '../press/printed-dates.ts'
import { plainWords } from './phrases.ts'

/** A line with a date and hardly any other words. */
export interface DateLine {
  readonly dates: readonly PrintedDate[]
  /** Whether the line gives the date of a change, not of publication. */
  readonly updated: boolean
  /** Whether a label says which date it is. */
  readonly labelled: boolean
}

const UPDATED = UPDATED_WORDS.map(plainWords)
const LABELS = [...PUBLISHED_WORDS, ...BEFORE_DATES].map(plainWords)

const LONGEST_LINE = 120
/** The most letters beside the dates: a label, a weekday, a time zone, the name of the paper. */
const MOST_OTHER_LETTERS = 44

/** Reads a line such as "Published: 20 Nov 2019, 04:48"; `null` for a line with more than a date. */
export function readDateLine(line: string): DateLine | null {
  if (line.length > LONGEST_LINE || !/\d/.test(line) || line.includes('@')) return null
  const dates = findPrintedDates(line).filter(({ day, month }) => day !== null || month === null)
  if (dates.length === 0) return null
  let rest = line
  for (const { start, end } of [...dates].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`
  const letters = rest.match(/\p{L}/gu)?.length ?? 0
  if (letters > MOST_OTHER_LETTERS || /\p{Ll}{3}[.!?]$/u.test(rest.trim())) return null
  const before = plainWords(line.slice(0, dates[0]!.start))
  const opens = (words: readonly string[]) => words.some((word) => `${before} `.startsWith(`${word} `))
  const updated = opens(UPDATED)
  return { dates, updated, labelled: updated || opens(LABELS) }
}
