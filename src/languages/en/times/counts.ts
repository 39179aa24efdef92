import type { Family, Reading, Unit } from '../../../types/time-reading.ts'
import { countOf, durationValue, NUMBER, UNIT, UNITS, UNITS_PLURAL, unitName, VAGUE } from './lexicon.ts'

const COUNT = `(?:(?<count>${NUMBER}(?:[ -]and[ -]a[ -]half| 1\\/2)?|an?|half an?|(?:a )?couple(?: of)?|a dozen)|(?<vague>${VAGUE}))`
const UNIT_NAME = `(?<unit>${UNITS_PLURAL}|${UNIT})`

/** A preposition before a time that another is compared with: "from a year earlier". */
const COMPARED = /\b(?:from|than|to)\s$/i

/** "two weeks ago", "a year ago", "several years ago", "four months later", "a day earlier", "two days before". */
export const counted: Family = {
  name: 'count',
  pattern: new RegExp(
    `(?<![\\p{L}\\d$-])(?:(?:just |only )?${COUNT}(?: (?:short|long|full))? |(?<bare>))${UNIT_NAME}(?: (?:and|or) (?:a half|so|more|two))? (?<way>ago|earlier|later|before|previously|afterwards?|after that|from now|hence|on)(?![\\p{L}\\d])`,
    'giu',
  ),
  read(match, sentence) {
    const { count, unit, way } = match.groups!
    const lower = way!.toLowerCase()
    const name = unitName(unit!)
    if (lower === 'on') return null
    if (lower === 'before' && /^\s+(?:\p{L}|[“"])/u.test(sentence.slice(match.index + match[0].length)))
      return null
    const past = /ago|earlier|before|previously/.test(lower)
    const from = lower === 'ago' || /now|hence/.test(lower) ? 'published' : 'reference'
    const number = count ? countOf(count) : null
    if (number === null && from === 'published')
      return { reading: { kind: 'reference', value: past ? 'PAST_REF' : 'FUTURE_REF' } }
    if (number === null) return null
    if (UNITS[name]!.clock && from === 'reference')
      return { reading: { kind: 'duration', value: durationValue(number, name) } }
    const reading = countReading(number, name, past ? -1 : 1, from)
    const compared = COMPARED.test(sentence.slice(Math.max(0, match.index - 8), match.index))
    return reading ? { reading: compared && from === 'reference' ? { ...reading, compared } : reading } : null
  },
}

/** "year-earlier", "year-ago", "the year-earlier quarter", "the comparable year-ago period". */
export const yearAgo: Family = {
  name: 'count/year-ago',
  pattern:
    /(?<![\p{L}\d-])(?:the )?(?:(?:comparable|same|corresponding|like) )?(?:year-(?:ago|earlier)(?: (?:(?<word>first|second|third|fourth) )?(?:quarter|period|months?|year))?)(?![\p{L}\d-])/giu,
  read: () => ({ reading: { kind: 'count', count: 1, unit: 'year', sign: -1, from: 'reference' } }),
}

/** "the day before", "the day after", "the year before", "the week after": without an event after it. */
export const neighbour: Family = {
  name: 'count/neighbour',
  pattern:
    /(?<![\p{L}\d-])(?:the|a) (?<unit>day|night|week|month|year) (?<way>before|after|earlier|later)(?=[.,;:)”"’]|\s(?:when|and|but|to|in|as|at|with|he|she|they|it|was|had)\b|\s?$)/giu,
  read(match) {
    const { unit, way } = match.groups!
    const sign = /before|earlier/i.test(way!) ? -1 : 1
    return {
      reading: {
        kind: 'count',
        count: 1,
        unit: (unit === 'night' ? 'day' : unit!.toLowerCase()) as Unit,
        sign,
        from: 'reference',
      },
    }
  },
}

function countReading(
  count: number,
  name: string,
  sign: -1 | 1,
  from: 'published' | 'reference',
): Extract<Reading, { kind: 'count' }> | null {
  const row = UNITS[name]!
  if (row.clock) {
    const hours = name === 'hour' ? count : name === 'minute' ? count / 60 : count / 3600
    return { kind: 'count', count: hours, unit: 'hour', sign, from }
  }
  if (name === 'night') return { kind: 'count', count, unit: 'day', sign, from }
  if (name === 'fortnight') return { kind: 'count', count: 2 * count, unit: 'week', sign, from }
  if (name === 'weekend' || name === 'quarter')
    return { kind: 'count', count, unit: name === 'weekend' ? 'week' : 'quarter', sign, from }
  if (count === 0.5 && name === 'year') return { kind: 'count', count: 6, unit: 'month', sign, from }
  if (!Number.isInteger(count))
    return { kind: 'count', count: Math.round(count), unit: name as Unit, sign, from }
  if (name === 'millennium') return { kind: 'count', count: count * 1000, unit: 'year', sign, from }
  return { kind: 'count', count, unit: name as Unit, sign, from }
}
