import {
  AMOUNT_PATTERN,
  type Amount,
  amountOf,
  ROUND_PATTERN,
  roundAmount,
} from '../languages/en/quantities/amounts.ts'
import { casualties } from '../languages/en/quantities/casualties.ts'
import { hedged } from '../languages/en/quantities/hedges.ts'
import {
  AGED,
  BETWEEN,
  BOUND,
  DESIGNATORS,
  INDEFINITE,
  LARGE_NUMBER,
  ONE,
  TIME_BEHIND,
} from '../languages/en/quantities/numbers.ts'
import { CURRENCY_PATTERN, currencyOf, unitAfter } from '../languages/en/quantities/units.ts'
import type { Quantity } from '../types/quantity.ts'
import type { Spanned } from '../types/span.ts'
import type { CountedNoun } from './counted-noun.ts'

/** A number does not begin inside a word, a longer number, a designation ("T-64") or an address. */
const NOT_BEFORE = "(?<![\\p{L}\\p{N}@#/_]|[\\p{L}\\d][.,:–-]|\\p{L}['’])"
const NOT_AFTER = '(?![\\p{L}\\d/_]|[.,:]\\d|[–-]\\d|\\s?[ap]\\.m|st\\b|nd\\b|rd\\b|th\\b)'
const AMOUNT = new RegExp(
  `${NOT_BEFORE}(?<currency>${CURRENCY_PATTERN})?${AMOUNT_PATTERN}${NOT_AFTER}`,
  'giu',
)
const ROUND = new RegExp(`${NOT_BEFORE}${ROUND_PATTERN}(?![\\p{L}\\d-])`, 'giu')

/** What a number counts, by the offset at which it ends; offsets count from the start of the sentence. */
export type CountedBy = (numberEnd: number, one: boolean) => CountedNoun | null

/** The quantities of a sentence, in order, without overlaps; offsets count from the start of the sentence. */
export function findQuantities(sentence: string, countedBy: CountedBy): Quantity[] {
  const found: Quantity[] = []
  AMOUNT.lastIndex = 0
  for (let match = AMOUNT.exec(sentence); match; match = AMOUNT.exec(sentence)) {
    const read = amountAt(match, sentence)
    if (!read) continue
    const end = match.index + read.length
    AMOUNT.lastIndex = end
    const quantity = measured(
      sentence,
      countedBy,
      match.index,
      end,
      read.amount,
      false,
      match.groups!.currency ?? null,
    )
    if (quantity) found.push(quantity)
  }
  for (const match of sentence.matchAll(ROUND)) {
    const amount = roundAmount(match.groups!)
    const quantity =
      amount && measured(sentence, countedBy, match.index, match.index + match[0].length, amount, true, null)
    if (quantity) found.push(quantity)
  }
  return apart(found.sort((a, b) => a.start - b.start || b.end - a.end))
}

/**
 * The amount in a match and the length of its words: for "5 and 10" without "between" the first number, for "3-2"
 * nothing.
 */
function amountAt(match: RegExpExecArray, sentence: string): { amount: Amount; length: number } | null {
  const { low, lowTimes, to, currency } = match.groups!
  const between = BETWEEN.test(sentence.slice(Math.max(0, match.index - 8), match.index))
  const whole = amountOf(match.groups!, between, currency !== undefined)
  if (whole) return { amount: whole, length: match[0].length }
  if (to === undefined || /[-–]/.test(to)) return null
  const first = amountOf({ low, lowTimes }, false, currency !== undefined)
  return first && { amount: first, length: (currency ?? '').length + low!.length + (lowTimes ?? '').length }
}

/** Adds the unit and the hedge; `null` for a number of which the text does not say what it counts. */
function measured(
  sentence: string,
  countedBy: CountedBy,
  start: number,
  end: number,
  amount: Amount,
  round: boolean,
  currency: string | null,
): Quantity | null {
  const before = sentence.slice(Math.max(0, start - 40), start)
  const after = sentence.slice(end, end + 120)
  if (isName(sentence, start, before, currency)) return null
  const one = amount.value === 1 && ONE.test(sentence.slice(start, end))
  const unit = currency
    ? { unit: currencyOf(currency), end: 0 }
    : (unitAfter(after) ?? fromNumber(countedBy(end, one), end))
  const dead = unit ? null : casualties(before, after)
  if (!unit && /^-\p{L}/u.test(after)) return null
  const stop = end + (unit?.end ?? 0)
  const { left, right, ...bounds } = hedged(amount, round, before, sentence.slice(stop, stop + 12))
  if (!unit && !dead && !standsAlone(sentence.slice(start - left, end), round, left > 0, after)) return null
  return { start: start - left, end: stop + right, ...bounds, unit: unit?.unit ?? (dead ? 'person' : null) }
}

/** A counted noun with its end counted from the number, as that of a measure is. */
function fromNumber(noun: CountedNoun | null, numberEnd: number): CountedNoun | null {
  return noun && { ...noun, end: noun.end - numberEnd }
}

/**
 * Whether a number without a unit is a quantity because of its hedge: "more than 20,000", but not "over 60" or "about
 * one".
 */
function standsAlone(words: string, round: boolean, isHedged: boolean, after: string): boolean {
  if (!isHedged || round || TIME_BEHIND.test(after) || INDEFINITE.test(words)) return false
  return LARGE_NUMBER.test(words) || BOUND.test(words)
}

/**
 * Whether a number is part of a name or an age, and so no quantity: "Article 5", "Boeing 737", "World War Two", "Group
 * of Seven", "aged 49", "Smith, 49,".
 */
function isName(sentence: string, start: number, before: string, currency: string | null): boolean {
  if (currency) return false
  const word = /(?<![\p{L}.])([\p{L}.]+)\s(?:of\s)?$/u.exec(before)?.[1] ?? ''
  if (AGED.test(word) || DESIGNATORS.has(word.toLowerCase().replace(/\.$/, ''))) return true
  const capital = /^\p{Lu}/u.test(sentence.slice(start, start + 1))
  return capital && start > 0 && !/[“"‘'(:]\s?$/.test(before)
}

function apart<T extends Spanned>(sorted: readonly T[]): T[] {
  const kept: T[] = []
  for (const item of sorted) {
    const last = kept.at(-1)
    if (!last || item.start >= last.end) kept.push(item)
    else if (item.end - item.start > last.end - last.start) kept[kept.length - 1] = item
  }
  return kept
}
