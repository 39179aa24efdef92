import { phraseEnding } from '../../languages/en/noun-phrases.ts'
import { OBJECT_RELATIVE } from '../../languages/en/tags/subjects.ts'
import { formOf } from '../../languages/en/verb-forms.ts'
import type { Span } from '../../types/span.ts'
import type { Candidate } from './candidate.ts'
import { contentEnd } from './content-end.ts'
import { features } from './features.ts'
import type { VerbCue } from './verb-cue.ts'

/**
 * The candidate of a relative clause: "the plan he rejected", "which she supports". Its content is the noun phrase
 * before the clause.
 */
export function relativeObject(about: VerbCue): Candidate | null {
  const { reading, group, subject, frame, home, range, limit } = about
  const { tags, words } = reading
  if (subject.kind !== 'own' || !subject.range || formOf(group) === 'passive' || formOf(group) === 'ing')
    return null
  const before = subject.range[0] - 1
  if (before < range[0] || reading.quoteOf[before] !== home) return null
  const pronoun = OBJECT_RELATIVE.test(words[before]!) && /^(?:WDT|WP|IN)$/.test(tags[before]!)
  const noun = /^NNS?$/.test(tags[before]!)
  const next = frame.kind.startsWith('prep') ? frame.content : group.end
  const open = next >= limit || /^[.,;:]$/.test(words[next]!) || /^(?:VBZ|VBD|VBP|MD)$/.test(tags[next]!)
  if (!open || (!pronoun && !noun)) return null
  if (pronoun && words[before] === 'that' && !/^NN/.test(tags[before - 1] ?? '')) return null
  const phrase = pronoun ? ([before, before + 1] as Span) : phraseEnding(reading, before, range[0])
  if (!phrase) return null
  const content: Span[] = [phrase]
  if (pronoun && next < limit && /^(?:VBZ|VBD|VBP|MD)$/.test(tags[next]!)) {
    content.push([next, contentEnd(reading, 'clause', next, limit, home)])
  }
  return {
    source: subject.range,
    cue: [group.start, Math.max(group.end, frame.kind.startsWith('prep') ? frame.cueEnd : 0)],
    content,
    features: features(about, pronoun ? 'pronoun' : 'noun', 'relative', subject),
    by: 'light/relative-object',
    head: group.head,
    sentence: about.sentence,
  }
}
