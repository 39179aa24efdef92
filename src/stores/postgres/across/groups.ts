import type { Layer, Row } from '../../../across/machine/layer.ts'
import {
  type Group,
  type GroupReads,
  type StoredOrigin,
  type Tie,
  tieKey,
} from '../../../across/machine/store.ts'
import type { Reason } from '../../../types/across.ts'
import { decisionsOf } from '../corrections/decisions.ts'
import type { Database } from '../database.ts'

/** Ties, groups and decisions. */
export function groupReads(db: Database): GroupReads {
  const groups = async (
    units: string,
    rows: readonly Row[],
    ...rest: readonly string[]
  ): Promise<readonly Group[]> => (rows.length === 0 ? [] : db.all<Group>(groupsBy(units), rows, ...rest))
  return {
    tiesOf: async (layer, rows) =>
      rows.length === 0
        ? []
        : db.all<Tie>(
            `SELECT a, b, kind, score FROM ties WHERE layer = $2 AND a = ANY ($1::bigint[])
             UNION SELECT a, b, kind, score FROM ties WHERE layer = $2 AND b = ANY ($1::bigint[])`,
            rows,
            layer,
          ),
    async reasonsOf(layer, rows) {
      const found = await db.all<Tie & { reasons: readonly Reason[] }>(
        'SELECT a, b, kind, reasons FROM ties WHERE layer = $2 AND a = ANY ($1::bigint[])',
        rows,
        layer,
      )
      return new Map(found.map((tie) => [tieKey(tie), tie.reasons]))
    },
    async firstsAmongCopies(articles, least, without) {
      const found = await db.all<{ article: Row; first: Row | null }>(FIRST_COPY, articles, least, without)
      return new Map(found.map(({ article, first }) => [article, first ?? article]))
    },
    groupsOf: (layer, rows) =>
      groups('members m WHERE m.layer = $2 AND m.unit = ANY ($1::bigint[])', rows, layer),
    groupsOfArticles: (layer, articles) => groups(`${BY_ARTICLE[layer]}`, articles),
    threadsHeldBy: (entities) =>
      groups(
        `statement_holders h JOIN members m ON m.layer = 'thread' AND m.unit = h.statement
         WHERE h.entity = ANY ($1::bigint[])`,
        entities,
      ),
    decisions: (layer) => decisionsOf(db, layer),
    async originsOf(articles) {
      const found = await db.all<StoredOrigin & { article: Row }>(
        `SELECT o.article, own_name AS "ownName", own_basis AS "ownBasis", o.name, basis, copy_of AS "copyOf", length,
                published_to AS published
         FROM origins o JOIN articles USING (article) WHERE o.article = ANY ($1::bigint[])`,
        articles,
      )
      return new Map(found.map(({ article, ...origin }) => [article, origin]))
    },
  }
}

/** The groups of the members that are found, with all their members. */
function groupsBy(members: string): string {
  return `SELECT g.id, json_agg(x.unit ORDER BY x.position) AS rows
    FROM groups g JOIN members x USING ("group")
    WHERE g."group" IN (SELECT m."group" FROM ${members}) GROUP BY g."group"`
}

const BY_ARTICLE: Readonly<Record<Layer, string>> = {
  copy: `members m WHERE m.layer = 'copy' AND m.unit = ANY ($1::bigint[])`,
  happening: `members m WHERE m.layer = 'happening' AND m.unit = ANY ($1::bigint[])`,
  event: `events v JOIN members m ON m.layer = 'event' AND m.unit = v.event WHERE v.article = ANY ($1::bigint[])`,
  thread: `statements s JOIN members m ON m.layer = 'thread' AND m.unit = s.statement WHERE s.article = ANY ($1::bigint[])`,
}

const FIRST_COPY = `SELECT n AS article, (
    SELECT d.article FROM (
      SELECT b AS article FROM ties WHERE layer = 'copy' AND a = n AND score >= $2
      UNION ALL SELECT a FROM ties WHERE layer = 'copy' AND b = n AND score >= $2
      UNION ALL SELECT n) own JOIN digests d USING (article)
    WHERE d.article IS DISTINCT FROM $3::bigint ORDER BY d.id LIMIT 1) AS first
  FROM unnest($1::bigint[]) n`
