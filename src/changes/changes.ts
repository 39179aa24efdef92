import { OnrecordError } from '../base/errors.ts'
import { noSuchArticle } from '../base/no-such-article.ts'
import type { RecordLine, RecordStore } from '../record.ts'
import { type Comparison, compareArticles } from './compare.ts'

/**
 * What has changed in an article since the version before of its page, or what differs between it and another one. Ids
 * may be beginnings. Throws `changes/no-other` where the page has no earlier version, and the errors of ids.
 */
export async function changesOf(store: RecordStore, id: string, other: string | null): Promise<Comparison> {
  const article = await oneArticle(store, id)
  if (other !== null) return compareArticles(article, await oneArticle(store, other))
  const versions = await store.history(article.page.sha256)
  const own = versions.find(({ sha256 }) => sha256 === article.page.sha256)
  const last = versions.findLast(
    ({ location, version }) => location === own?.location && version < own.version,
  )
  const before: RecordLine[] = []
  if (last) for await (const one of store.articles({ sha256: last.sha256 })) before.push(one)
  const nearest = before.find(({ title }) => title === article.title) ?? before[0]
  if (nearest) return compareArticles(nearest, article)
  const next = versions.find(({ location, version }) => location === own?.location && version > own.version)
  const newer = next && (await store.articles({ sha256: next.sha256 })[Symbol.asyncIterator]().next()).value
  throw new OnrecordError(
    'changes/no-other',
    'There is no earlier version of this page on record.',
    newer
      ? `There is a newer one, ${newer.id}: ask what changed in that.`
      : 'Read the page again when it has changed, or name another article to compare it with.',
  )
}

async function oneArticle(store: RecordStore, id: string): Promise<RecordLine> {
  const found = await store.find(id)
  const article = found.find((one) => one.id === id) ?? (found.length === 1 ? found[0] : undefined)
  if (article) return article
  throw noSuchArticle(id, 'Take an id from "onrecord ask" or /api/v1/articles.', {
    others: found.map((one) => one.id),
  })
}
