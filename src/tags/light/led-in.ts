import { phraseEnd } from '../../languages/en/noun-phrases.ts'
import { singular } from '../../languages/en/nouns.ts'
import { SPEECH_NOUNS } from '../../languages/en/tags/nouns.ts'
import { EMPTY_PRONOUN } from '../../languages/en/tags/subjects.ts'
import { isFiniteVerb } from '../../languages/en/verb-forms.ts'
import type { VerbGroup } from '../../types/grammar.ts'
import type { Span } from '../../types/span.ts'
import type { Candidate } from './candidate.ts'
import { withLaterQuotes } from './later-quotes.ts'
import type { Reading } from './reading.ts'

/** The rule's name. */
export const LED_IN = 'light/led-in'

/**
 * The candidate of a quotation that a clause with a colon leads in, whatever its verb: 'The mayor was calmer: "…"', 'His
 * answer was short: "…"', 'From the mayor came a warning: "…"'. The quotation ends the sentence.
 *
 * @param groups The verb groups of the sentence.
 */
export function ledIn(reading: Reading, sentence: number, groups: readonly VerbGroup[]): Candidate[] {
  const { words, quoteOf, quoteRanges } = reading
  const [from, to] = reading.sentences[sentence]!
  const found: Candidate[] = []
  for (let colon = from + 1; colon + 1 < to; colon++) {
    const quote = quoteOf[colon + 1]!
    if (words[colon] !== ':' || quoteOf[colon] !== -1 || quote < 0 || quoteRanges[quote]![0] !== colon + 1)
      continue
    const verb = groups.findLast(
      (group) =>
        group.head < colon && group.start >= from && quoteOf[group.head] === -1 && isFiniteVerb(group),
    )
    const range = quoteRanges[quote]!
    if (!verb || !fills(reading, range)) continue
    const speaker = speakerOf(reading, verb, from)
    if (speaker === null) continue
    found.push(
      withLaterQuotes(reading, {
        source: speaker,
        cue: [isOwner(reading, speaker) ? speaker[1] : verb.start, colon + 1],
        content: [range],
        features: ['led-in'],
        by: LED_IN,
        head: verb.head,
        sentence,
      }),
    )
  }
  return found
}

/** Whether a quotation fills its sentence to the end. */
function fills({ tokens, words }: Reading, [, to]: Span): boolean {
  const next = tokens[to]
  if (!next || next.sentence !== tokens[to - 1]!.sentence) return true
  return /^[.?!]$/.test(words[to]!) && tokens[to + 1]?.sentence !== next.sentence
}

/** Who speaks, by the verb of the clause; `null` if its subject is nobody who can. */
function speakerOf(reading: Reading, verb: VerbGroup, from: number): Span | null {
  const { words, tags } = reading
  if (verb.lemma === 'come' && words[from] === 'from') {
    const end = phraseEnd(reading, from + 1, verb.start)
    return end === verb.start ? [from + 1, end] : null
  }
  const { range } = verb.subject
  if (!range || verb.passive || verb.subject.kind === 'relative') return null
  if (tags[range[0]] === 'EX' || EMPTY_PRONOUN.test(words[range[0]]!)) return null
  return ownerOf(reading, range)
}

/** Whether a speaker is the owner of the noun behind: "the council's" of "the council's answer". */
function isOwner({ tags }: Reading, [, to]: Span): boolean {
  return tags[to - 1] === 'POS' || tags[to - 1] === 'PRP$'
}

/** Whose words a phrase names: "the council" of "the council's answer", "his" of "his answer"; else the phrase itself. */
export function ownerOf({ words, tags }: Reading, [from, to]: Span): Span {
  const last = to - 1
  if (!SPEECH_NOUNS.has(singular(words[last]!))) return [from, to]
  for (let at = last - 1; at > from; at--) if (tags[at] === 'POS') return [from, at + 1]
  return tags[from] === 'PRP$' ? [from, from + 1] : [from, to]
}
