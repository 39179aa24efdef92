import type { DatabaseSync } from 'node:sqlite'
import { remembering } from '../../../base/remember.ts'
import { byPlace } from '../../../base/within.ts'
import type { StatementTie, Thread, Within } from '../../../types/across.ts'
import { rows } from './rows.ts'
import { type ClaimsDigest, type ThreadContext, threadOf } from './rules.ts'
import { tieStore } from './ties.ts'

/** Prepares making a thread from its present members. */
export function threadMaker(db: DatabaseSync): (group: number) => Thread {
  const members = db.prepare(
    `SELECT unit, d.id AS article, s.id FROM members m JOIN statements s ON s.statement = m.unit JOIN digests d USING (article)
     WHERE m."group" = ? ORDER BY m.position`,
  )
  const claims = db.prepare('SELECT claims FROM digests WHERE id = ?')
  const parse = remembering((text) => JSON.parse(text) as ClaimsDigest, 500)
  const ties = tieStore(db)
  const context = threadContext(db)
  return (group) => {
    const all = rows(members.all(group))
    const names = new Map(
      all.map(({ unit, article, id }) => [Number(unit), { article: article as string, id: id as string }]),
    )
    const digests = new Map<string, ClaimsDigest>()
    const digestOf = (article: string): ClaimsDigest => {
      const digest = digests.get(article) ?? parse(claims.get(article)?.claims as string)
      digests.set(article, digest)
      return digest
    }
    return threadOf(
      [...names.values()]
        .sort(byPlace)
        .map((statement) => ({ statement, digest: digestOf(statement.article) })),
      ties.among('thread', [...names.keys()], 'with reasons').map(({ a, b, kind, score, reasons }) => ({
        ...{ a: names.get(a)!, b: names.get(b)! },
        ...{ kind: kind as StatementTie['kind'], score, reasons },
      })),
      context,
    )
  }
}

function threadContext(db: DatabaseSync): ThreadContext {
  const who = db.prepare(
    `SELECT i.id, i.name, e.name AS own FROM digests d JOIN entities e USING (article)
     LEFT JOIN entity_identities USING (entity) LEFT JOIN identities i USING (identity) WHERE d.id = ? AND e.id = ?`,
  )
  const words = db.prepare(
    'SELECT words FROM digests d JOIN statements s USING (article) WHERE d.id = ? AND s.id = ?',
  )
  const origin = db.prepare(
    `SELECT o.name, coalesce(r.id, d.id) AS root FROM digests d JOIN origins o USING (article)
     LEFT JOIN digests r ON r.article = o.copy_of WHERE d.id = ?`,
  )
  return {
    who(entity: Within) {
      const row = who.get(entity.article, entity.id)
      const name = (row?.name ?? row?.own ?? entity.id) as string
      return { id: (row?.id ?? name) as string, name }
    },
    words: ({ article, id }) => (words.get(article, id)?.words ?? '') as string,
    origin(article) {
      const { name, root } = origin.get(article) ?? { name: null, root: article }
      return name === null ? { key: root as string, known: false } : { key: name as string, known: true }
    },
  }
}
