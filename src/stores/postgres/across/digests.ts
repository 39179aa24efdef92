import type { Row } from '../../../across/machine/layer.ts'
import type { AcrossStore, Digests } from '../../../across/machine/store.ts'
import type { ClaimsDigest } from '../../../across/threads/threads.ts'
import type { Database } from '../database.ts'

/** How many digests stay in memory: reading one folder compares the same articles again and again. */
const KEPT = 2_000
/** Claims are larger, and fewer articles need them. */
const CLAIMS_KEPT = 500

/** What articles are compared by. */
export function digestReads(db: Database): Pick<AcrossStore, 'digestsOf' | 'claimsOf' | 'articlesUnder'> {
  const digests = keeping<Digests>(KEPT, async (articles) => {
    const rows = await db.all<Digests>(
      'SELECT article, copies, happening FROM digests WHERE article = ANY ($1::bigint[])',
      articles,
    )
    return new Map(rows.map((row) => [row.article, row]))
  })
  const claims = keeping<ClaimsDigest>(CLAIMS_KEPT, async (articles) => {
    const rows = await db.all<{ article: Row; claims: ClaimsDigest }>(
      'SELECT article, claims FROM digests WHERE article = ANY ($1::bigint[])',
      articles,
    )
    return new Map(rows.map((row) => [row.article, row.claims]))
  })
  /** A digest is never changed: an article that enters again gets another row, with another transaction's number. */
  const versions = async (articles: readonly Row[]): Promise<ReadonlyMap<Row, string>> => {
    if (articles.length === 0) return new Map()
    const rows = await db.all<{ article: Row; version: string }>(
      `SELECT article, xmin::text || ' ' || ctid::text AS version FROM digests WHERE article = ANY ($1::bigint[])`,
      articles,
    )
    return new Map(rows.map(({ article, version }) => [article, version]))
  }
  return {
    digestsOf: async (articles) => digests(await versions(articles)),
    claimsOf: async (articles) => claims(await versions(articles)),
    async articlesUnder(keys) {
      if (keys.length === 0) return new Map()
      const rows = await db.all<{ article: Row; id: string }>(
        `SELECT d.article, d.id FROM digests d
         WHERE article IN (SELECT k.article FROM digest_keys k WHERE k.key = ANY ($1::bigint[]))`,
        keys,
      )
      return new Map(rows.map(({ article, id }) => [article, id]))
    },
  }
}

/** Keeps the values of the latest `most` articles, and reads those that are missing or of another version. */
function keeping<T>(
  most: number,
  read: (articles: readonly Row[]) => Promise<ReadonlyMap<Row, T>>,
): (versions: ReadonlyMap<Row, string>) => Promise<ReadonlyMap<Row, T>> {
  const kept = new Map<Row, { readonly version: string; readonly value: T }>()
  return async (versions) => {
    const missing = [...versions].filter(([article, version]) => kept.get(article)?.version !== version)
    const fresh = missing.length === 0 ? new Map<Row, T>() : await read(missing.map(([article]) => article))
    const found = new Map(
      [...versions.keys()].map((article) => [article, fresh.get(article) ?? kept.get(article)!.value]),
    )
    for (const [article, version] of versions) {
      kept.delete(article)
      kept.set(article, { version, value: found.get(article)! })
    }
    for (const article of kept.keys()) {
      if (kept.size <= most) break
      kept.delete(article)
    }
    return found
  }
}
