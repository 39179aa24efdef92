import type { Family } from '../../../types/time-reading.ts'
import { ordinalNumber } from '../numbers.ts'

/** "the third quarter of 1989", "third-quarter", "the fiscal first quarter", "the 1988 second quarter", "Q3 2020". */
export const quarter: Family = {
  name: 'quarter',
  pattern:
    /(?<![\p{L}\d-])(?:(?:the|its|their) )?(?:(?<before>(?:19|20)\d\d)(?:['’]s)? )?(?:fiscal[- ])?(?:(?<word>first|second|third|fourth|1st|2nd|3rd|4th|final|opening)(?:[- ]fiscal)?[- ]quarter(?:(?: of|,)?(?: fiscal)? (?<after>(?:19|20)\d\d))?|Q(?<digit>[1-4])(?:(?: of|,)? ?(?<year>(?:19|20)\d\d))?)(?![\p{L}\d]|[- ](?:finals?|century|mile|back)\b)/giu,
  read(match, sentence) {
    const { before, word, after, digit, year } = match.groups!
    if (
      /quarter/i.test(match[0]) &&
      /^(?: lead| against| touchdown| of (?:the )?(?:game|match)|['’]s? field goal)/.test(
        sentence.slice(match.index + match[0].length),
      )
    )
      return null
    const n =
      digit ??
      (/final/i.test(word!)
        ? 4
        : /opening/i.test(word!)
          ? 1
          : (ordinalNumber(word!) ?? Number.parseInt(word!, 10)))
    const stated = before ?? after ?? year
    return { reading: { kind: 'part', part: `Q${n}`, year: stated ? Number(stated) : null, shift: null } }
  },
}

/** "the first half of 2022", "the second half", "first-half"; not "the first half of the match". */
export const half: Family = {
  name: 'half',
  pattern:
    /(?<![\p{L}\d-])(?:the )?(?:(?<before>(?:19|20)\d\d) )?(?<word>first|second|last|latter)[- ]half(?:(?: of)?(?: (?:fiscal )?(?<year>(?:19|20)\d\d|the year|this year|last year|next year)))?(?![\p{L}\d-])/giu,
  read(match, sentence) {
    const { before, word, year } = match.groups!
    const after = sentence.slice(match.index + match[0].length, match.index + match[0].length + 40)
    const relative = year && !/^\d/.test(year) ? year.toLowerCase() : null
    if (
      !before &&
      !year &&
      !/^(?:[.,;]| (?:net|earnings|profit|results|loss|sales|revenue|pretax|operating)\b)/.test(after)
    )
      return null
    if (
      !before &&
      !year &&
      !/\b(?:profit|earnings|loss|sales|revenue|net|results|growth|income)\b/i.test(
        sentence.slice(Math.max(0, match.index - 120), match.index + 120),
      )
    )
      return null
    return {
      reading: {
        kind: 'part',
        part: /first/i.test(word!) ? 'H1' : 'H2',
        year: before || (year && !relative) ? Number(before ?? year) : null,
        shift: null,
        ...(relative
          ? { yearShift: relative.startsWith('last') ? -1 : relative.startsWith('next') ? 1 : 0 }
          : {}),
      },
    }
  },
}

/** "the 1988 quarter", "the 1988 period": the quarter of the text, in another year. "the latest period". */
export const yearsQuarter: Family = {
  name: 'quarter/of-year',
  pattern: /(?<![\p{L}\d-])the (?:(?<year>(?:19|20)\d\d) (?:quarter|period)|latest period)(?![\p{L}\d-])/giu,
  read({ groups }) {
    return {
      reading: { kind: 'part', part: 'Q', year: groups!.year ? Number(groups!.year) : null, shift: null },
    }
  },
}
