import words from '../../../../data/languages/en/times/references.json' with { type: 'json' }
import type { Family } from '../../../types/time-reading.ts'

type Value = 'PRESENT_REF' | 'PAST_REF' | 'FUTURE_REF'
const VALUES = new Map<string, Value>()
for (const [value, list] of Object.entries(words as Readonly<Record<Value, readonly string[]>>)) {
  for (const word of list) VALUES.set(word, value as Value)
}
const LONGEST_FIRST = [...VALUES.keys()].sort((a, b) => b.length - a.length)

/** "now", "currently", "recently", "in the future", "recent years"; not "Now, Voyager" or "future generations". */
export const reference: Family = {
  name: 'reference',
  pattern: new RegExp(`(?<![\\p{L}\\d'’-])(?:${LONGEST_FIRST.join('|')})(?![\\p{L}\\d-]|['’]s)`, 'giu'),
  read(match, sentence) {
    const lower = match[0].toLowerCase()
    const capital = /^\p{Lu}/u.test(match[0])
    const rest = sentence.slice(match.index + match[0].length)
    if (capital && match.index > 1) return null
    if (capital && /^ \p{Lu}\p{Ll}+ (?:\p{Lu}|\()/u.test(rest) && !/^now /i.test(match[0])) return null
    if (
      lower === 'future' &&
      /\b(?:the|a|its|their|our|his|her|your|this|that) $/i.test(
        sentence.slice(Math.max(0, match.index - 40), match.index),
      )
    )
      return null
    if (
      lower === 'the past' &&
      /^ (?:\p{L}+ ){0,2}(?:hours?|days?|weeks?|weekend|months?|years?|quarters?|decades?|century|centuries|summer|winter|spring|fall|\d)/u.test(
        rest,
      )
    )
      return null
    if (
      lower === 'soon' &&
      /\b(?:as|too|sooner or) $/.test(sentence.slice(Math.max(0, match.index - 40), match.index))
    )
      return null
    if (/^soon$/.test(lower) && /^ (?:after|as)\b/.test(rest)) return null
    if (lower === 'shortly' && /^ (?:after|before|afterwards?|thereafter)\b/.test(rest)) return null
    if (lower === 'now' && /^(?: that\b|-|adays)/.test(rest)) return null
    if (lower === 'current' && /^ (?:account|affairs|events)\b/.test(rest)) return null
    return { reading: { kind: 'reference', value: VALUES.get(lower)! } }
  },
}
