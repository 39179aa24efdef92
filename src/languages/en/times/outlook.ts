import words from '../../../../data/languages/en/times/outlook.json' with { type: 'json' }

const lists = words as Readonly<Record<'future' | 'past' | 'ahead-prepositions', readonly string[]>>
const FUTURE: ReadonlySet<string> = new Set(lists.future)
const PAST: ReadonlySet<string> = new Set(lists.past)
const LEADS_AHEAD = new RegExp(
  `\\b(?:${lists['ahead-prepositions'].join('|')})\\s(?:the\\s)?(?:early\\s|late\\s|mid-)?$`,
  'i',
)

/** Has the ending of a past tense: "opened", not "need", "hundred" or "United". */
const PAST_ENDING = /^(?!hundred)\p{Ll}{2,}[^e]ed$/u

/** Whether a time is after (`ahead`) or before (`behind`) the article; `null` if no word tells. */
export type Outlook = 'ahead' | 'behind' | null

/**
 * Whether the time at `[start, end)` of a sentence is after or before the article, by the nearest verb that tells:
 * first to the left in its part of the sentence, then to the right. `null` if no word tells.
 */
export function outlook(sentence: string, start: number, end: number): Outlook {
  const before = sentence
    .slice(Math.max(0, start - 120), start)
    .split(/[;:“”"]/)
    .at(-1)!
  const after = sentence.slice(end, end + 120).split(/[;:“”"]/)[0]!
  return nearest(wordsOf(before), -1) ?? nearest(wordsOf(after), 1)
}

/** Whether a preposition that points to the future is directly before the time: "by May", "until mid-November". */
export function leadsAhead(sentence: string, start: number): boolean {
  return LEADS_AHEAD.test(sentence.slice(Math.max(0, start - 16), start))
}

function wordsOf(text: string): string[] {
  // Names keep their capital, so that "United" is no past tense.
  return (text.match(/['’]?\p{L}+(?:n['’]t)?/gu) ?? []).map((word, index) =>
    index === 0 ? word.toLowerCase() : word,
  )
}

function nearest(list: readonly string[], step: -1 | 1): Outlook {
  for (let n = 0; n < Math.min(list.length, 18); n++) {
    const index = step < 0 ? list.length - 1 - n : n
    const word = list[index]!
    const previous = list[index - 1] ?? ''
    const next = list[index + 1] ?? ''
    if (FUTURE.has(word) && !(step > 0 && /ed$/.test(word)))
      return word === 'would' && next === 'have' ? 'behind' : 'ahead'
    if (word === 'to' && (previous === 'planned' || previous === 'supposed') && step < 0) return 'ahead'
    if (word === 'to' && /^(?:is|are|was|were|be)$/.test(previous)) return 'ahead'
    if (PAST.has(word) && previous !== 'be' && !(isAuxiliary(word) && FUTURE.has(next))) {
      return 'behind'
    }
    if (PAST_ENDING.test(word) && previous !== 'be' && previous !== 'to' && next !== 'to') return 'behind'
  }
  return null
}

function isAuxiliary(word: string): boolean {
  return /^(?:was|were|had|has|have)$/.test(word)
}
