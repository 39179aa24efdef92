import type { Span } from '../../types/span.ts'
import type { Candidate } from './candidate.ts'
import { clauseLimit } from './clause-limit.ts'
import { frameAfter } from './frames.ts'
import { withLaterQuotes } from './later-quotes.ts'
import { phraseEnd } from './noun-phrases.ts'
import type { Reading } from './reading.ts'
import { relativeObject } from './relative-object.ts'
import { type Subject, subjects } from './subjects.ts'
import { behindContent } from './verb-after.ts'
import { beforeContent } from './verb-before.ts'
import type { VerbCue } from './verb-cue.ts'
import { type VerbGroup, verbGroups } from './verb-groups.ts'

/** Verbs that may cite: with the content behind the verb, or before it ("…, said the mayor"). */
export function verbCues(reading: Reading, sentence: number): Candidate[] {
  const range = reading.sentences[sentence]!
  const groups = verbGroups(reading, range)
  const whose = subjects(reading, range, groups)
  const found: Candidate[] = []
  /** The subject behind the last verb: "said Marsh, adding …". */
  let spoken: Span | null = null
  for (const [index, group] of groups.entries()) {
    const home = reading.quoteOf[group.head]!
    const limit = Math.min(
      clauseLimit(reading, range, group),
      home < 0 ? range[1] : reading.quoteRanges[home]![1],
    )
    const frame = frameAfter(reading, group.lemma, group.end, limit, home)
    const ahead = group.form === 'ing' && limit < range[1] ? phraseEnd(reading, limit + 1, range[1]) : 0
    const subject: Subject =
      group.form === 'ing' && spoken
        ? { range: spoken, kind: 'participle' as const }
        : ahead > limit + 1
          ? { range: [limit + 1, ahead], kind: 'participle' as const }
          : group.form === 'ing' && frame.kind === 'quote' && !whose[index]!.range
            ? ledBy(groups, whose, index)
            : whose[index]!
    const about: VerbCue = { reading, sentence, range, groups, index, group, subject, frame, home, limit }
    const candidate: Candidate | null = behindContent(about) ?? relativeObject(about) ?? beforeContent(about)
    if (!candidate) continue
    found.push(withLaterQuotes(reading, candidate))
    if (candidate.by === 'light/verb-inverted') spoken = candidate.source
  }
  return found
}

/** "Hundreds marched on, chanting "…"": the subject of the verb that the participle leans on. */
function ledBy(groups: readonly VerbGroup[], whose: readonly Subject[], index: number): Subject {
  for (let at = index - 1; at >= 0; at--) {
    const { range } = whose[at]!
    if (!/^(?:ing|infinitive)$/.test(groups[at]!.form) && range) return { range, kind: 'participle' }
  }
  return whose[index]!
}
