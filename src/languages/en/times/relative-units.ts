import type { Family, Reading, Shift, Unit } from '../../../types/time-reading.ts'
import { MONTH_PATTERN, monthNumber } from '../calendar.ts'
import { DAYS_IN, durationValue, SEASON, SEASONS } from './lexicon.ts'

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
  read(match) {
    const shift = match.groups!.shift!.toLowerCase().replace(/^that same$/, 'that')
    const unit = match.groups!.unit!.toLowerCase().replace('fiscal ', '') as Unit
    const the = /^the /i.test(match[0])
    if (unit === 'day' && /^(?:last|past|coming|current)$/.test(shift)) return null
    if (shift === 'latest' && unit === 'quarter') {
      return { reading: { kind: 'part', part: 'Q', year: null, shift: -1 } }
    }
    if (the && (/^(?:last|past|coming)$/.test(shift) || (shift === 'next' && unit === 'decade'))) {
      return { reading: stretch(unit, shift === 'coming' || shift === 'next' ? 1 : -1) }
    }
    const deictic =
      /^(?:last|latest|current|this.*)$/.test(shift) || (/^(?:next|coming)$/.test(shift) && !the)
    return {
      reading: { kind: 'unit', unit, shift: SHIFTS[shift] ?? 0, from: deictic ? 'published' : 'reference' },
    }
  },
}

/** "the past year", "the coming month": a period of one unit, up to or from the article's day. */
function stretch(unit: Unit, towards: -1 | 1): Reading {
  return { kind: 'duration', value: durationValue(1, unit), days: Math.round(DAYS_IN[unit] ?? 0), towards }
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

/** "the weekend", "in the week", "the quarter", "for the year": the one that the text is about. */
export const definiteUnit: Family = {
  name: 'unit/definite',
  pattern:
    /(?<![\p{L}\d-])(?:over |during |for |in |of )?(?<core>(?:the|its) (?:full |whole |entire )?(?<unit>weekend|week|quarter|month|year|(?<=\b(?:end|close|start|beginning|middle|turn) of the )(?:decade|century))|(?<end>(?:the )?year[- ]end|(?:the )?year['’]s[- ]end))(?![\p{L}\d'’]|-\p{L})(?<after>(?: (?:to|that|which|of|when|before|after|earlier|later|ended|ending|ended?|ahead|in|on|for|and|was|is|he|she|they|it|the))?)/giu,
  read(match) {
    const { core, unit, end, after } = match.groups!
    const from = match.index + match[0].length - after!.length - core!.length
    const place = { from, to: from + core!.length }
    if (end) return { reading: { kind: 'date', year: null, month: 12, day: 31 }, ...place }
    if (/^\p{Lu}/u.test(unit!)) return null // "Person of the Year"
    const name = unit!.toLowerCase() as Unit
    if (name === 'quarter') return { reading: { kind: 'part', part: 'Q', year: null, shift: null }, ...place }
    if (name === 'year' && /^ end/.test(after!)) {
      return { reading: { kind: 'duration', value: 'P1Y', days: 365 }, ...place }
    }
    if (/^ (?:that|which|when|before|after|to|earlier|later|of)/.test(after!)) return null
    if (name !== 'weekend' && !/^(?:over|during|for|in|of) /i.test(match[0])) return null
    return { reading: { kind: 'unit', unit: name, shift: 0, from: 'published' }, ...place }
  },
}

/** "last" -1, "this" 0, "next" 1; `null` if there is no word. */
export function shiftFor(word: string | undefined): Shift {
  return word === undefined ? null : (SHIFTS[word.toLowerCase()] ?? null)
}
