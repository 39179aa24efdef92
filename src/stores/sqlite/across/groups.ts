import type { DatabaseSync } from 'node:sqlite'
import type { Layer } from '../../../across/machine/layer.ts'
import {
  type Group,
  type GroupReads,
  type StoredOrigin,
  type Tie,
  tieKey,
} from '../../../across/machine/store.ts'
import { remembering } from '../../../base/remember.ts'
import type { Reason } from '../../../types/across.ts'
import { decisionFinder } from '../corrections/decisions.ts'
import { listQuery, numbersIn } from './lists.ts'
import type { Row } from './rows.ts'

/** Ties, groups and decisions. */
export function groupReads(db: DatabaseSync): GroupReads {
  const decisions = decisionFinder(db)
  const from = listQuery(
    db,
    'SELECT a, b, kind, score FROM json_each(?2) n CROSS JOIN ties ON layer = ?1 AND a = n.value',
  )
  // Without the index, SQLite goes through the whole layer.
  const to = listQuery(
    db,
    'SELECT a, b, kind, score FROM json_each(?2) n CROSS JOIN ties INDEXED BY ties_b ON layer = ?1 AND b = n.value',
  )
  const reasoned = listQuery(
    db,
    'SELECT a, b, kind, reasons FROM json_each(?2) n CROSS JOIN ties ON layer = ?1 AND a = n.value',
  )
  // Copies are tied by the same reasons, many times over.
  const parse = remembering((text) => JSON.parse(text) as readonly Reason[])
  const origins = listQuery(
    db,
    `SELECT o.article, own_name AS ownName, own_basis AS ownBasis, o.name, basis, copy_of AS copyOf, length, published_to AS published
     FROM json_each(?) n CROSS JOIN origins o ON o.article = n.value JOIN articles USING (article)`,
  )
  const firsts = firstQueries(db)
  const { byRow, byArticle, held } = memberQueries(db)
  return {
    async tiesOf(layer, rows) {
      const own = new Set(rows)
      const others = (to(rows, layer) as unknown as Tie[]).filter(({ a }) => !own.has(a))
      return [...(from(rows, layer) as unknown as Tie[]), ...others]
    },
    reasonsOf: async (layer, rows) =>
      new Map(
        (reasoned(rows, layer) as unknown as (Tie & { reasons: string })[]).map((tie) => [
          tieKey(tie),
          parse(tie.reasons),
        ]),
      ),
    async firstsAmongCopies(articles, least, without) {
      // People may have parted what is tied.
      const one = decisions('copy').some(({ kind }) => kind === 'apart') ? firsts.tied : firsts.inGroup
      return new Map(
        articles.map((article) => [article, Number(one.get(article, least, without)?.article ?? article)]),
      )
    },
    groupsOf: async (layer, rows) => byRow(rows, layer).map(groupOf),
    groupsOfArticles: async (layer, articles) => byArticle[layer](articles).map(groupOf),
    threadsHeldBy: async (entities) => held(entities).map(groupOf),
    decisions: async (layer) => decisions(layer),
    originsOf: async (articles) =>
      new Map(
        origins(articles).map(({ article, ...origin }) => [
          article as number,
          origin as unknown as StoredOrigin,
        ]),
      ),
  }
}

/** The queries for the first article among the copies of one: by their ties, and in their group. */
function firstQueries(db: DatabaseSync) {
  // With a single min(), SQLite takes the other columns from its row. Without the CROSS JOIN, it goes through all
  // copies.
  const tied = db.prepare(
    `SELECT article, min(id) FROM (
       SELECT b AS article FROM ties WHERE layer = 'copy' AND a = ?1 AND score >= ?2
       UNION ALL SELECT a FROM ties INDEXED BY ties_b WHERE layer = 'copy' AND b = ?1 AND score >= ?2
       UNION ALL SELECT ?1
     ) CROSS JOIN digests USING (article) WHERE article IS NOT ?3`,
  )
  // Nearly always the first of the group is tied to all: copies are in one group, in order of their names.
  const inGroup = db.prepare(
    `SELECT x.unit AS article FROM members m CROSS JOIN members x ON x."group" = m."group"
     WHERE m.layer = 'copy' AND m.unit = ?1 AND x.unit IS NOT ?3
       AND (x.unit = ?1 OR EXISTS (SELECT 1 FROM ties WHERE layer = 'copy' AND a = min(?1, x.unit) AND b = max(?1, x.unit) AND score >= ?2)
            OR EXISTS (SELECT 1 FROM ties WHERE layer = 'copy' AND a = max(?1, x.unit) AND b = min(?1, x.unit) AND score >= ?2))
     ORDER BY x.position LIMIT 1`,
  )
  return { tied, inGroup }
}

/** The queries for groups with their members: of given units, of articles by layer, and of threads by holder. */
function memberQueries(db: DatabaseSync) {
  const groupsBy = (units: string) =>
    listQuery(
      db,
      `SELECT g.id, json_group_array(x.unit ORDER BY x.position) AS rows
       FROM (SELECT DISTINCT m."group" FROM ${units}) own CROSS JOIN groups g USING ("group")
       CROSS JOIN members x USING ("group") GROUP BY "group"`,
    )
  const byRow = groupsBy('json_each(?2) n CROSS JOIN members m ON m.layer = ?1 AND m.unit = n.value')
  const members = (layer: Layer, unit: string) =>
    `CROSS JOIN members m ON m.layer = '${layer}' AND m.unit = ${unit}`
  const byArticle: Readonly<Record<Layer, ReturnType<typeof listQuery>>> = {
    copy: groupsBy(`json_each(?) n ${members('copy', 'n.value')}`),
    happening: groupsBy(`json_each(?) n ${members('happening', 'n.value')}`),
    event: groupsBy(
      `json_each(?) n CROSS JOIN events v ON v.article = n.value ${members('event', 'v.event')}`,
    ),
    thread: groupsBy(
      `json_each(?) n CROSS JOIN statements s ON s.article = n.value ${members('thread', 's.statement')}`,
    ),
  }
  const held = groupsBy(
    `json_each(?) n CROSS JOIN statement_holders h ON h.entity = n.value ${members('thread', 'h.statement')}`,
  )
  return { byRow, byArticle, held }
}

function groupOf({ id, rows }: Row): Group {
  return { id: id as string, rows: numbersIn(rows) }
}
