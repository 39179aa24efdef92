import { MONTH_PATTERN, monthNumber } from '../../base/calendar.ts'
import { SEASON, SEASONS } from '../lexicon.ts'
import type { Family, Shift, Unit } from '../reading.ts'

const SHIFTS: Readonly<Record<string, -1 | 0 | 1>> = {
  last: -1,
  past: -1,
  'this past': -1,
  previous: -1,
  this: 0,
  current: 0,
  'this current': 0,
  same: 0,
  that: 0,
  next: 1,
  coming: 1,
  'this coming': 1,
  following: 1,
}

const UNIT_NAME = '(?:fiscal )?(?:day|week|weekend|month|quarter|year|decade|century)'

/** "last week", "this year", "the current quarter", "the following month", "that day", "the same year". */
export const relativeUnit: Family = {
  name: 'unit',
  pattern: new RegExp(
    `(?<![\\p{L}\\d-])(?:(?:the|its|their|our|his|her) )?(?:very )?(?<shift>last|this past|past|previous|this current|this coming|this|current|same|that(?: same)?|next|coming|following|latest) (?<unit>${UNIT_NAME})(?![\\p{L}\\d]|-(?!end\\b)\\p{L})`,
    'giu',
  ),
  read(match, sentence) {
    const shift = match.groups!.shift!.toLowerCase().replace(/^that same$/, 'that')
    const unit = match.groups!.unit!.toLowerCase().replace('fiscal ', '') as Unit
    const the = /^the /i.test(match[0])
    const deictic =
      shift === 'this' || shift === 'last' || shift === 'current' || shift === 'latest' || /this/.test(shift)
    const before = sentence.slice(Math.max(0, match.index - 6), match.index)
    if (shift === 'latest')
      return unit === 'quarter'
        ? { reading: { kind: 'part', part: 'Q', year: null, shift: -1 } }
        : { reading: { kind: 'unit', unit, shift: 0, from: 'published' } }
    if (unit === 'day' && (shift === 'last' || shift === 'past' || shift === 'coming' || shift === 'current'))
      return null
    if (unit === 'day' && shift === 'this')
      return { reading: { kind: 'unit', unit, shift: 0, from: 'published' } }
    if (the && (shift === 'past' || shift === 'last' || shift === 'coming')) {
      return {
        reading: {
          kind: 'duration',
          value:
            unit === 'quarter'
              ? 'P3M'
              : unit === 'weekend'
                ? 'P1WE'
                : unit === 'decade'
                  ? 'P10Y'
                  : unit === 'century'
                    ? 'P100Y'
                    : `P1${unit[0]!.toUpperCase()}`,
          days: {
            day: 1,
            week: 7,
            weekend: 2,
            month: 30,
            quarter: 91,
            year: 365,
            decade: 3652,
            century: 36_524,
            hour: 0,
          }[unit],
          towards: shift === 'coming' ? 1 : -1,
        },
      }
    }
    if (shift === 'that' && / (?:of|in)$/.test(before) && unit === 'century') return null
    const from = deictic || ((shift === 'next' || shift === 'coming') && !the) ? 'published' : 'reference'
    return { reading: { kind: 'unit', unit, shift: SHIFTS[shift] ?? 0, from } }
  },
}

/** "last July", "next March", "this September"; "last summer", "this fall", "next spring". */
export const relativeMonth: Family = {
  name: 'unit/month',
  pattern: new RegExp(
    `(?<![\\p{L}\\d-])(?:the )?(?<shift>last|this past|past|this coming|coming|this|next|previous|following) (?:(?<month>${MONTH_PATTERN})|(?<season>${SEASON}))(?![\\p{L}\\d])(?! (?:\\d{1,2}|\\d{4})\\b)`,
    'giu',
  ),
  read(match) {
    const { month, season } = match.groups!
    const shift = SHIFTS[match.groups!.shift!.toLowerCase()]!
    if (season)
      return { reading: { kind: 'part', part: SEASONS[season.toLowerCase()]!.code, year: null, shift } }
    if (!/^\p{Lu}/u.test(month!)) return null
    return { reading: { kind: 'month', month: monthNumber(month!)!, shift } }
  },
}

/** "the weekend", "the week", "the quarter", "the year", "the day": the one the text speaks of. */
export const definiteUnit: Family = {
  name: 'unit/definite',
  pattern:
    /(?<![\p{L}\d-])(?:over |during |for |in |of )?(?<core>(?:the|its) (?:full |whole |entire )?(?<unit>weekend|week|quarter|month|year|day)|(?<end>(?:the )?year[- ]end|(?:the )?year['’]s[- ]end))(?![\p{L}\d'’]|-\p{L})(?<after>(?: (?:to|that|which|of|when|before|after|earlier|later|ended|ending|ended?|ahead|in|on|for|and|was|is|he|she|they|it|the))?)/giu,
  read(match, sentence) {
    const { core, unit, end, after } = match.groups!
    const from = match.index + match[0].length - after!.length - core!.length
    const to = from + core!.length
    if (end) return { reading: { kind: 'date', year: null, month: 12, day: 31 }, from, to }
    const lower = unit!.toLowerCase()
    const lead = /^(?:over|during|for|in|of) /i.exec(match[0])?.[0].trim().toLowerCase()
    if (/^ (?:ended|ending)/.test(after!) && lower === 'year')
      return { reading: { kind: 'duration', value: 'P1Y', days: 365 }, from, to }
    if (/^ (?:ended|ending)/.test(after!) && lower === 'quarter')
      return { reading: { kind: 'part', part: 'Q', year: null, shift: null }, from, to }
    if (/^ (?:that|which|when|before|after|to|earlier|later|of)/.test(after!) && lower !== 'quarter')
      return null
    if (lower === 'weekend')
      return { reading: { kind: 'unit', unit: 'weekend', shift: 0, from: 'published' }, from, to }
    if (lower === 'quarter')
      return lead || /quarter/.test(core!)
        ? { reading: { kind: 'part', part: 'Q', year: null, shift: null }, from, to }
        : null
    if (lower === 'day') return null
    if (!lead) return null
    void sentence
    return { reading: { kind: 'unit', unit: lower as Unit, shift: 0, from: 'published' }, from, to }
  },
}

export function shiftFor(word: string | undefined): Shift {
  return word === undefined ? null : (SHIFTS[word.toLowerCase()] ?? null)
}
