import type { DatabaseSync } from 'node:sqlite'
import type { RecordLine } from '../../../types/line.ts'
import {
  type ArticleDigest,
  type ClaimsDigest,
  type CopySketch,
  claims,
  copyKeys,
  digest,
  happeningKeys,
  happeningLookups,
  sketch,
} from './rules.ts'

/** The digests by which an article is compared with others. */
export interface Digests {
  readonly article: number
  readonly copies: CopySketch
  readonly happening: ArticleDigest
  readonly claims: ClaimsDigest
}

/** Which kinds of keys two articles share. */
export interface Shared {
  readonly isCopy: boolean
  readonly isHappening: boolean
}

export interface DigestStore {
  /** Makes and stores the digests of an article, under the name that it has in groups. */
  add(article: number, line: RecordLine): Digests
  get(article: number): Digests
  remove(article: number): void
  /** Articles that share a key with this one, by what kind of key, in order of their names. */
  candidates(digests: Digests): Map<number, Shared>
}

/** How many digests stay in memory: reading one folder compares the same articles again and again. */
const KEPT = 2_000

export function digestStore(db: DatabaseSync): DigestStore {
  const insert = db.prepare('INSERT INTO digests VALUES (?, ?, ?, ?, ?)')
  const insertKey = db.prepare('INSERT OR IGNORE INTO digest_keys VALUES (?, ?)')
  const versionOf = db.prepare('SELECT id, stamp FROM digests JOIN origins USING (article) WHERE article = ?')
  const row = db.prepare('SELECT copies, happening FROM digests WHERE article = ?')
  const claimsOf = db.prepare('SELECT claims FROM digests WHERE article = ?')
  const sharing = db.prepare(
    `SELECT DISTINCT k.article, d.id FROM json_each(?) key CROSS JOIN digest_keys k ON k.key = key.value
     JOIN digests d ON d.article = k.article WHERE k.article <> ?`,
  )
  const removeKey = db.prepare('DELETE FROM digest_keys WHERE key = ? AND article = ?')
  const remove = db.prepare('DELETE FROM digests WHERE article = ?')
  const kept = new Map<number, { readonly digests: Digests; readonly version: string }>()

  const keep = (version: string, digests: Digests): Digests => {
    if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
    kept.set(digests.article, { digests, version })
    return digests
  }
  const get = (article: number): Digests => {
    // Another process, or a transaction that was rolled back, may have given the row to another article, or corrected
    // it.
    const version = JSON.stringify(versionOf.get(article))
    const known = kept.get(article)
    if (known?.version === version) return known.digests
    const found = row.get(article)!
    return keep(version, {
      article,
      copies: JSON.parse(found.copies as string) as CopySketch,
      happening: JSON.parse(found.happening as string) as ArticleDigest,
      // Few articles that share a key are tied in the end.
      get claims() {
        const claimed = JSON.parse(claimsOf.get(article)!.claims as string) as ClaimsDigest
        Object.defineProperty(this, 'claims', { value: claimed })
        return claimed
      },
    })
  }
  return {
    add(article, line) {
      const digests = { article, copies: sketch(line), happening: digest(line), claims: claims(line) }
      insert.run(
        article,
        line.id,
        ...[digests.copies, digests.happening, digests.claims].map((one) => JSON.stringify(one)),
      )
      for (const key of keysOf(digests)) insertKey.run(key, article)
      kept.delete(article)
      return digests
    },
    get,
    remove(article) {
      for (const key of keysOf(get(article))) removeKey.run(key, article)
      remove.run(article)
      kept.delete(article)
    },
    candidates({ article, copies, happening }) {
      const found = new Map<number, { id: string; isCopy: boolean; isHappening: boolean }>()
      for (const [kind, keys] of [
        ['isCopy', copyNumbers(copies)],
        ['isHappening', happeningLookups(happening).map(happeningNumber)],
      ] as const) {
        for (const { article: other, id } of sharing.all(JSON.stringify(keys), article)) {
          const number = Number(other)
          const one = found.get(number) ?? { id: id as string, isCopy: false, isHappening: false }
          found.set(number, { ...one, [kind]: true })
        }
      }
      return new Map([...found].sort(([, a], [, b]) => (a.id < b.id ? -1 : 1)))
    },
  }
}

function keysOf({ copies, happening }: Digests): number[] {
  return [...copyNumbers(copies), ...happeningKeys(happening).map(happeningNumber)]
}

function copyNumbers(copies: CopySketch): number[] {
  return copyKeys(copies).map((key) => numberOf(`c ${key}`))
}

function happeningNumber(key: string): number {
  return numberOf(`h ${key}`)
}

/**
 * A whole number below 2^53 for a text (cyrb53 by bryc, public domain): a key takes seven bytes. If two keys get one
 * number, two articles are compared needlessly, and nothing else happens.
 */
function numberOf(text: string): number {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return 4294967296 * (2097151 & low) + (high >>> 0)
}
