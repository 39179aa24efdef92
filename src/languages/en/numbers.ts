import data from '../../../data/languages/en/numbers/english.json' with { type: 'json' }

type Words = Readonly<Record<string, number>>
const table = data as Readonly<Record<'ones' | 'teens' | 'tens' | 'multipliers' | 'ordinals', Words>>

const either = (words: Words) => Object.keys(words).join('|')
const SMALL = `(?:(?:${either(table.tens)})(?:[- ](?:${either(table.ones)}))?|${either(table.teens)}|${either(table.ones)})`

/** Matches an English cardinal below a thousand million in words: "twenty-six", "two hundred and five". For a pattern. */
export const CARDINAL_PATTERN = `(?:(?:an?|${SMALL})[ -]hundred(?:(?: and)? ${SMALL})?(?: (?:thousand|million))?|(?:a|${SMALL}) (?:thousand|million)|${SMALL})`

/** Matches a number in digits: `1,250`, `3.5`. For a pattern; at most 15 digits before the decimal point. */
export const DIGITS_PATTERN = '(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,15})(?:\\.\\d{1,9})?'

/** Matches an ordinal in words, "first" to "thirty-first". For a pattern. */
export const ORDINAL_PATTERN = `(?:${Object.keys(table.ordinals).reverse().join('|')})`

/** 1 to 31 for an ordinal word; `null` for anything else. */
export function ordinalNumber(word: string): number | null {
  return table.ordinals[word.toLowerCase()] ?? null
}

/** The number that `words` spell, in digits ("1,250") or in words ("two hundred and five", "a hundred"); `null` if none. */
export function numberOf(words: string): number | null {
  if (/^\d/.test(words)) {
    const value = Number(words.replaceAll(',', ''))
    return Number.isFinite(value) ? value : null
  }
  let total = 0
  let part: number | null = null
  for (const word of words.toLowerCase().split(/[\s-]+/)) {
    if (word === 'and') continue
    const small: number | undefined =
      word === 'a' || word === 'an' ? 1 : (table.ones[word] ?? table.teens[word] ?? table.tens[word])
    const times = table.multipliers[word]
    if (small !== undefined) part = (part ?? 0) + small
    else if (times === 100) part = (part ?? 1) * 100
    else if (times !== undefined) {
      total += (part ?? 1) * times
      part = null
    } else return null
  }
  return part === null && total === 0 ? null : total + (part ?? 0)
}
