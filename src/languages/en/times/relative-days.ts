import type { Family } from '../../../types/time-reading.ts'
import { DAYPARTS } from './lexicon.ts'

const DAYS: Readonly<Record<string, number>> = {
  today: 0,
  yesterday: -1,
  tomorrow: 1,
  'the day before yesterday': -2,
  'the day after tomorrow': 2,
}

/** "today", "yesterday", "the day after tomorrow", "tonight", "last night", "this morning", "overnight"; not "USA Today". */
export const relativeDay: Family = {
  name: 'day',
  pattern:
    /(?<![\p{L}\d-])(?:(?<day>the day before yesterday|the day after tomorrow|today|yesterday|tomorrow)(?!['’]s (?:world|society|youth|generation)\b)|(?<tonight>tonight)|(?<night>last night|overnight)|(?<this>this|earlier this|later this) (?<part>morning|afternoon|evening|noon)|(?<prev>yesterday) (?<prevpart>morning|afternoon|evening|night))(?![\p{L}\d])/giu,
  read(match, sentence) {
    const { day, tonight, night, part } = match.groups!
    const offset = (n: number) => ({ kind: 'day', offset: n }) as const
    if (tonight) return { reading: { kind: 'time', time: 'NI', on: offset(0) } }
    if (night) {
      if (
        /^overnight$/i.test(night) &&
        /^\s+(?:stay|train|flight|bag|success|delivery|guest|rate|loan|lending)/i.test(
          sentence.slice(match.index + night.length),
        )
      )
        return null
      return { reading: { kind: 'time', time: 'NI', on: offset(-1) } }
    }
    if (part) {
      const code = { morning: 'MO', afternoon: 'AF', evening: 'EV', noon: '12:00' }[part.toLowerCase()]!
      return { reading: { kind: 'time', time: code, on: offset(0) } }
    }
    if (
      /^\p{Lu}/u.test(match[0]) &&
      /\p{Lu}\p{L}* $/u.test(sentence.slice(Math.max(0, match.index - 16), match.index))
    )
      return null
    return { reading: offset(DAYS[day!.toLowerCase()]!) }
  },
}

/** "the next morning", "the following night": a part of the day behind the one told last. */
export const nextPart: Family = {
  name: 'day/next-part',
  pattern:
    /(?<![\p{L}\d-])the (?:very )?(?<which>next|following|previous|same) (?<part>morning|afternoon|evening|night)(?![\p{L}\d-])/giu,
  read({ groups }) {
    const { which, part } = groups!
    const shift = /same/i.test(which!) ? 0 : /previous/i.test(which!) ? -1 : 1
    return {
      reading: {
        kind: 'time',
        time: DAYPARTS[part!.toLowerCase()]!,
        on: { kind: 'unit', unit: 'day', shift, from: 'reference' },
      },
    }
  },
}
