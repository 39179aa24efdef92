import { compare } from '../../../base/compare.ts'
import { daysOf } from '../../../base/days.ts'
import type { Count } from '../../../record/count.ts'
import type { Days } from '../../../types/days.ts'
import type { EntityType } from '../../../types/entity.ts'
import { lineOf } from '../lines.ts'
import type { Article, EntityRow, State, Statement } from '../state.ts'

/** Somebody over all articles: an identity, or a name without one. */
export interface Known {
  readonly id: string
  readonly name: string
  readonly type: EntityType
}

/** The current articles, the latest published first, undated ones last. */
export function currentArticles(state: State): Article[] {
  const from = ({ inForce }: Article): string => publishedOn(inForce.published.value)?.from ?? ''
  return state.articles
    .values()
    .filter(({ page }) => state.isCurrent(page))
    .sort((a, b) => compare(from(b), from(a)) || a.article - b.article)
}

/** The statements of the current articles, in the order of those articles. */
export function currentStatements(state: State): Statement[] {
  return currentArticles(state).flatMap(({ article }) => state.parts.get(article)!.statements)
}

export function publishedOn(published: string | null): Days | null {
  return published === null ? null : daysOf(published)
}

/** First and last day on which a statement was said or, if that is unknown, published. */
export function dayOf({ told }: Statement): Days | null {
  return told.said ?? publishedOn(told.published)
}

export function somebodyOf(state: State, { row, name, type }: EntityRow): Known {
  const id = state.placements.get(row)?.identity
  return id === undefined ? { id: name, name, type } : { id, ...state.identities.get(id)! }
}

/** The name of an article in groups, or else its id. */
export function nameOf(state: State, article: number): string {
  return lineOf(state, state.articles.get(article)!).id
}

/** `copyOf` for what stands in an article that copies another. */
export function copied(state: State, article: number): { copyOf?: string } {
  const original = state.origins.get(article)?.copyOf ?? null
  return original === null ? {} : { copyOf: nameOf(state, original) }
}

/** How often each name comes, most first, then by name. */
export function tally(names: readonly string[], most = Number.POSITIVE_INFINITY): Count[] {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || compare(a.name, b.name))
    .slice(0, most)
}

/** How often each name comes, by name. */
export function tallyByName(names: readonly string[]): Count[] {
  return tally(names).sort((a, b) => compare(a.name, b.name))
}

/** The origins known to differ, and the texts of unknown origin, where copies count as one. */
export function backingOf(
  state: State,
  articles: Iterable<number>,
): { readonly articles: number; readonly origins: number; readonly unknownOrigins: number } {
  const own = [...new Set(articles)]
  const origins = own.flatMap((article) => {
    const origin = state.origins.get(article)
    return origin ? [{ article, ...origin }] : []
  })
  return {
    articles: own.length,
    origins: new Set(origins.flatMap(({ name }) => name ?? [])).size,
    unknownOrigins: new Set(
      origins.filter(({ name }) => name === null).map(({ copyOf, article }) => copyOf ?? article),
    ).size,
  }
}
