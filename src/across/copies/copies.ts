import { divide } from '../../base/divide.ts'
import type { ArticleTie, Decision } from '../../types/across.ts'
import { type CopySketch, isSampled } from './sketch.ts'

export { type CopySketch, copyKeys, sketch } from './sketch.ts'

/** Share of the shorter text that must stand in the longer one. */
const LEAST_SHARED = 0.5
/**
 * Share of the beginning of one text that must stand in the other: two texts that share only a footer are not copies.
 */
const LEAST_OF_LEAD = 0.25
/** A text with fewer shingles is too short to compare. */
const LEAST_SHINGLES = 12

/** Whether two articles are one text, perhaps cut or edited; `null` when not. Symmetric. */
export function compareCopies(one: CopySketch, other: CopySketch): ArticleTie | null {
  if (one.article === other.article) return null
  const [a, b] = one.article < other.article ? [one, other] : [other, one]
  if (Math.min(a.size, b.size) < LEAST_SHINGLES) return null
  const level = Math.max(a.level, b.level)
  const inA = new Set(atLevel(a.sample, level))
  const inB = new Set(atLevel(b.sample, level))
  const shared = countIn(inA, inB)
  const smaller = Math.min(inA.size, inB.size)
  if (smaller === 0) return null
  const contained = shared / smaller
  const lead = Math.max(shareIn(a.lead, inB, level), shareIn(b.lead, inA, level))
  if (contained < LEAST_SHARED || lead < LEAST_OF_LEAD) return null
  const whole = shared / (inA.size + inB.size - shared)
  const percent = (share: number) => `${Math.round(100 * share)} %`
  return {
    a: a.article,
    b: b.article,
    kind: 'copy',
    score: Math.round(1e3 * contained) / 1e3,
    reasons: [
      {
        rule: 'shared-text',
        evidence: [`${percent(contained)} of the shorter text`, `${percent(whole)} of both`],
      },
      { rule: 'shared-start', evidence: [percent(lead)] },
    ],
  }
}

/**
 * Groups of articles that are one text, also articles that are copies of one text but do not overlap. Sorted, as are
 * their members.
 */
export function divideCopies(
  articles: readonly string[],
  ties: readonly ArticleTie[],
  decisions: readonly Decision[] = [],
): readonly (readonly string[])[] {
  const copies = ties.filter(({ kind }) => kind === 'copy')
  const decided = decisions.map(({ kind, one, other }) => ({ kind, one: one.article, other: other.article }))
  return divide(articles, copies, 0, decided)
}

function atLevel(sample: readonly number[], level: number): number[] {
  return sample.filter((shingle) => isSampled(shingle, level))
}

function countIn(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let count = 0
  for (const shingle of one) if (other.has(shingle)) count++
  return count
}

function shareIn(lead: readonly number[], sample: ReadonlySet<number>, level: number): number {
  const sampled = atLevel(lead, level)
  return sampled.length === 0 ? 0 : sampled.filter((shingle) => sample.has(shingle)).length / sampled.length
}
