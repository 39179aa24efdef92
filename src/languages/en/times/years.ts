import nouns from '../../../../data/languages/en/times/year-nouns.json' with { type: 'json' }
import type { Family } from '../../../types/time-reading.ts'
import { CARDINAL_PATTERN, numberOf, ORDINAL_PATTERN, ordinalNumber } from '../numbers.ts'
import { fullYear, isShort } from './dates.ts'

const COUNTED: ReadonlySet<string> = new Set(nouns as readonly string[])
const AMOUNT_BEFORE =
  /(?:[$€£]|\b(?:nearly|almost|some|over|least|most|roughly|approximately|more than|less than|fewer than|up to))\s?$/i
const LEADS_TO_OLD_YEAR = /\b(?:in|since|by|year|from|until|before|after|around|circa|of)\s$/i
const GOES_ON = /^(?:and|to|when|the|he|she|it|they|by|as|at|with|a|but|until|after|before|was|in)$/

/** "1994", "2023"; not "2000 people", "$1990", "No. 1812". */
export const year: Family = {
  name: 'year',
  pattern:
    /(?<![\p{L}\d$€£¥#@/:]|\d[.,]|\d-|No\.? |\bp\. )(?<year>1[1-9]\d\d|20\d\d)(?![\p{L}\d/:°%]|[.,]\d|[-–]\p{L}{2,}(?<!-based)|\s?(?:%|percent\b)|-\d{3,})/gu,
  read(match, sentence) {
    const number = Number(match.groups!.year)
    const before = sentence.slice(Math.max(0, match.index - 20), match.index)
    const noun = /^\s(\p{L}+)/u.exec(sentence.slice(match.index + 4, match.index + 24))?.[1]
    if (AMOUNT_BEFORE.test(before) || (noun && COUNTED.has(noun.toLowerCase()))) return null
    const likely = number >= 1700 && number <= 2100
    if (!likely && !LEADS_TO_OLD_YEAR.test(before)) return null
    // "in 1250 villages": such a low number is a year only if no noun follows.
    if (number < 1400 && noun && !GOES_ON.test(noun)) return null
    return { reading: { kind: 'date', year: number, month: null, day: null } }
  },
}

/** "1994-96", "1994–1996": two years. */
export const yearRange: Family = {
  name: 'year-range',
  pattern:
    /(?<![\p{L}\d$€£/-])(?<first>1[1-9]\d\d|20\d\d)\s?(?:-|–|—|\/)\s?(?<second>(?:1[1-9]|20)\d\d|\d\d)(?![\p{L}\d/-]|[.,]\d)/gu,
  read(match) {
    const { first, second } = match.groups!
    const start = Number(first)
    const end = second!.length === 4 ? Number(second) : Math.floor(start / 100) * 100 + Number(second)
    if (end <= start || (second!.length === 2 && Number(second) <= 12 && end - start > 12)) return null
    const from = match.index
    const to = from + match[0].length
    return [
      { reading: { kind: 'date', year: start, month: null, day: null }, from, to: from + 4 },
      { reading: { kind: 'date', year: end, month: null, day: null }, from: to - second!.length, to },
    ]
  },
}

/** "nineteen ninety-six", "the year two thousand". */
export const spelledYear: Family = {
  name: 'year-in-words',
  pattern: new RegExp(
    `\\b(?:(?:the year )?(?:(?<century>eighteen|nineteen|twenty)(?: hundred and)? (?<rest>(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen))(?!\\w)|the year (?<whole>two thousand(?: and)?(?: ${CARDINAL_PATTERN})?))\\b`,
    'giu',
  ),
  read(match) {
    const { century, rest, whole } = match.groups!
    const number = whole ? numberOf(whole) : (numberOf(century!) ?? 0) * 100 + (numberOf(rest!) ?? 0)
    // "twenty ten" is a year only with the word "year" before it, "twenty forty" never.
    const twenties = /^twenty$/i.test(century ?? '')
    if (!number || number > 2029 || (twenties && !/the year /i.test(match[0]))) return null
    return { reading: { kind: 'date', year: number, month: null, day: null } }
  },
}

/** "'96" after "in", "since" …; "fiscal 1989", "fiscal year 2010", "FY2010". */
export const shortYear: Family = {
  name: 'year-short',
  pattern:
    /(?:\b(?:fiscal(?: year)?|FY|the year)\s?(?<full>(?:19|20)\d\d)|(?<=\b(?:in|since|of|from|to|by|until|and) )(?<short>['’]\d\d))(?![\p{L}\d])/gu,
  read(match) {
    const { full, short } = match.groups!
    const fiscal = /^f/i.test(match[0])
    return {
      reading: {
        kind: 'date',
        year: fullYear(full ?? short!),
        month: null,
        day: null,
        ...(fiscal ? { fiscal } : {}),
        ...(short && isShort(short)),
      },
    }
  },
}

const DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']

/** "the 1990s", "the '80s", "the nineteen-sixties", "the sixties". */
export const decade: Family = {
  name: 'decade',
  pattern: new RegExp(
    `(?:\\b(?:the )?(?:(?:early|late|mid)[- ])?(?<full>(?:1[1-9]|20)\\d0)['’]?s|\\b(?:the )(?:(?:early|late|mid)[- ])?(?:['’‘](?<short>\\d0)s|(?<bare>[2-9]0)s|(?:nineteen[ -])?(?<word>${DECADES.join('|')})))(?![\\p{L}\\d])`,
    'giu',
  ),
  read(match) {
    const { full, short, bare, word } = match.groups!
    const tens = short ?? bare ?? (word ? `${DECADES.indexOf(word.toLowerCase()) + 2}0` : null)
    const number = full ? Number(full) : 1900 + Number(tens)
    const part = /\b(early|late|mid)[- ]/i.exec(match[0])?.[1]?.toLowerCase()
    // "in the 20s" is as often a temperature as a decade.
    const before = match.input.slice(Math.max(0, match.index - 8), match.index)
    if (bare && Number(bare) < 50 && /\b(?:in|into|to)\s$/i.test(before)) return null
    return {
      reading: {
        kind: 'years',
        // "the 1600s" are a century, "the 2000s" mostly a decade.
        prefix: String(full?.endsWith('00') && number < 1900 ? number / 100 : number / 10),
      },
      ...(part ? { mod: part === 'early' ? 'START' : part === 'late' ? 'END' : 'MID' } : {}),
    }
  },
}

/** "the 20th century", "the nineteenth century". */
export const century: Family = {
  name: 'century',
  pattern: new RegExp(
    `\\b(?:the )?(?:(?<part>early|late|mid)[- ])?(?<number>\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_PATTERN})(?:[- ](?:century|centuries))\\b(?! B\\.?C)`,
    'giu',
  ),
  read(match) {
    const { number, part } = match.groups!
    const nth = ordinalNumber(number!) ?? Number.parseInt(number!, 10)
    if (nth < 1 || nth > 21) return null
    return {
      reading: { kind: 'years', prefix: String(nth - 1).padStart(2, '0') },
      ...(part ? { mod: /early/i.test(part) ? 'START' : /late/i.test(part) ? 'END' : 'MID' } : {}),
    }
  },
}
