import words from '../../../../data/languages/en/times/outlook.json' with { type: 'json' }

type List = 'future' | 'past' | 'ahead-prepositions' | 'plans' | 'expected' | 'telling'

const lists = words as Readonly<Record<List, readonly string[]>>
const FUTURE: ReadonlySet<string> = new Set(lists.future)
const PAST: ReadonlySet<string> = new Set(lists.past)
const LEADS_AHEAD = new RegExp(
  `\\b(?:${lists['ahead-prepositions'].join('|')})\\s(?:the\\s)?(?:early\\s|late\\s|mid-)?$`,
  'i',
)

/** Has the ending of a past tense: "opened", not "need", "hundred" or "United". */
const PAST_ENDING = /^(?!hundred)\p{Ll}{2,}[^e]ed$/u

/** Dictionary forms of words whose infinitive lies ahead: "agreed to meet on Monday", "ready to leave". */
export const PLANNING: ReadonlySet<string> = new Set(lists.plans)

/** Dictionary forms of verbs whose present tells nothing of a time: "says", "shows". */
export const TELLING: ReadonlySet<string> = new Set(lists.telling)

/** A verb of plans with "for" alone: "set for Sunday", but "a record set on Sunday". */
export const SET = 'set'

/** Dictionary forms of verbs of which the time behind the object lies ahead: "has scheduled a vote Thursday". */
export const PLANS_FOR: ReadonlySet<string> = new Set(['plan', 'schedule'])

const EXPECTED: ReadonlySet<string> = new Set(lists.expected)

/** Whether something of which this is said lies ahead: "planned for Sunday", "is due on Friday". */
export function isExpected(lemma: string): boolean {
  return EXPECTED.has(lemma)
}

/** Whether an infinitive behind the verb lies ahead of it: "were to resume", "is going to resume". */
export function isOfPlanTo(lemma: string, progressive: boolean): boolean {
  return lemma === 'be' || (lemma === 'go' && progressive)
}

/** The outlook of a verb behind a modal: "will meet", "would have met", "could see". */
export function modalOutlook(modal: string, perfect: boolean): Outlook {
  if (perfect) return modal === 'will' || modal === 'shall' ? 'ahead' : 'behind'
  return modal === 'could' ? null : 'ahead'
}

/**
 * Whether a time is after (`ahead`) or before (`behind`) the article; `present` if the verb is in the present tense, as
 * in "the trial continues on Monday", which is so of plans and of habits; `null` if no word tells.
 */
export type Outlook = 'ahead' | 'behind' | 'present' | null

/**
 * Whether the time at `[start, end)` of a sentence is after or before the article, by the nearest word that tells:
 * first to the left in its part of the sentence, then to the right. `null` if no word tells. `isVerb` says whether the
 * word at an offset is no noun: "a plan" is none.
 */
export function outlookOfWords(
  sentence: string,
  start: number,
  end: number,
  isVerb: (offset: number) => boolean = () => true,
): Outlook {
  const left = Math.max(0, start - 120)
  const before = sentence
    .slice(left, start)
    .split(/[;:“”"]/)
    .at(-1)!
  const after = sentence.slice(end, end + 120).split(/[;:“”"]/)[0]!
  return (
    nearest(wordsOf(before, start - before.length, isVerb), -1) ?? nearest(wordsOf(after, end, isVerb), 1)
  )
}

/** Whether "since" is directly before the time, which then lies behind. */
export function leadsBack(sentence: string, start: number): boolean {
  return /\bsince\s(?:the\s)?(?:early\s|late\s|mid-)?$/i.test(sentence.slice(Math.max(0, start - 16), start))
}

/** Whether "for" leads to the time, and not to something of that time: "for Sunday", not "for Sunday's blast". */
export function leadsTo(sentence: string, start: number, end: number): boolean {
  return (
    /\bfor\s(?:the\s)?$/i.test(sentence.slice(Math.max(0, start - 10), start)) &&
    !/^['’]/.test(sentence.slice(end))
  )
}

/** Whether "to" or "until" leads to the time: "extended to 20 March". */
export function leadsUpTo(sentence: string, start: number): boolean {
  return /\b(?:to|until|till)\s(?:the\s)?$/i.test(sentence.slice(Math.max(0, start - 10), start))
}

/** Whether the words before the time say that something is to happen then: "due on Sunday". */
export function isAnnounced(sentence: string, start: number): boolean {
  return /\b(?:due|expected|planned|scheduled|slated)\s(?:for|on|in|by)\s(?:the\s)?$/i.test(
    sentence.slice(Math.max(0, start - 20), start),
  )
}

/** Whether a verb of saying in the past is directly before the time: "will be sold, the port said on Tuesday". */
export function isToldOn(sentence: string, start: number): boolean {
  return /\b(?:said|told|added|announced|confirmed|reported|warned|wrote)\s(?:late\s|early\s)?(?:on\s)?$/i.test(
    sentence.slice(Math.max(0, start - 24), start),
  )
}

/** Whether "on" leads to the time. */
export function leadsOn(sentence: string, start: number): boolean {
  return /\bon\s(?:the\s)?$/i.test(sentence.slice(Math.max(0, start - 10), start))
}

/** Whether a preposition that points to the future is directly before the time: "by May", "until mid-November". */
export function leadsAhead(sentence: string, start: number): boolean {
  return LEADS_AHEAD.test(sentence.slice(Math.max(0, start - 16), start))
}

function wordsOf(text: string, offset: number, isVerb: (offset: number) => boolean): string[] {
  // Names keep their capital, so that "United" is no past tense.
  return [...text.matchAll(/['’]?\p{L}+(?:n['’]t)?/gu)].map(({ 0: word, index }, place) => {
    const form = place === 0 ? word.toLowerCase() : word
    return FUTURE.has(form) && !isVerb(offset + index) ? '' : form
  })
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
