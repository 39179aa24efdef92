import actRows from '../../data/stances/acts.json' with { type: 'json' }
import type { Span } from '../types/span.ts'
import type { TaggedAttribution } from '../types/tags.ts'
import { cueWords } from './cue-words.ts'

/** An attribution that reports speech or thought, with its place in the tagger's list. */
export interface Claim extends TaggedAttribution {
  readonly tag: number
}

/** Verbs that cite only with a quotation or a that-clause; otherwise they tell of an act. */
const ACTS: ReadonlySet<string> = new Set(actRows as readonly string[])
const SEEMING = /\b(?:seem|appear|look|sound)(?:s|ed|ing)?\b/i
const CITING = /\b(?:according to|per|in (?:the )?(?:words|view|opinion) of)\b|^\s*[:—-]\s*$/i

/**
 * The attributions that make statements. Taggers by PolNeAR's guidelines also mark acts that show an attitude ("signed
 * the treaty"): those, and what merely seems so, stay with the narrator. An infinitive that finishes its cue becomes
 * part of it: "declined" + "to confirm".
 */
export function claimsOf(text: string, attributions: readonly TaggedAttribution[]): Claim[] {
  const finisher = attributions.map((outer, tag) =>
    attributions.findIndex((inner) => inner.within === tag && finishes(text, outer, inner)),
  )
  return attributions.flatMap((attribution, tag): Claim[] => {
    if (finisher.includes(tag)) return []
    const inner = attributions[finisher[tag]!]
    const claim = inner
      ? { ...attribution, tag, cue: joinedCue(attribution.cue, inner.cue), content: inner.content }
      : { ...attribution, tag }
    return isClaim(text, claim) ? [claim] : []
  })
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

function isClaim(text: string, { source, cue, content, continues }: Claim): boolean {
  if (content.length === 0) return false
  if (continues !== null) return true
  const said = cue.map((span) => text.slice(...span)).join(' ')
  if (source.length === 0 && SEEMING.test(said)) return false
  if (cueWords(said).some(({ lemma }) => !ACTS.has(lemma)) || CITING.test(said)) return true
  return /^\s*(?:that\s|["“‘«])/.test(text.slice(...content[0]!))
}
