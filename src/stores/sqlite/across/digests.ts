import type { DatabaseSync } from 'node:sqlite'
import type { CopySketch } from '../../../across/copies/copies.ts'
import type { ArticleDigest } from '../../../across/happenings/happenings.ts'
import type { AcrossStore, Digests } from '../../../across/machine/store.ts'
import type { ClaimsDigest } from '../../../across/threads/threads.ts'
import { listQuery } from './lists.ts'

/** How many digests stay in memory: reading one folder compares the same articles again and again. */
const KEPT = 2_000
/** Claims are larger, and fewer articles need them. */
const CLAIMS_KEPT = 500

interface DigestReads extends Pick<AcrossStore, 'digestsOf' | 'claimsOf' | 'articlesUnder'> {
  /** To be called when an article has entered or left. */
  forget(article: number): void
  /** To be called when a transaction was rolled back. */
  forgetAll(): void
}

/** What articles are compared by. */
export function digestReads(db: DatabaseSync): DigestReads {
  const versions = listQuery(
    db,
    `SELECT d.article, d.id || ' ' || o.stamp AS version FROM json_each(?) n CROSS JOIN digests d ON d.article = n.value
     JOIN origins o USING (article)`,
  )
  const row = db.prepare('SELECT copies, happening FROM digests WHERE article = ?')
  const claims = db.prepare('SELECT claims FROM digests WHERE article = ?')
  const sharing = listQuery(
    db,
    `SELECT DISTINCT k.article, d.id FROM json_each(?) key CROSS JOIN digest_keys k ON k.key = key.value
     JOIN digests d ON d.article = k.article`,
  )
  const digests = keeping(KEPT, (article): Digests => {
    const { copies, happening } = row.get(article)!
    return {
      article,
      copies: JSON.parse(copies as string) as CopySketch,
      happening: JSON.parse(happening as string) as ArticleDigest,
    }
  })
  const claimed = keeping(
    CLAIMS_KEPT,
    (article) => JSON.parse(claims.get(article)!.claims as string) as ClaimsDigest,
  )
  const read = <T>(articles: readonly number[], { get }: Kept<T>): Map<number, T> =>
    new Map(
      versions(articles).map(({ article, version }) => [
        article as number,
        get(article as number, version as string),
      ]),
    )
  return {
    digestsOf: async (articles) => read(articles, digests),
    claimsOf: async (articles) => read(articles, claimed),
    forget(article) {
      digests.forget(article)
      claimed.forget(article)
    },
    forgetAll() {
      digests.forgetAll()
      claimed.forgetAll()
    },
    articlesUnder: async (keys) =>
      new Map(sharing(keys).map(({ article, id }) => [article as number, id as string])),
  }
}

interface Kept<T> {
  /** The value of an article, made anew for another version of it. */
  readonly get: (article: number, version: string) => T
  forget(article: number): void
  forgetAll(): void
}

/**
 * Keeps the values of the latest `most` articles. Another process, or a transaction that was rolled back, may have given
 * a row to another article, or corrected it: then its version is another.
 */
function keeping<T>(most: number, make: (article: number) => T): Kept<T> {
  const kept = new Map<number, { readonly version: string; readonly value: T }>()
  return {
    get(article, version) {
      const known = kept.get(article)
      kept.delete(article)
      const own = known?.version === version ? known : { version, value: make(article) }
      kept.set(article, own)
      if (kept.size > most) kept.delete(kept.keys().next().value!)
      return own.value
    },
    forget: (article) => void kept.delete(article),
    forgetAll: () => kept.clear(),
  }
}
