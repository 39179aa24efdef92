import { firstIndex } from '../../base/binary-search.ts'
import { phraseEnd } from '../../languages/en/noun-phrases.ts'
import { formOf } from '../../languages/en/verb-forms.ts'
import type { Subject, VerbGroup } from '../../types/grammar.ts'
import type { Span } from '../../types/span.ts'
import type { Candidate } from './candidate.ts'
import { frameAfter } from './frames.ts'
import { withLaterQuotes } from './later-quotes.ts'
import { phraseCue } from './phrases.ts'
import type { Reading } from './reading.ts'
import { relativeObject } from './relative-object.ts'
import { behindContent } from './verb-after.ts'
import { beforeContent } from './verb-before.ts'
import type { VerbCue } from './verb-cue.ts'

/** Candidates whose cue is a verb: with the content after the verb, or before it ("…, said the mayor"). */
export function verbCues(reading: Reading, sentence: number): Candidate[] {
  const range = reading.sentences[sentence]!
  const groups = groupsOf(reading, range)
  const found: Candidate[] = []
  /** The subject after the last verb: "said Marsh, adding …". */
  let spoken: Span | null = null
  for (const [index, group] of groups.entries()) {
    const home = reading.quoteOf[group.head]!
    const limit = Math.min(group.reach, home < 0 ? range[1] : reading.quoteRanges[home]![1])
    const frame = frameAfter(reading, group.lemma, group.end, limit, home)
    const ahead = formOf(group) === 'ing' && limit < range[1] ? phraseEnd(reading, limit + 1, range[1]) : 0
    const subject: Subject =
      formOf(group) === 'ing' && spoken
        ? { range: spoken, kind: 'participle' as const }
        : ahead > limit + 1
          ? { range: [limit + 1, ahead], kind: 'participle' as const }
          : formOf(group) === 'ing' && frame.kind === 'quote' && !group.subject.range
            ? ledBy(groups, index)
            : group.subject
    const about: VerbCue = { reading, sentence, range, groups, index, group, subject, frame, home, limit }
    const candidate: Candidate | null =
      phraseCue(about) ?? behindContent(about) ?? relativeObject(about) ?? beforeContent(about)
    if (!candidate) continue
    found.push(withLaterQuotes(reading, candidate))
    if (candidate.by === 'light/verb-inverted') spoken = candidate.source
  }
  return found
}

/** The verb groups of a sentence. */
export function groupsOf({ verbs }: Reading, [from, to]: Span): readonly VerbGroup[] {
  const before = (token: number) => firstIndex(verbs.length, (index) => verbs[index]!.head >= token)
  return verbs.slice(before(from), before(to))
}

/** The subject of a participle: that of the verb before it, as in "Hundreds marched on, chanting "…"". */
function ledBy(groups: readonly VerbGroup[], index: number): Subject {
  for (let at = index - 1; at >= 0; at--) {
    const { range } = groups[at]!.subject
    if (!['ing', 'infinitive'].includes(formOf(groups[at]!)) && range) return { range, kind: 'participle' }
  }
  return groups[index]!.subject
}
