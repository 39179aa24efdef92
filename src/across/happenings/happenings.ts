import { divide } from '../../base/divide.ts'
import type { ArticleTie, Decision, EventTie, Within } from '../../types/across.ts'

export { compareArticles } from './compare-articles.ts'
export { compareEvents } from './compare-events.ts'
export { type ArticleDigest, digest } from './digest.ts'
export { happeningKeys, happeningLookups } from './keys.ts'

/** Mean score of the ties between two groups of articles from which they report one happening. */
export const LEAST_OF_ARTICLES = 0.2
/** Mean score of the ties between two groups of event mentions from which they are one event. */
const LEAST_OF_EVENTS = 0.05
const BETWEEN = '\u0000'

/** Divides articles into happenings; follow-ups are happenings of their own. Sorted, as are their members. */
export function divideHappenings(
  articles: readonly string[],
  ties: readonly ArticleTie[],
  decisions: readonly Decision[] = [],
): readonly (readonly string[])[] {
  const same = ties.filter(({ kind }) => kind !== 'follow-up')
  return divide(articles, same, LEAST_OF_ARTICLES, decisions.map(ofArticles))
}

/** Divides event mentions into events. Sorted, as are their members. */
export function divideEvents(
  mentions: readonly Within[],
  ties: readonly EventTie[],
  decisions: readonly Decision[] = [],
): readonly (readonly Within[])[] {
  const pulls = ties.map(({ a, b, score }) => ({ a: nameOf(a), b: nameOf(b), score }))
  const decided = decisions.map(({ kind, one, other }) => ({ kind, one: nameOf(one), other: nameOf(other) }))
  return divide(mentions.map(nameOf), pulls, LEAST_OF_EVENTS, decided).map((group) => group.map(withinOf))
}

function ofArticles({ kind, one, other }: Decision): Decision<string> {
  return { kind, one: one.article, other: other.article }
}

function nameOf({ article, id }: Within): string {
  return `${article}${BETWEEN}${id}`
}

function withinOf(name: string): Within {
  const at = name.lastIndexOf(BETWEEN)
  return { article: name.slice(0, at), id: name.slice(at + 1) }
}
