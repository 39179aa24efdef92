import type { DatabaseSync } from 'node:sqlite'

/**
 * Which article represents which among near-copies. A near-copy says nothing that its original does not say, and a text
 * that two hundred outlets print must not be compared with all others two hundred times. So the first of them by name
 * represents all: the events and statements of the others are tied to those of this speaker, and through it to the
 * rest.
 */
export interface Speakers {
  /** To be called when ties between copies have come or gone. */
  forget(): void
  /** Near-copies that this article represents. */
  spokenFor(article: number): readonly number[]
  /** Whether the events and statements of the two are compared. */
  compared(one: number, other: number): boolean
}

/** Score of a copy tie from which two articles are near-copies. */
const NEAR = 0.9

export function speakerStore(db: DatabaseSync): Speakers {
  // With a single min(), SQLite takes the other columns from its row. Without the CROSS JOIN, it goes through all
  // copies.
  const first = db.prepare(
    `SELECT article, min(id) FROM (
       SELECT b AS article FROM ties WHERE layer = 'copy' AND a = ?1 AND score >= ${NEAR}
       UNION ALL SELECT a FROM ties INDEXED BY ties_b WHERE layer = 'copy' AND b = ?1 AND score >= ${NEAR}
       UNION ALL SELECT ?1
     ) CROSS JOIN digests USING (article)`,
  )
  const near = db.prepare(
    `SELECT b AS article FROM ties WHERE layer = 'copy' AND a = ?1 AND score >= ${NEAR}
     UNION SELECT a FROM ties INDEXED BY ties_b WHERE layer = 'copy' AND b = ?1 AND score >= ${NEAR}`,
  )
  const known = new Map<number, number>()
  /** The article itself, if none of its near-copies comes before it. */
  const speakerOf = (article: number): number => {
    let speaker = known.get(article)
    if (speaker === undefined) {
      speaker = Number(first.get(article)?.article ?? article)
      known.set(article, speaker)
    }
    return speaker
  }
  return {
    forget: () => known.clear(),
    spokenFor: (article) =>
      near
        .all(article)
        .map((row) => Number(row.article))
        .filter((one) => speakerOf(one) === article),
    compared(one, other) {
      const [a, b] = [speakerOf(one), speakerOf(other)]
      return a === other || b === one || (a === one && b === other)
    },
  }
}
