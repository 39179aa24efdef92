import type { Family, Found } from '../../../types/time-reading.ts'
import {
  countOf,
  DAYS_IN,
  durationValue,
  NUMBER,
  UNIT,
  UNITS,
  UNITS_PLURAL,
  unitName,
  VAGUE,
} from './lexicon.ts'

const COUNT = `(?:(?<count>${NUMBER}(?:[ -](?:and[ -]a[ -]half|1\\/2))?|half an?|(?:a |the )?couple(?: of)?|(?:half )?a dozen|an?)|(?<vague>${VAGUE}|recent|coming|early))`

/** "three weeks", "the past two months", "the next few days", "half a year", "2 1/2 years", "more than four hours". */
export const duration: Family = {
  name: 'duration',
  pattern: new RegExp(
    `(?<![\\p{L}\\d$€£.,-])(?:the )?(?:(?<which>last|past|next|coming|previous|first|final|following|latest|preceding|recent|another|additional|upcoming|early) )?(?:${COUNT} )(?:(?:more|additional|full|consecutive|straight|long|trading|business|calendar|working|whole|solid|further|entire|successive|other|fiscal) )?(?<unit>${UNITS_PLURAL}|${UNIT})(?<more> and a half)?(?![\\p{L}\\d]|-\\p{L})(?! (?:of age|old\\b))`,
    'giu',
  ),
  read(match, sentence) {
    const { which, count, vague, unit } = match.groups!
    const name = unitName(unit!)
    const plural = name !== unit!.toLowerCase()
    const article = /^an?$/i.test(count ?? '')
    if (article && which) return null
    if (article && rate(sentence.slice(Math.max(0, match.index - 40), match.index)))
      return { reading: { kind: 'set', value: durationValue(1, name), freq: '1X' } }
    if (name === 'second' && !plural) return null
    if (!plural && /^(?:19|20)\d\d$/.test(count ?? '')) return null
    if (
      article &&
      (name === 'day' || name === 'night' || name === 'quarter' || name === 'weekend' || name === 'century')
    ) {
      if (
        name === 'quarter' ||
        !/\b(?:for|in|within|of|about|after|over|than|took|takes|lasted)\s(?:about |nearly |almost |just |only )?$/i.test(
          sentence.slice(Math.max(0, match.index - 40), match.index),
        )
      )
        return null
    }
    if (!plural && !article && count && (countOf(count) ?? 0) > 1 && !/^\d|^t|^f|^s|^e|^n/i.test(count))
      return null
    if (!plural && vague) return null
    if (/^(?:early|recent|coming)$/i.test(vague ?? '') && !plural) return null
    const extra = match.groups!.more ? 0.5 : 0
    const number = count ? countOf(count) : null
    const total = number === null ? null : number + extra
    if (number !== null && number > 3000 && !UNITS[name]!.clock && name === 'year')
      return found(total, name, which)
    return found(total, name, which ?? (/^(?:recent|coming)$/i.test(vague ?? '') ? vague : undefined))
  },
}

function found(total: number | null, name: string, which: string | undefined): Found {
  const value = durationValue(total, name)
  const days = total === null || UNITS[name]!.clock ? undefined : Math.round(total * DAYS_IN[name]!)
  const towards = !which
    ? null
    : /^(?:last|past|recent|latest)$/i.test(which)
      ? -1
      : /^(?:next|coming|upcoming)$/i.test(which)
        ? 1
        : null
  return {
    reading: {
      kind: 'duration',
      value,
      ...(days ? { days } : {}),
      ...(towards && (days || total === null) ? { towards } : {}),
    },
  }
}

/** Whether a price, count or share comes before: "$2 million a year", "twice a week", "10 times a day". */
function rate(before: string): boolean {
  const near = before.slice(-40)
  return (
    /\b(?:once|twice|times?|hours?|days|minutes|nights|per cent|percent|%|barrels|tons|tonnes|gallons|miles|copies|passengers|people|cars|units|shares?|dollars|cents|euros|pounds|yen|rubles|million|billion|thousand) $/i.test(
      near,
    ) ||
    /[$€£¥]\s?[\d,.]+(?: ?(?:million|billion|thousand|bn|m|k))?(?: \p{L}+)? $/iu.test(near) ||
    /% $/.test(near)
  )
}

/** "two-year", "20-year", "several-year", "week-long", "decades-long"; with "-old" an age. */
export const hyphenated: Family = {
  name: 'duration/hyphen',
  pattern: new RegExp(
    `(?<![\\p{L}\\d$€£.,-])(?:(?<count>${NUMBER}(?:-and-a-half)?|several|multi|half)-(?<unit>${UNIT})(?<age>-olds?)?|(?<one>${UNIT}|${UNITS_PLURAL})-?long)(?![\\p{L}\\d-]|['’]s\\b)(?!-)`,
    'giu',
  ),
  read(match) {
    const { count, unit, age, one } = match.groups!
    if (one) {
      const name = unitName(one)
      return {
        reading: { kind: 'duration', value: durationValue(name === one.toLowerCase() ? 1 : null, name) },
      }
    }
    const name = unitName(unit!)
    const number = /several|multi/i.test(count!) ? null : /^half$/i.test(count!) ? 0.5 : countOf(count!)
    if (age && name === 'year') return null
    if (name === 'second' && !/^\d|[a-z]/i.test(count!)) return null
    return found(number, name, undefined)
  },
}

/** "for years", "in weeks", "years of war", "decades": without a number. */
export const bareUnits: Family = {
  name: 'duration/bare',
  pattern:
    /(?<![\p{L}\d-])(?<lead>for|in|within|over|after|lasted|took|take|taken|throughout|through|spent|spend|of) (?<core>(?:the )?(?<unit>hours|days|weeks|months|years|decades|centuries)(?: (?:or|and|to) (?:hours|days|weeks|months|years|decades))?)(?=$|[.,;:)]| (?:ahead|to come|before|after|of|by|and|but|in|on|as|at|that|with|since|when|while|until|if|because|to|the|now|after)\b)/giu,
  read(match, sentence) {
    const { core, unit, lead } = match.groups!
    const after = sentence.slice(match.index + match[0].length)
    if (/^the /i.test(core!) && !/^ (?:ahead|to come|since)/.test(after)) return null
    if (
      /^of$/i.test(lead!) &&
      !/\b(?:couple|number|matter|hundreds|thousands|tens|dozens|range|series)\b/.test(
        sentence.slice(Math.max(0, match.index - 40), match.index),
      )
    )
      return null
    const from = match.index + lead!.length + 1
    return {
      reading: { kind: 'duration', value: durationValue(null, unitName(unit!)) },
      from,
      to: from + core!.length,
    }
  },
}
