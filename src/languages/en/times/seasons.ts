import type { Family } from '../../../types/time-reading.ts'
import { SEASON, SEASONS } from './lexicon.ts'

/** Words after which a season is a time of its own, and not the first half of "winter offensive". */
const GOES_ON =
  '(?=$|[.,;:!?)”’"\'—–]|\\s+(?:of|and|or|to|in|on|at|as|by|but|when|while|until|with|for|from|after|before|since|the|a|an|he|she|it|they|we|his|her|its|their|that|this|is|was|were|will|would|has|had|have|because|if|so|than|-|–|—)\\b)'

/** "the summer of 1994", "spring 2020", "late spring", "in the winter", "by autumn"; not "winter offensive", "the fall of Assad". */
export const season: Family = {
  name: 'season',
  pattern: new RegExp(
    `(?<![\\p{L}\\d-])(?:(?<lead>in|since|by|during|until|till|through|throughout|over|for|before|after|from|to|of|and|or|early|late|mid)[\\s-]+)?(?<core>(?:the )?(?<early>early |late |mid-? ?)?(?<season>${SEASON})(?:(?: of|,)? (?<year>(?:1\\d|20)\\d\\d))?)(?![\\p{L}\\d'’-])(?<next>${GOES_ON})`,
    'giu',
  ),
  read(match, sentence) {
    const { lead, core, early, season: name, year } = match.groups!
    const from = match.index + match[0].length - core!.length
    const to = match.index + match[0].length
    const fall = /^(?:fall|spring)$/i.test(name!)
    const strong = /^(?:in|since|by|during|until|till|through|throughout|early|late|mid)$/i.test(lead ?? '')
    const ofWhat = /^\s+of\b(?! (?:last|this|next|that|nineteen|the (?:same|following|previous)|\d))/.test(
      sentence.slice(to),
    )
    if (!year) {
      if (!(strong || early) && !/^the /i.test(core!)) return null
      if (!(strong || early) && fall) return null
      if (ofWhat) return null
      if (
        fall &&
        !early &&
        !/^(?:in|by|during|until|since|early|late|mid|through|throughout)$/i.test(lead ?? '')
      )
        return null
    }
    const number = year ? Number(year) : null
    return {
      reading: { kind: 'part', part: SEASONS[name!.toLowerCase()]!.code, year: number, shift: null },
      from,
      to,
      ...(early ? { mod: /early/i.test(early) ? 'START' : /late/i.test(early) ? 'END' : 'MID' } : {}),
    }
  },
}
