import weightTable from '../../../data/across/happenings/article-weights.json' with { type: 'json' }
import type { ArticleTie, Reason } from '../../types/across.ts'
import { type ArticleFeatures, articleFeatures } from './article-features.ts'
import { type ArticleDigest, type DigestTerm, dayNumber, MARKED } from './digest.ts'

type Weights = Readonly<Record<keyof ArticleFeatures | 'bias', number>>

const WEIGHTS = weightTable as Weights
/** Score, 0 to 1, below which two articles are not tied: an even chance. */
const LEAST_SCORE = 0.5
/**
 * If the lead tells of a day this many days later, it is other news; on the next day it may be the same news at more
 * length.
 */
const NEWS_OF_ITS_OWN = 2
/** Days between two articles from which the later one is not about the same news. */
const SAME_NEWS = 10
/** Score from which even a much later article is a follow-up. */
const BEYOND_DOUBT = 0.95
/** Days after which a follow-up must mention the earlier day itself. */
const LONGEST_SILENCE = 120
/** The most days between the day that a follow-up mentions and the date of the earlier article. */
const NEAR = 3

/**
 * The tie of two articles: they report one happening, or the later one is a follow-up; `null` for neither. Symmetric.
 */
export function compareArticles(one: ArticleDigest, other: ArticleDigest): ArticleTie | null {
  if (one.article === other.article) return null
  const [a, b] = one.article < other.article ? [one, other] : [other, one]
  const shared: DigestTerm[] = []
  const score = likeness(articleFeatures(a, b, shared))
  if (score < LEAST_SCORE) return null
  const kind = kindOf(a, b, score)
  if (kind === null) return null
  return {
    a: a.article,
    b: b.article,
    kind,
    score: Math.round(1e3 * score) / 1e3,
    reasons: reasonsFor(a, b, shared, kind),
  }
}

/** The probability that the two report one happening: a logistic function of the features. */
function likeness(features: ArticleFeatures): number {
  let sum = WEIGHTS.bias
  for (const [name, value] of Object.entries(features)) sum += WEIGHTS[name as keyof ArticleFeatures] * value
  return 1 / (1 + Math.exp(-sum))
}

/**
 * A later article is a follow-up if its lead tells of a day after the earlier article, or if it comes too late to be
 * the same news. If much later, it must name the earlier day; otherwise it reports another happening of the kind, such
 * as next year's storm.
 */
function kindOf(a: ArticleDigest, b: ArticleDigest, score: number): 'same' | 'follow-up' | null {
  if (!a.day || !b.day) return 'same'
  const [earlier, later] = a.day.from <= b.day.from ? [a, b] : [b, a]
  const first = dayNumber(earlier.day!.from) - NEAR
  const last = dayNumber(earlier.day!.to) + NEAR
  const gap = dayNumber(later.day!.from) - dayNumber(earlier.day!.to)
  const isNew = later.news !== null && later.news > earlier.day!.to
  if (gap <= SAME_NEWS) return isNew && gap >= NEWS_OF_ITS_OWN ? 'follow-up' : 'same'
  if (later.news !== null && dayNumber(later.news) >= first && dayNumber(later.news) <= last) return 'same'
  const recalled = later.days.some(({ from, to }) => dayNumber(to) >= first && dayNumber(from) <= last)
  return recalled || gap <= LONGEST_SILENCE || score >= BEYOND_DOUBT ? 'follow-up' : null
}

function reasonsFor(
  a: ArticleDigest,
  b: ArticleDigest,
  shared: readonly DigestTerm[],
  kind: ArticleTie['kind'],
): Reason[] {
  const pick = (marked: boolean) =>
    shared
      .filter(([, , marks]) => ((marks & MARKED) !== 0) === marked)
      .map(([lemma]) => lemma)
      .slice(0, 6)
  const people = a.people.map(([name]) => name).filter((name) => b.people.some(([other]) => other === name))
  const days = a.days.filter((day) => b.days.some(({ from, to }) => from <= day.to && day.from <= to))
  const reasons: Reason[] = [
    { rule: 'people', evidence: people.slice(0, 6) },
    { rule: 'names', evidence: pick(true) },
    { rule: 'words', evidence: pick(false) },
    { rule: 'later', evidence: kind === 'follow-up' ? [a.day!.from, b.day!.from].sort() : [] },
    { rule: 'day', evidence: days.map(({ from }) => from).slice(0, 3) },
  ]
  return reasons.filter(({ evidence }) => evidence.length > 0)
}
