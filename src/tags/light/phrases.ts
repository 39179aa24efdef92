import { longPhraseEnd } from '../../languages/en/noun-phrases.ts'
import { CITING_PHRASES } from '../../languages/en/tags/cue-words.ts'
import { formOf } from '../../languages/en/verb-forms.ts'
import type { Candidate } from './candidate.ts'
import { contentEnd } from './content-end.ts'
import { frameAfter } from './frames.ts'
import type { VerbCue } from './verb-cue.ts'

/** The rule's name. */
export const PHRASE = 'light/phrase'

/** The candidate of a verb that cites only with the words behind it: "hit out at the plan". */
export function phraseCue({ reading, group, subject, limit, home, sentence }: VerbCue): Candidate | null {
  const phrases = CITING_PHRASES.get(group.lemma)
  if (!phrases || !subject.range || group.negative || formOf(group) === 'passive') return null
  const from = group.head + 1
  const phrase = phrases.find((words) =>
    words.every((word, at) => at === 0 || reading.words[from + at - 1] === word),
  )
  if (!phrase) return null
  const behind = from + phrase.length - 1
  const frame = frameAfter(reading, group.lemma, behind, limit, home)
  if (frame.kind === 'end' || frame.parted) return null
  const shortest = contentEnd(reading, frame.kind, frame.content, limit, home)
  // A place behind the noun belongs to it, and is not where the words were said: "cracks in the hall".
  const isPlaced = /^(?:in|at)$/.test(reading.words[shortest] ?? '')
  const end = isPlaced ? Math.max(shortest, longPhraseEnd(reading, frame.content, limit)) : shortest
  if (end <= frame.content) return null
  return {
    source: subject.range,
    cue: [group.start, behind],
    content: [[frame.content, end]],
    features: ['phrase'],
    by: PHRASE,
    head: group.head,
    sentence,
  }
}
