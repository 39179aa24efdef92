import type { DatabaseSync } from 'node:sqlite'
import type { AcrossStore, Digests } from '../../../across/machine/store.ts'
import type { CopySketch } from '../../../copies/copies.ts'
import type { ArticleDigest } from '../../../happenings/happenings.ts'
import type { ClaimsDigest } from '../../../threads/threads.ts'
import { listQuery } from './lists.ts'

/** How many digests stay in memory: reading one folder compares the same articles again and again. */
const KEPT = 2_000

interface Kept {
  readonly version: string
  readonly digests: Digests
  claims?: ClaimsDigest
}

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
  const kept = new Map<number, Kept>()

  /** Another process, or a transaction that was rolled back, may have given the row to another article, or corrected it. */
  const read = (articles: readonly number[]): Kept[] =>
    versions(articles).map(({ article, version }): Kept => {
      const number = article as number
      const known = kept.get(number)
      if (known !== undefined && known.version === version) return known
      const found = row.get(number)!
      const made: Kept = {
        version: version as string,
        digests: {
          article: number,
          copies: JSON.parse(found.copies as string) as CopySketch,
          happening: JSON.parse(found.happening as string) as ArticleDigest,
        },
      }
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
      kept.set(number, made)
      return made
    })
  const claimsIn = (one: Kept): ClaimsDigest => {
    one.claims ??= JSON.parse(claims.get(one.digests.article)!.claims as string) as ClaimsDigest
    return one.claims
  }
  return {
    digestsOf: async (articles) => new Map(read(articles).map(({ digests }) => [digests.article, digests])),
    claimsOf: async (articles) => new Map(read(articles).map((one) => [one.digests.article, claimsIn(one)])),
    forget: (article) => void kept.delete(article),
    forgetAll: () => kept.clear(),
    articlesUnder: async (keys) =>
      new Map(sharing(keys).map(({ article, id }) => [article as number, id as string])),
  }
}
