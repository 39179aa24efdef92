import { covers, firstEndingAfter } from '../../base/spans.ts'
import { SAYING } from '../../languages/en/tags/cue-words.ts'
import { weigh } from '../../languages/en/tags/weigh.ts'
import type { Span } from '../../types/span.ts'
import type { TaggedAttribution } from '../../types/tags.ts'
import type { Candidate } from './candidate.ts'
import { finish } from './finish.ts'
import { LED_IN } from './led-in.ts'
import { PHRASE } from './phrases.ts'
import type { Reading } from './reading.ts'
import { SILENCE } from './silence.ts'
import { TOLD } from './told.ts'

/** Candidates with a lower score are dropped; chosen for the best F1 on PolNeAR's training part. */
const LEAST_SCORE = 0.35
/**
 * Least score inside another content. It is higher, because PolNeAR does not mark inner attributions and scores there
 * are unmeasured.
 */
const LEAST_INNER = 0.5

/** Least scores of kinds that PolNeAR marks seldom or unevenly, and that a record must not miss. */
const LEAST_OF_RARE: Readonly<Record<string, number>> = {
  'light/passive': 0.15,
  'light/noun-carrier': 0.12,
  'light/negated': 0.25,
  'light/relative': 0.2,
  'light/thought-or-report': 0.22,
  'light/perceived': 0.2,
  'light/participle-quote': 0.15,
}

/** The least score with which a candidate of this rule is kept. */
export function leastScore(by: string): number {
  return LEAST_OF_RARE[by] ?? LEAST_SCORE
}

/** The share of what these rules find that PolNeAR's training part marks; the score of each find is at least that. */
const SHARES: Readonly<Record<string, number>> = { [SILENCE]: 0.5, [TOLD]: 0.5, [LED_IN]: 0.9, [PHRASE]: 0.7 }

/** The candidates to keep, as attributions in text order, each with the one that contains it. */
export function chooseAttributions(reading: Reading, candidates: readonly Candidate[]): TaggedAttribution[] {
  const ranked = candidates
    .map((candidate) => ({
      candidate,
      score: Math.max(weigh(candidate.features), SHARES[candidate.by] ?? 0),
    }))
    .filter(({ candidate, score }) => score >= leastScore(candidate.by))
    .sort((a, b) => b.score - a.score)
  const kept: Weighed[] = []
  const heads = new Set<number>()
  const near = neighbours(reading)
  for (const one of ranked) {
    const { candidate } = one
    if (heads.has(candidate.head)) continue
    if (
      near
        .of(candidate)
        .some(({ candidate: other }) => sameCue(candidate, other) || sameContent(candidate, other))
    )
      continue
    heads.add(candidate.head)
    kept.push(one)
    near.add(one)
  }
  const finished = kept
    .filter((one) => !isComplement(one, near.of(one.candidate)))
    .filter(
      (one) =>
        one.score >= LEAST_INNER ||
        one.candidate.by in LEAST_OF_RARE ||
        !isInner(one, near.of(one.candidate)),
    )
    .map((one) => clipped(one, near.of(one.candidate)))
    .map(({ candidate, score }) => ({
      ...finish(reading, candidate),
      score: Math.round(score * 100) / 100,
      by: candidate.by,
    }))
  finished.sort((a, b) => firstOf(a) - firstOf(b))
  const within = withoutCircles(outers(finished, reading))
  return finished.map((one, index) => ({ ...one, within: within[index] ?? null, continues: null }))
}

/** Finds the kept candidates that share a sentence with one: only those can clash or be nested. */
function neighbours({ tokens }: Reading) {
  const bySentence = new Map<number, Weighed[]>()
  const sentences = ({ source, cue, content }: Candidate) => {
    const ranges = [...(source ? [source] : []), cue, ...content]
    const first = tokens[Math.min(...ranges.map(([from]) => from))]!.sentence
    const last = tokens[Math.max(...ranges.map(([, to]) => to)) - 1]!.sentence
    return Array.from({ length: last - first + 1 }, (_, index) => first + index)
  }
  return {
    of: (candidate: Candidate): Weighed[] => [
      ...new Set(sentences(candidate).flatMap((sentence) => bySentence.get(sentence) ?? [])),
    ],
    add(one: Weighed) {
      for (const sentence of sentences(one.candidate)) {
        const here = bySentence.get(sentence)
        if (here) here.push(one)
        else bySentence.set(sentence, [one])
      }
    },
  }
}

interface Weighed {
  readonly candidate: Candidate
  readonly score: number
}

/**
 * Ends a content where another attribution begins: in "Kyiv plans to stay, the mayor said", the mayor's words are not
 * part of Kyiv's plan.
 */
function clipped(one: Weighed, kept: readonly Weighed[]): Weighed {
  const { candidate } = one
  for (const { candidate: other } of kept) {
    if (other === candidate || !holds(candidate, other) || !holds(other, candidate)) continue
    const [first] = other.content
    if (!first || other.head < candidate.head) continue
    const content = candidate.content
      .filter(([from]) => from < first[1])
      .map(([from, to]): Span => [from, Math.min(to, first[1])])
    if (content.length > 0) return { ...one, candidate: { ...candidate, content } }
  }
  return one
}

function firstOf({
  source,
  cue,
  content,
}: {
  source: readonly Span[]
  cue: readonly Span[]
  content: readonly Span[]
}): number {
  return Math.min(...[...source, ...cue, ...content].map(([start]) => start))
}

/** Whether two candidates have the same cue: they share a token. */
function sameCue(a: Candidate, b: Candidate): boolean {
  return a.cue[0] < b.cue[1] && b.cue[0] < a.cue[1]
}

/** Whether two candidates have the same content: most of their tokens are shared. */
function sameContent(a: Candidate, b: Candidate): boolean {
  if (holds(a, b) || holds(b, a)) return false
  let both = 0
  let either = 0
  for (const [s, e] of a.content)
    for (const [t, f] of b.content) both += Math.max(0, Math.min(e, f) - Math.max(s, t))
  if (both === 0) return false
  for (const [s, e] of [...a.content, ...b.content]) either += e - s
  return both / (either - both) > 0.75
}

/**
 * Whether a candidate is only the infinitive that begins another content: "vowed | to wait". An infinitive of saying is
 * an attribution of its own.
 */
function isComplement({ candidate }: Weighed, kept: readonly Weighed[]): boolean {
  if (
    !candidate.features.includes('form infinitive') ||
    SAYING.has(candidate.features[0]!.replace('lemma ', ''))
  )
    return false
  return kept.some((other) => other.candidate.content.some(([from]) => from === candidate.cue[0]))
}

/** Whether a kept candidate with a higher score contains it in its content. */
function isInner(one: Weighed, kept: readonly Weighed[]): boolean {
  return kept.some((other) => other.score > one.score && holds(other.candidate, one.candidate))
}

/** Whether the cue of `b` is inside the content of `a`. */
function holds(a: Candidate, b: Candidate): boolean {
  return a.content.some(([from, to]) => from <= b.head && b.head < to)
}

/** If two contents contain each other's cues, the first is the outer one. */
function withoutCircles(within: readonly (number | null)[]): (number | null)[] {
  const open = [...within]
  for (const index of open.keys()) {
    const seen = new Set([index])
    for (let at = open[index]!; at !== null; at = open[at]!) {
      if (at === index) {
        open[index] = null
        break
      }
      if (seen.has(at)) break
      seen.add(at)
    }
  }
  return open
}

/** For each attribution, the index of the smallest other one whose content contains its cue; `null` if none does. */
function outers(
  all: readonly { readonly cue: readonly Span[]; readonly content: readonly Span[] }[],
  { tokens }: Reading,
): (number | null)[] {
  const pieces = new Map<number, { readonly span: Span; readonly index: number }[]>()
  for (const [index, { content }] of all.entries()) {
    for (const span of content) {
      const first = tokens[firstEndingAfter(tokens, span[0])]!.sentence
      const last = tokens[firstEndingAfter(tokens, span[1] - 1)]!.sentence
      for (let sentence = first; sentence <= last; sentence++) {
        const held = pieces.get(sentence)
        if (held) held.push({ span, index })
        else pieces.set(sentence, [{ span, index }])
      }
    }
  }
  return all.map(({ cue: [cue] }, index) => {
    if (!cue) return null
    const around = (pieces.get(tokens[firstEndingAfter(tokens, cue[0])]!.sentence) ?? []).filter(
      (piece) => piece.index !== index && covers(piece.span, cue),
    )
    const size = ({ span }: { readonly span: Span }) => span[1] - span[0]
    return (
      around.reduce<(typeof around)[number] | null>((a, b) => (a && size(a) <= size(b) ? a : b), null)
        ?.index ?? null
    )
  })
}
