import type { Row } from '../../../across/machine/layer.ts'
import type {
  ArticleOnPage,
  CorrectionStore,
  PageConflict,
  PageVersion,
} from '../../../corrections/machine/store.ts'
import type { Decision } from '../../../types/across.ts'
import type { RecordLine } from '../../../types/line.ts'
import { linesNamed } from '../answers/find-articles.ts'
import { redrawArticle } from '../articles.ts'
import type { Database } from '../database.ts'
import { CURRENT, IN_FORCE, NAME } from '../sql.ts'
import { DECISION, decisionsOf, PAIRS } from './decisions.ts'
import { groupsAround } from './groups-around.ts'
import { correctionLog, setState } from './log.ts'

/** What the making and keeping of corrections asks of a database. */
export function correctionStore(db: Database): CorrectionStore {
  return {
    log: correctionLog(db),
    ...pageReads(db),
    ...conflictReads(db),
    ...articleReads(db),
    ...groupsAround(db),
    ...writes(db),
  }
}

const NOW = 'EXISTS (SELECT FROM locations n WHERE n.page = p.page AND n.superseded_at IS NULL)'

function pageReads(db: Database): Pick<CorrectionStore, 'versionsOf' | 'pageOf' | 'articlesOn'> {
  return {
    versionsOf: (page) =>
      db.all<PageVersion>(
        `SELECT p.page, sha256, ${NOW} AS "isCurrent" FROM pages p
         WHERE p.page = $1 OR p.page IN (SELECT o.page FROM locations l JOIN locations o USING (location) WHERE l.page = $1)
         ORDER BY p.page`,
        page,
      ),
    pageOf: async (sha256) =>
      (await db.one<{ page: Row }>('SELECT page FROM pages WHERE sha256 = $1', sha256))?.page ?? null,
    async articlesOn(page) {
      const rows = await db.all<Omit<ArticleOnPage, 'line'> & { line: string }>(
        `SELECT a.article, a.id, line, corrected, ${NAME} AS name, dg.id IS NOT NULL AS "isGrouped"
         FROM articles a LEFT JOIN digests dg USING (article) WHERE page = $1 ORDER BY position`,
        page,
      )
      return rows.map(({ line, ...row }) => ({ ...row, line: JSON.parse(line) as RecordLine }))
    },
  }
}

function conflictReads(
  db: Database,
): Pick<CorrectionStore, 'conflictsOf' | 'conflictsOn' | 'stuck' | 'decidedBy' | 'decisions'> {
  return {
    conflictsOf: (numbers) =>
      db.all<PageConflict>(
        `SELECT correction, page, conflict, ${NOW} AS "isCurrent" FROM correction_conflicts p
         WHERE correction = ANY ($1::bigint[]) ORDER BY page`,
        numbers,
      ),
    async conflictsOn(page) {
      const rows = await db.all<{ correction: number }>(
        'SELECT correction FROM correction_conflicts WHERE page = $1 ORDER BY correction',
        page,
      )
      return rows.map(({ correction }) => correction)
    },
    stuck: () =>
      db.all<{ correction: number; why: string }>(
        "SELECT correction, conflict AS why FROM correction_states WHERE state = 'conflict' ORDER BY correction",
      ),
    decidedBy: (correction) =>
      db.all<Decision>(
        `SELECT ${DECISION} FROM group_decisions WHERE correction = $1 ORDER BY ${PAIRS}`,
        correction,
      ),
    decisions: (layer) => decisionsOf(db, layer),
  }
}

function articleReads(db: Database): Pick<CorrectionStore, 'linesNamed' | 'articleInGroups' | 'articleOfId'> {
  const columns = `${IN_FORCE} AS line, ${NAME} AS name, coalesce((
      SELECT location FROM locations l WHERE l.page = a.page ORDER BY superseded_at IS NOT NULL, location LIMIT 1), '')
    AS location`
  const placed = async (sql: string, ...values: readonly string[]) => {
    const row = await db.one<{ line: string; name: string; location: string }>(sql, ...values)
    return row ? { ...row, line: JSON.parse(row.line) as RecordLine } : null
  }
  return {
    linesNamed: (name) => linesNamed(db, name),
    articleInGroups: (name) =>
      placed(`SELECT ${columns} FROM digests dg JOIN articles a USING (article) WHERE dg.id = $1`, name),
    articleOfId: (id, sha256) =>
      placed(
        `SELECT ${columns} FROM articles a JOIN pages p USING (page) LEFT JOIN digests dg USING (article)
         WHERE a.id = $1 ORDER BY p.sha256 = $2 DESC, ${CURRENT} DESC, page DESC, position LIMIT 1`,
        id,
        sha256,
      ),
  }
}

function writes(db: Database): Pick<CorrectionStore, 'correctPage' | 'decide'> {
  return {
    async correctPage({ page, corrected, redrawn, conflicts, states }) {
      for (const [article, json] of corrected)
        await db.run('UPDATE articles SET corrected = $1 WHERE article = $2', json, article)
      for (const [article, line] of redrawn) await redrawArticle(db, article, line)
      await db.run('DELETE FROM correction_conflicts WHERE page = $1', page)
      for (const [correction, conflict] of conflicts)
        await db.run('INSERT INTO correction_conflicts VALUES ($1, $2, $3)', correction, page, conflict)
      for (const [correction, { state, conflict }] of states) await setState(db, correction, state, conflict)
    },
    async decide(correction, layer, pairs) {
      await db.run('DELETE FROM group_decisions WHERE correction = $1', correction)
      await db.run(
        `INSERT INTO group_decisions
         SELECT DISTINCT $1::bigint, $2, * FROM unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[])`,
        correction,
        layer,
        pairs.map(({ kind }) => kind),
        pairs.map(({ one }) => one.article),
        pairs.map(({ one }) => one.id),
        pairs.map(({ other }) => other.article),
        pairs.map(({ other }) => other.id),
      )
    },
  }
}
