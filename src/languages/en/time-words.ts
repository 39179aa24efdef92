import { FULL_WEEKDAY } from './calendar.ts'

const WEEKDAY = new RegExp(`^${FULL_WEEKDAY.toLowerCase()}$`)

/** Whether a word, in lower case, is a day of the week. */
export function isWeekday(word: string): boolean {
  return WEEKDAY.test(word)
}

/** Whether a word, in lower case, is the last of a phrase of time: "on Tuesday", "last week", "this morning". */
export function isTimeWord(word: string): boolean {
  return isWeekday(word) || /^(?:yesterday|today|week|month|year|night|morning|afternoon|evening)$/.test(word)
}
