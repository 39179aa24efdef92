import {
  ACTS,
  BEFORE_SENTENCE,
  CITING,
  DECLINING,
  FEELS,
  GOVERNOR,
  INFINITIVE,
  NO_SPEAKER,
  SEEMING,
  SEEMS_TO,
  SENTENCE_ENDS,
  STARTS_WITH_TO,
  THAT_CLAUSE,
} from '../languages/en/statements/claims.ts'
import { cueWords } from '../languages/en/statements/cue-words.ts'
import type { Span } from '../types/span.ts'
import type { TaggedAttribution } from '../types/tags.ts'
import { countWords } from './quoted.ts'
import { isMeasurement, isPhrase } from './stance.ts'

/** An attribution that reports speech or thought, with its index in the tagger's list. */
export interface Claim extends TaggedAttribution {
  readonly tag: number
}

/** A quoted phrase of at most this many words may be a mere label. */
const LONGEST_LABEL = 5

/**
 * The attributions that make statements. Taggers that follow PolNeAR's guidelines also mark acts that show an attitude
 * ("signed the treaty"). Such acts, and things that only seem so, remain the narrator's. An infinitive that completes
 * its cue becomes part of it: "declined" + "to confirm".
 */
export function claimsOf(text: string, attributions: readonly TaggedAttribution[]): Claim[] {
  const finisher = new Map<number, number>()
  for (const [tag, inner] of attributions.entries()) {
    const outer = attributions[inner.within ?? -1]
    if (outer && finishes(text, outer, inner)) finisher.set(inner.within!, tag)
  }
  const finishing = new Set(finisher.values())
  return attributions.flatMap((attribution, tag): Claim[] => {
    if (finishing.has(tag)) return []
    const inner = attributions[finisher.get(tag) ?? -1]
    const claim = inner
      ? { ...attribution, tag, cue: joinedCue(attribution.cue, inner.cue), content: inner.content }
      : withInfinitive(text, { ...attribution, tag })
    return isClaim(text, claim) ? [withGovernor(text, claim)] : []
  })
}

/**
 * Moves an infinitive from the content into the cue: "declined | to confirm that …" becomes "declined to confirm | that
 * …", if no inner attribution has it as its cue.
 */
function withInfinitive(text: string, claim: Claim): Claim {
  const [cue] = claim.cue
  const [content, ...more] = claim.content
  if (!cue || !content || content[0] - cue[1] !== 1 || !DECLINING.test(text.slice(...cue))) return claim
  const lead = INFINITIVE.exec(text.slice(...content))
  if (!lead || cueWords(lead[1]!).length === 0) return claim
  const from = content[0] + lead[0].length
  return {
    ...claim,
    cue: [[cue[0], from - (lead[0].length - lead[0].trimEnd().length)]],
    content: [[from, content[1]], ...more],
  }
}

/** Adds to a cue "to confirm" the words before it that reverse it: "declined". */
function withGovernor(text: string, claim: Claim): Claim {
  const [cue, ...more] = claim.cue
  if (!cue || !STARTS_WITH_TO.test(text.slice(...cue))) return claim
  const before = GOVERNOR.exec(text.slice(Math.max(0, cue[0] - 40), cue[0]))
  return before ? { ...claim, cue: [[cue[0] - before[0].length, cue[1]], ...more] } : claim
}

/** Whether a quotation is a sentence of its own: it begins one, or follows a colon, and ends with its full stop. */
function isSentence(text: string, [start, end]: Span): boolean {
  const before = text.slice(Math.max(0, start - 4), start)
  const begins = before.includes('\n') || BEFORE_SENTENCE.test(before.trimEnd())
  return begins && SENTENCE_ENDS.test(text.slice(start, end).trimEnd())
}

/** Whether the inner cue begins, with "to", where the outer content begins. */
function finishes(text: string, outer: TaggedAttribution, inner: TaggedAttribution): boolean {
  const [content] = outer.content
  const [cue] = inner.cue
  if (!content || !cue || outer.cue.length === 0) return false
  return cue[0] === content[0] && STARTS_WITH_TO.test(text.slice(...cue))
}

function joinedCue(outer: readonly Span[], inner: readonly Span[]): Span[] {
  const [first] = outer
  const [last] = inner
  return first && last && last[0] - first[1] <= 1 ? [[first[0], last[1]]] : [...outer, ...inner]
}

function isClaim(text: string, { source, cue, content, continues, within }: Claim): boolean {
  if (content.length === 0) return false
  if (within !== null && source.some((span) => NO_SPEAKER.test(text.slice(...span)))) return false
  if (continues !== null) return true
  const said = cue.map((span) => text.slice(...span)).join(' ')
  if (source.length === 0 && SEEMING.test(said)) return false
  if (
    cue[0] &&
    STARTS_WITH_TO.test(said) &&
    SEEMS_TO.test(text.slice(Math.max(0, cue[0][0] - 60), cue[0][0]))
  )
    return false
  if (isPhrase(said)) return true
  const words = cueWords(said)
  if (words.some(({ lemma, kind }) => kind !== 'adjective' && !ACTS.has(lemma)) || CITING.test(said))
    return true
  if (words.length > 0 && source.some((span) => isMeasurement(text.slice(...span)))) return true
  if (words.some(({ kind }) => kind === 'adjective') && FEELS.test(said)) return true
  const first = text.slice(...content[0]!)
  if (THAT_CLAUSE.test(first)) return true
  if (!/^\s*["“‘'«]/.test(first)) return false
  return words.length > 0 || countWords(first) > LONGEST_LABEL || isSentence(text, content[0]!)
}
