import type { Span } from '../../types/span.ts'
import type { TaggedAttribution } from '../../types/tags.ts'
import type { Candidate } from './candidate.ts'
import { finish } from './finish.ts'
import type { Reading } from './reading.ts'
import { weigh } from './weigh.ts'

/** Below this a candidate is more likely wrong than it is worth; chosen for F1 on PolNeAR's training part. */
const LEAST_SCORE = 0.35
/** Inside another content more is asked: PolNeAR does not mark inner attributions, so scores there are unmeasured. */
const LEAST_INNER = 0.5

/** Kinds that PolNeAR marks seldom or unevenly, and that a record must not miss. */
const LEAST_OF_RARE: Readonly<Record<string, number>> = {
  'light/passive': 0.15,
  'light/noun-carrier': 0.12,
  'light/negated': 0.25,
  'light/relative': 0.2,
  'light/imputed': 0.22,
  'light/perceived': 0.2,
}

/** The candidates worth keeping, with what is inside what, in text order. */
export function chooseAttributions(reading: Reading, candidates: readonly Candidate[]): TaggedAttribution[] {
  const ranked = candidates
    .map((candidate) => ({ candidate, score: weigh(candidate.features) }))
    .filter(({ candidate, score }) => score >= (LEAST_OF_RARE[candidate.by] ?? LEAST_SCORE))
    .sort((a, b) => b.score - a.score)
  const kept: Weighed[] = []
  const heads = new Set<number>()
  for (const one of ranked) {
    const { candidate } = one
    if (heads.has(candidate.head)) continue
    if (kept.some(({ candidate: other }) => sameCue(candidate, other) || sameContent(candidate, other)))
      continue
    heads.add(candidate.head)
    kept.push(one)
  }
  const finished = kept
    .filter((one) => !isComplement(one, kept))
    .filter((one) => one.score >= LEAST_INNER || one.candidate.by in LEAST_OF_RARE || !isInner(one, kept))
    .map((one) => clipped(one, kept))
    .map(({ candidate, score }) => ({
      ...finish(reading, candidate),
      score: Math.round(score * 100) / 100,
      by: candidate.by,
    }))
  finished.sort((a, b) => firstOf(a) - firstOf(b))
  const within = withoutCircles(finished.map((_, index) => outer(finished, index)))
  return finished.map((one, index) => ({ ...one, within: within[index] ?? null, continues: null }))
}

interface Weighed {
  readonly candidate: Candidate
  readonly score: number
}

/** "Kyiv plans to stay, the mayor said": what the mayor said does not stand in what Kyiv plans. */
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

/** Two readings of one cue: they share a token. */
function sameCue(a: Candidate, b: Candidate): boolean {
  return a.cue[0] < b.cue[1] && b.cue[0] < a.cue[1]
}

/** Two readings of one content: most of their tokens are shared. */
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

/** What one may decline or promise to do that is itself a saying. */
const SAYING =
  /^lemma (?:say|tell|confirm|deny|comment|discuss|acknowledge|admit|explain|answer|announce|describe|call)$/

/** "vowed | to wait": the infinitive that begins a content is no attribution of its own, unless it says something. */
function isComplement({ candidate }: Weighed, kept: readonly Weighed[]): boolean {
  if (!candidate.features.includes('form infinitive') || SAYING.test(candidate.features[0]!)) return false
  return kept.some((other) => other.candidate.content.some(([from]) => from === candidate.cue[0]))
}

/** Whether a better one holds it in its content. */
function isInner(one: Weighed, kept: readonly Weighed[]): boolean {
  return kept.some((other) => other.score > one.score && holds(other.candidate, one.candidate))
}

/** Whether the cue of `b` stands inside the content of `a`. */
function holds(a: Candidate, b: Candidate): boolean {
  return a.content.some(([from, to]) => from <= b.head && b.head < to)
}

/** Two contents may hold each other's cues; then the first stands on the outside. */
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

/** The index of the smallest other attribution whose content holds this one's cue. */
function outer(
  all: readonly { cue: readonly Span[]; content: readonly Span[] }[],
  index: number,
): number | null {
  const [cue] = all[index]!.cue
  if (!cue) return null
  let best: number | null = null
  let size = Number.POSITIVE_INFINITY
  for (const [other, { content }] of all.entries()) {
    if (other === index) continue
    const holder = content.find(([start, end]) => start <= cue[0] && cue[1] <= end)
    if (holder && holder[1] - holder[0] < size) {
      best = other
      size = holder[1] - holder[0]
    }
  }
  return best
}
