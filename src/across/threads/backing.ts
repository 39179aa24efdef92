import type { Backing } from '../../types/across.ts'
import type { ThreadContext } from './digest.ts'
import type { Cast } from './holders.ts'
import type { Placed } from './pair.ts'

/** Articles, origins and speakers behind a thread. */
export function backingOf(all: readonly Placed[], cast: Cast, context: ThreadContext): Backing {
  const articles = [...new Set(all.map(({ at }) => at.article))]
  const origins = articles.map((article) => context.origin(article))
  const count = (known: boolean) =>
    new Set(origins.filter((origin) => origin.known === known).map(({ key }) => key)).size
  return {
    articles: articles.length,
    origins: count(true),
    unknownOrigins: count(false),
    speakers: cast.holders.filter((_, holder) => cast.isSomebody(holder)).length,
  }
}
