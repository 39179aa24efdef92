import { firstIndex } from '../base/binary-search.ts'
import type { Parsed } from '../base/phrases.ts'
import { firstEndingAfter } from '../base/spans.ts'
import {
  ACTS,
  BEFORE_SENTENCE,
  BEHIND_WHAT,
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
import { isFiniteVerb } from '../languages/en/verb-forms.ts'
import type { Span } from '../types/span.ts'
import type { TaggedAttribution } from '../types/tags.ts'
import { countWords } from './quoted.ts'
import { headWords } from './source-head.ts'
import { isMeasurement, isPhrase } from './stance.ts'
import { verbOf, verbsWithin } from './verb-of.ts'

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
export function claimsOf(article: Parsed, attributions: readonly TaggedAttribution[]): Claim[] {
  const { text } = article
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
    return isClaim(article, claim) ? [withGovernor(text, claim)] : []
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

function isClaim(article: Parsed, claim: Claim): boolean {
  const { text } = article
  const { source, cue, content, continues, within } = claim
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
  if (isSummons(article, claim)) return false
  const words = cueWords(said)
  if (words.some(({ lemma, kind }) => kind !== 'adjective' && !ACTS.has(lemma)) || CITING.test(said))
    return true
  if (words.length > 0 && source.some((span) => isMeasurement(headWords(article, [span])))) return true
  if (words.some(({ kind }) => kind === 'adjective') && FEELS.test(said)) return true
  const first = text.slice(...content[0]!)
  if (THAT_CLAUSE.test(first)) return true
  if (words.length > 0 && endsWithVerb(article, cue) && opensClause(article, content[0]!)) return true
  if (!/^\s*["“‘'«]/.test(first)) return false
  return words.length > 0 || countWords(first) > LONGEST_LABEL || isSentence(text, content[0]!)
}

/** Whether a cue ends with its verb, and not with a preposition. */
function endsWithVerb(article: Parsed, cue: readonly Span[]): boolean {
  const verb = verbOf(article, cue)
  return verb !== undefined && article.tokens[verb.end - 1]!.end === cue.at(-1)![1]
}

/**
 * Whether a span begins with a clause, without "that": a subject and its finite verb. "comments Novak had made" is a
 * phrase with a clause about it.
 */
function opensClause({ tokens, grammar }: Parsed, [start, end]: Span): boolean {
  const from = firstEndingAfter(tokens, start)
  const to = firstIndex(tokens.length, (token) => tokens[token]!.start >= end)
  const subject = verbsWithin(grammar, from, to).find(isFiniteVerb)?.subject
  if (subject?.kind !== 'own' || subject.range?.[0] !== from) return false
  const parts = grammar.words.slice(...subject.range).map(({ pos }) => pos)
  return !parts.some((pos, at) => /^NNS?$/.test(pos) && /^(?:NNP|DT|PRP\$?)$/.test(parts[at + 1] ?? ''))
}

/**
 * Whether somebody is only called to come or to answer: "called his brother for help", "called a meeting". Who calls the
 * plan a mistake says something of it: words that tell what follow the phrase.
 */
function isSummons(article: Parsed, { cue, content, source }: Claim): boolean {
  const { text, tokens, grammar } = article
  const verb = verbOf(article, cue)
  const [start, end] = content[0]!
  if (verb?.lemma !== 'call' || verb.passive || !endsWithVerb(article, cue)) return false
  if (content.length > 1 || start < tokens[verb.head]!.end || /["“‘]/.test(text.slice(start, end)))
    return false
  if (source[0] && BEHIND_WHAT.test(text.slice(Math.max(0, source[0][0] - 8), source[0][0]))) return false
  let at = firstEndingAfter(tokens, start)
  for (;;) {
    const phrase = grammar.phrases.find((one) => one.start === at)
    if (!phrase) return false
    const next = tokens[phrase.end]
    if (!next || next.start >= end) return true
    if (grammar.words[phrase.end]!.form !== 'of') return /^(?:IN|TO)$/.test(grammar.words[phrase.end]!.pos)
    at = phrase.end + 1
  }
}
