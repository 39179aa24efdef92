import type { Expression } from '../../../types/time-reading.ts'

const ERA =
  /^,?\s(?:AD|A\.D\.)\s(?<after>\d{1,4})(?!\d|[,.]\d)|^(?:,?\s(?<year>\d{1,4}))?\s?(?:(?<before>BCE?|B\.C\.(?:E\.)?)|CE|C\.E\.|AD|A\.D\.)(?![\p{L}\d])/u

/** A year from which on "BC" behind it is British Columbia. */
const MODERN = 1700

/**
 * Gives a date the year and the era behind it: "15 March 44 BC", "24 August AD 79". 44 BC is the year -43, as in ISO
 * 8601.
 */
export function inEra(expression: Expression, sentence: string): Expression {
  const { reading, end } = expression
  if (reading.kind !== 'date') return expression
  const match = ERA.exec(sentence.slice(end, end + 16))
  if (!match) return expression
  const written = match.groups!.year ?? match.groups!.after
  const year = reading.year ?? (written === undefined ? null : Number(written))
  if (year === null || year >= MODERN || (reading.year !== null && written !== undefined)) return expression
  return {
    ...expression,
    end: end + match[0].length,
    reading: { ...reading, year: match.groups!.before ? 1 - year : year },
  }
}
