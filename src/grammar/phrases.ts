import { COMPLEMENTIZER } from '../languages/en/grammar/clauses.ts'
import { JOINING } from '../languages/en/grammar/phrase-links.ts'
import { ALONE } from '../languages/en/grammar/phrases.ts'
import { phraseEnd, type TaggedWords } from '../languages/en/noun-phrases.ts'
import type { NounPhrase } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import type { BareVerbGroup } from './verb-groups.ts'

const HEADS: ReadonlySet<string> = new Set(['NN', 'NNS', 'NNP', 'CD', 'PRP', 'EX'])

/** The simple noun phrases of a sentence, in order, each as long as possible and without a verb. */
export function nounPhrases(
  text: TaggedWords,
  [from, to]: Span,
  verbs: readonly BareVerbGroup[],
): NounPhrase[] {
  const found: NounPhrase[] = []
  let next = 0
  let at = from
  while (at < to) {
    while (next < verbs.length && verbs[next]!.end <= at) next++
    const verb = verbs[next]
    if (verb && verb.start <= at) {
      at = verb.end
      continue
    }
    const end = phraseEnd(text, at, Math.min(to, verb?.start ?? to))
    const head = headOf(text, at, end)
    if (head === null || opensClause(text, at, head)) {
      at++
      continue
    }
    found.push({ start: modifiersStart(text, at, head, from), end, head })
    at = end
  }
  return found
}

/**
 * The start of a phrase with the adjectives that "and" joins to its own: "Federal and state officials", "the old and new
 * bridges". It can be the phrase's own start.
 */
function modifiersStart({ words, tags }: TaggedWords, start: number, head: number, from: number): number {
  const modifies = start < head && (tags[start] === 'JJ' || tags[start] === 'NN')
  if (!modifies || !JOINING.test(words[start - 1] ?? '') || start - 2 < from || tags[start - 2] !== 'JJ')
    return start
  const before = tags[start - 3]
  return start - 3 >= from && (before === 'DT' || before === 'PRP$') ? start - 3 : start - 2
}

/** The last noun, pronoun or number, with only punctuation after it; `null` if there is none. */
function headOf({ tags }: TaggedWords, start: number, end: number): number | null {
  for (let at = end - 1; at >= start; at--) if (HEADS.has(tags[at]!)) return at
  return null
}

/** Whether "that" opens a clause and is not part of the phrase: "that officials lied", "that nobody came". */
function opensClause({ words, tags }: TaggedWords, start: number, head: number): boolean {
  return words[start] === COMPLEMENTIZER && head > start && (tags[head] === 'NNS' || ALONE.test(words[head]!))
}
