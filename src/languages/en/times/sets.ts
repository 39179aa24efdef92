import frequencies from '../../../../data/languages/en/times/frequencies.json' with { type: 'json' }
import type { Family } from '../../../types/time-reading.ts'
import { FULL_WEEKDAY, MONTH_PATTERN, monthNumber, weekdayNumber } from '../calendar.ts'
import {
  countOf,
  DAYPART,
  DAYPARTS,
  durationValue,
  NUMBER,
  SEASON,
  SEASONS,
  UNIT,
  UNITS_PLURAL,
  unitName,
} from './lexicon.ts'

const FREQUENCIES = frequencies as Readonly<Record<string, string>>
const pad = (n: number) => String(n).padStart(2, '0')

/** "every week", "each year", "every two weeks", "every other day", "each July", "every Monday", "every spring". */
export const every: Family = {
  name: 'set/every',
  pattern: new RegExp(
    `(?<![\\p{L}\\d-])(?<word>every|each) (?:single )?(?:(?:(?<other>other) |(?<count>${NUMBER}|couple of|few) )?(?<unit>${UNITS_PLURAL}|${UNIT})|(?<month>${MONTH_PATTERN})|(?<weekday>${FULL_WEEKDAY})(?: (?<part>${DAYPART}))?|(?<season>${SEASON}))(?![\\p{L}\\d])`,
    'giu',
  ),
  read(match) {
    const { word, other, count, unit, month, weekday, part, season } = match.groups!
    const quant = word!.toUpperCase()
    if (month)
      return /^\p{Lu}/u.test(month)
        ? { reading: { kind: 'set', value: `XXXX-${pad(monthNumber(month)!)}`, quant } }
        : null
    if (weekday)
      return {
        reading: {
          kind: 'set',
          value: `XXXX-WXX-${weekdayNumber(weekday)}${part ? `T${DAYPARTS[part.toLowerCase()]}` : ''}`,
          quant,
        },
      }
    if (season)
      return { reading: { kind: 'set', value: `XXXX-${SEASONS[season.toLowerCase()]!.code}`, quant } }
    const number = other ? 2 : count ? countOf(count.replace('couple of', 'a couple of')) : 1
    return { reading: { kind: 'set', value: durationValue(number, unitName(unit!)), quant } }
  },
}

/** "daily", "annually", "hourly". */
export const adverb: Family = {
  name: 'set/adverb',
  pattern: new RegExp(`(?<![\\p{L}\\d-])(?:${Object.keys(FREQUENCIES).join('|')})(?![\\p{L}\\d-])`, 'giu'),
  read(match, sentence) {
    if (/^\p{Lu}/u.test(match[0]) && match.index > 0) return null
    if (/^quarterly$/i.test(match[0]) && /^ \p{L}/u.test(sentence.slice(match.index + match[0].length)))
      return null
    if (/^\p{Lu}/u.test(match[0]) && /^ \p{Lu}/u.test(sentence.slice(match[0].length))) return null
    return { reading: { kind: 'set', value: FREQUENCIES[match[0].toLowerCase()]! } }
  },
}

/** "on Tuesdays", "Friday nights", "weekends". */
export const plurals: Family = {
  name: 'set/plural',
  pattern: new RegExp(
    `(?<![\\p{L}\\d-])(?:(?<weekday>${FULL_WEEKDAY})(?:s|(?: (?<part>morning|afternoon|evening|night)s))|(?<=\\b(?:on|at|during) )weekends)(?![\\p{L}\\d])`,
    'gu',
  ),
  read(match) {
    const { weekday, part } = match.groups!
    if (!weekday) return { reading: { kind: 'set', value: 'XXXX-WXX-WE' } }
    return {
      reading: {
        kind: 'set',
        value: `XXXX-WXX-${weekdayNumber(weekday)}${part ? `T${DAYPARTS[part]}` : ''}`,
      },
    }
  },
}

/** "per year", "a day" by `duration`, "twice a week". */
export const per: Family = {
  name: 'set/per',
  pattern: new RegExp(
    `(?<![\\p{L}\\d-])(?:(?<often>once|twice|three times|four times|several times) (?:an?|per|each|every)|per) (?<unit>${UNIT})(?![\\p{L}\\d-])`,
    'giu',
  ),
  read(match) {
    const { often, unit } = match.groups!
    const freq = often
      ? { once: '1X', twice: '2X', 'three times': '3X', 'four times': '4X', 'several times': 'XX' }[
          often.toLowerCase()
        ]
      : undefined
    if (
      !often &&
      /^(?:second|quarter)$/i.test(unit!) &&
      /\bmeters|metres|miles|kilometers|feet|bits\b/.test(
        match.input.slice(Math.max(0, match.index - 40), match.index),
      )
    )
      return null
    return { reading: { kind: 'set', value: durationValue(1, unitName(unit!)), ...(freq ? { freq } : {}) } }
  },
}
