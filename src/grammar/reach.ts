import { SUBORDINATING } from '../languages/en/grammar/clauses.ts'
import type { TaggedWords } from '../languages/en/noun-phrases.ts'
import { formOf } from '../languages/en/verb-forms.ts'
import type { Span } from '../types/span.ts'
import type { BareVerbGroup } from './verb-groups.ts'

/**
 * The index before which the words that depend on a verb must be. A clause before the main one, as in "While saying
 * that …, he went on", ends at the comma before the main subject. Otherwise it is the end of the sentence.
 */
export function reachOf({ words, tags }: TaggedWords, [from, to]: Span, group: BareVerbGroup): number {
  const opens =
    SUBORDINATING.test(words[from]!) || (tags[from] === 'CC' && SUBORDINATING.test(words[from + 1]!))
  const participle = (formOf(group) === 'ing' || formOf(group) === 'ed') && group.start === from
  if (!opens && !participle) return to
  for (let at = from; at + 2 < to; at++) {
    if (words[at] !== ',' || !/^(?:PRP|NNP|DT|NNS|PRP\$)$/.test(tags[at + 1]!)) continue
    for (let verb = at + 1; verb < Math.min(to, at + 9); verb++) {
      if (/^(?:VBD|VBZ|VBP|MD)$/.test(tags[verb]!)) return at < group.head ? to : at
      if (words[verb] === ',' || tags[verb] === 'CC') break
    }
  }
  return to
}
