import { CARDINAL_PATTERN, DIGITS_PATTERN, numberOf } from '../numbers.ts'

/** A number or two bounds, without the effect of a hedge. */
export interface Amount {
  readonly value: number | null
  readonly min: number | null
  readonly max: number | null
}

const MULTIPLIERS: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  trillion: 1e12,
  tn: 1e12,
}

const TIMES =
  '(?:[ -]?(?:dozen|hundred|thousand|million|billion|trillion)(?!s)|\\s?(?:bn|mn|tn|m|k)(?![\\p{L}\\d]))'
const ONE = `(?:${DIGITS_PATTERN}|${CARDINAL_PATTERN}|half an?|half(?=[ -](?:dozen|million|billion|trillion))|an?)`

/** An amount in figures or words, alone or as a range: "5.2 million", "10 to 15", "half a million". Named groups. */
export const AMOUNT_PATTERN = `(?<low>${ONE})(?<lowTimes>${TIMES})?(?:(?<to>\\s?[-–]\\s?|\\s(?:to|or|and)\\s)(?<sign>[$€£]\\s?)?(?<high>${ONE})(?<highTimes>${TIMES})?(?![\\d]|[-–]\\d))?`

/**
 * Round numbers that nobody counted: "a few dozen", "hundreds of millions", "several thousand", "dozens". Named groups.
 */
export const ROUND_PATTERN =
  '(?:(?<few>a few|several|many|a couple(?: of)?|few|some)\\s)?(?<round>dozens|tens|scores|hundreds|thousands|millions|billions|trillions|dozen|hundred|thousand|million|billion)(?:\\sof\\s(?<of>thousands|millions|billions|trillions))?'

/** `null` if the words are no amount ("a" alone, a score of "3-2"). `money`: "5m" is five million. */
export function amountOf(
  groups: Readonly<Record<string, string | undefined>>,
  between: boolean,
  money: boolean,
): Amount | null {
  const { low, lowTimes, to, high, highTimes } = groups
  if (low === undefined || (/^(?:half )?an?$/i.test(low) && !lowTimes && !high)) return null
  const first = single(
    low,
    lowTimes ?? (high && !/^(?:half )?an?$/i.test(high) ? highTimes : undefined),
    money,
  )
  if (first === null) return null
  if (high === undefined) return { value: first, min: null, max: null }
  const second = single(high, highTimes, money)
  if (second === null || (/and/.test(to!) && !between)) return null
  return second > first ? { value: null, min: first, max: second } : null
}

function single(words: string, times: string | undefined, money: boolean): number | null {
  const half = /^half/i.test(words)
  const number = half ? 0.5 : /^an?$/i.test(words) ? 1 : numberOf(words)
  const name = times?.trim().replace(/^-/, '').toLowerCase()
  if (number === null || (name === 'm' && !money)) return null
  return name ? rounded(number * MULTIPLIERS[name]!) : half ? null : number
}

/** 5.1 × 1,000,000 without the rounding error of binary fractions. */
function rounded(number: number): number {
  return Number(number.toPrecision(12))
}

const ROUND: Readonly<Record<string, readonly [min: number, max: number, one: number]>> = {
  dozen: [24, 99, 12],
  ten: [20, 99, 10],
  score: [40, 99, 20],
  hundred: [200, 999, 100],
  thousand: [2e3, 9999, 1e3],
  million: [2e6, 9.99e6, 1e6],
  billion: [2e9, 9.99e9, 1e9],
  trillion: [2e12, 9.99e12, 1e12],
}

/** Bounds by convention: dozens 24-99, hundreds 200-999, a few 2-5 times, several 3-9 times, a couple twice. */
export function roundAmount(groups: Readonly<Record<string, string | undefined>>): Amount | null {
  const few = groups.few?.toLowerCase()
  const word = groups.round!.toLowerCase()
  const plural = word.endsWith('s')
  const row = ROUND[plural ? word.slice(0, -1) : word]!
  const of = groups.of?.toLowerCase().slice(0, -1)
  const times = of ? MULTIPLIERS[of]! : 1
  if (of && row[2] >= times) return null
  if (!plural && !few) return null
  const bounds =
    !few || few === 'many' || (few === 'some' && plural)
      ? [row[0], row[1]]
      : /couple/.test(few)
        ? null
        : few === 'several'
          ? [3 * row[2], 9 * row[2]]
          : [2 * row[2], 5 * row[2]]
  if (bounds === null) return { value: 2 * row[2] * times, min: null, max: null }
  return { value: null, min: bounds[0]! * times, max: bounds[1]! * times }
}
