import type { ArticleTie, Reason } from '../types/across.ts'
import { type ArticleDigest, type DigestTerm, dayNumber, MARKED } from './digest.ts'

/** Below this two articles have nothing to do with each other. */
export const LEAST_SCORE = 0.2
/** Days between two articles from which the later one is a follow-up. */
const FOLLOW_UP = 10

/** Whether two articles report one happening, or one what came of it later; `null` when neither. Symmetric. */
export function compareArticles(one: ArticleDigest, other: ArticleDigest): ArticleTie | null {
  if (one.article === other.article) return null
  const [a, b] = one.article < other.article ? [one, other] : [other, one]
  const { score, shared } = likeness(a, b)
  if (score < LEAST_SCORE) return null
  const gap = gapBetween(a, b)
  return {
    a: a.article,
    b: b.article,
    kind: gap !== null && gap > FOLLOW_UP ? 'follow-up' : 'same',
    score: Math.round(1e4 * score) / 1e4,
    reasons: reasonsFor(a, b, shared),
  }
}

function likeness(a: ArticleDigest, b: ArticleDigest): { score: number; shared: DigestTerm[] } {
  const weights = new Map(b.terms.map(([lemma, weight]) => [lemma, weight]))
  const shared: DigestTerm[] = []
  let cosine = 0
  for (const term of a.terms) {
    const weight = weights.get(term[0])
    if (weight === undefined) continue
    cosine += term[1] * weight
    shared.push(term)
  }
  return { score: cosine, shared }
}

function gapBetween(a: ArticleDigest, b: ArticleDigest): number | null {
  if (!a.day || !b.day) return null
  return Math.max(dayNumber(a.day.from) - dayNumber(b.day.to), dayNumber(b.day.from) - dayNumber(a.day.to), 0)
}

function reasonsFor(a: ArticleDigest, b: ArticleDigest, shared: readonly DigestTerm[]): Reason[] {
  const pick = (marked: boolean) =>
    shared
      .filter(([, , marks]) => ((marks & MARKED) !== 0) === marked)
      .map(([lemma]) => lemma)
      .slice(0, 6)
  const reasons: Reason[] = []
  const names = pick(true)
  const words = pick(false)
  if (names.length > 0) reasons.push({ rule: 'names', evidence: names })
  if (words.length > 0) reasons.push({ rule: 'words', evidence: words })
  const days = a.days.filter((day) => b.days.some(({ from, to }) => from <= day.to && day.from <= to))
  if (days.length > 0) reasons.push({ rule: 'day', evidence: days.map(({ from }) => from).slice(0, 3) })
  return reasons
}
