import actRows from '../../data/languages/en/stances/acts.json' with { type: 'json' }
import type { Span } from '../types/span.ts'
import type { TaggedAttribution } from '../types/tags.ts'
import { cueWords } from './cue-words.ts'
import { countWords } from './quoted.ts'
import { isMeasurement, isPhrase } from './stance.ts'

/** An attribution that reports speech or thought, with its place in the tagger's list. */
export interface Claim extends TaggedAttribution {
  readonly tag: number
}

/** Verbs that cite only with a quotation or a that-clause; otherwise they tell of an act. */
const ACTS: ReadonlySet<string> = new Set(actRows as readonly string[])
const DECLINING = /\b(?:declin|refus|unable|fail|not\b|continu|want|wish|tri)/i
const SEEMING = /\b(?:seem|appear|look|sound)(?:s|ed|ing)?\b/i
/** "seemed at the start of May to be planning". */
const SEEMS_TO = /\b(?:seem|appear)(?:s|ed|ing)?\b[^,.;]*$/i
/** A quoted phrase up to this many words may be a mere label. */
const LONGEST_LABEL = 5
/** Sources inside somebody's words that stand for no one in particular. */
const NO_SPEAKER = /^(?:you|it|that|this|which|there|one)$/i
/** "is confident that", "remains wary of": a state of mind told with an adjective. */
const FEELS =
  /\b(?:is|are|was|were|am|be|been|remains?|remained|feels?|felt|becomes?|became|grew|seems?)\b|['’](?:m|re|s)\b/i
const CITING = /\b(?:according to|per|in (?:the )?(?:words|view|opinion) of)\b|^\s*[:—-]\s*$/i

/**
 * The attributions that make statements. Taggers by PolNeAR's guidelines also mark acts that show an attitude ("signed
 * the treaty"): those, and what merely seems so, stay with the narrator. An infinitive that finishes its cue becomes
 * part of it: "declined" + "to confirm".
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

/** "declined | to confirm that …" as "declined to confirm | that …", where no inner attribution says so. */
function withInfinitive(text: string, claim: Claim): Claim {
  const [cue] = claim.cue
  const [content, ...more] = claim.content
  if (!cue || !content || content[0] - cue[1] !== 1 || !DECLINING.test(text.slice(...cue))) return claim
  const lead = /^to\s+([a-z]+)\s+(?=\S)/.exec(text.slice(...content))
  if (!lead || cueWords(lead[1]!).length === 0) return claim
  const from = content[0] + lead[0].length
  return {
    ...claim,
    cue: [[cue[0], from - (lead[0].length - lead[0].trimEnd().length)]],
    content: [[from, content[1]], ...more],
  }
}

const GOVERNOR =
  /(?:\b(?:has|have|had|did|does|do|would|could|was|were|is|are)\s+)?(?:\b(?:declin|refus)(?:e|es|ed|ing)|\bfail(?:s|ed|ing)?|\bunable|\bnot(?:\s+\p{L}+)?|\bunwilling)\s+$/iu

/** A cue "to confirm" with the words that turn it round: "declined". */
function withGovernor(text: string, claim: Claim): Claim {
  const [cue, ...more] = claim.cue
  if (!cue || !/^to\s/i.test(text.slice(...cue))) return claim
  const before = GOVERNOR.exec(text.slice(Math.max(0, cue[0] - 40), cue[0]))
  return before ? { ...claim, cue: [[cue[0] - before[0].length, cue[1]], ...more] } : claim
}

/** Whether the inner cue begins right where the outer content begins, with "to". */
function finishes(text: string, outer: TaggedAttribution, inner: TaggedAttribution): boolean {
  const [content] = outer.content
  const [cue] = inner.cue
  if (!content || !cue || outer.cue.length === 0) return false
  return cue[0] === content[0] && /^to\s/i.test(text.slice(...cue))
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
  if (cue[0] && /^to\s/i.test(said) && SEEMS_TO.test(text.slice(Math.max(0, cue[0][0] - 60), cue[0][0])))
    return false
  if (isPhrase(said)) return true
  const words = cueWords(said)
  if (words.some(({ lemma, kind }) => kind !== 'adjective' && !ACTS.has(lemma)) || CITING.test(said))
    return true
  if (words.length > 0 && source.some((span) => isMeasurement(text.slice(...span)))) return true
  if (words.some(({ kind }) => kind === 'adjective') && FEELS.test(said)) return true
  const first = text.slice(...content[0]!)
  if (/^\s*that\s/.test(first)) return true
  return /^\s*["“‘«]/.test(first) && (words.length > 0 || countWords(first) > LONGEST_LABEL)
}
