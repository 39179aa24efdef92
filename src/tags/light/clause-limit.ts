import type { Span } from '../../types/span.ts'
import type { Reading } from './reading.ts'
import type { VerbGroup } from './verb-groups.ts'

const SUBORDINATING =
  /^(?:while|after|as|if|although|though|because|when|since|once|before|by|in|despite|without|whereas)$/

/** "While saying that …, he went on": a clause before the main one ends at the comma that the main subject follows. */
export function clauseLimit({ words, tags }: Reading, [from, to]: Span, group: VerbGroup): number {
  const opens =
    SUBORDINATING.test(words[from]!) || (tags[from] === 'CC' && SUBORDINATING.test(words[from + 1]!))
  const participle = (group.form === 'ing' || group.form === 'ed') && group.start === from
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
