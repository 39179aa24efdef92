import type { DatabaseSync } from 'node:sqlite'
import type { CorrectionStore, PageConflict, PlacedArticle } from '../../../corrections/machine/store.ts'
import type { Decision } from '../../../types/across.ts'
import type { RecordLine } from '../../../types/line.ts'
import type { Row } from '../across/rows.ts'
import { articleDrawer } from '../add-article.ts'
import { CURRENT } from '../answers/ask.ts'
import { articlesByName } from '../answers/find-articles.ts'
import { NAME } from '../article-names.ts'
import { decisionFinder } from './decisions.ts'
import { groupsAround } from './groups-around.ts'
import { correctionLog } from './log.ts'

/** What the making and keeping of corrections asks of a SQLite file; every promise is fulfilled at once. */
export function correctionStore(db: DatabaseSync): CorrectionStore {
  return {
    log: correctionLog(db),
    ...pageReads(db),
    ...conflictReads(db),
    ...articleReads(db),
    ...groupsAround(db),
    ...writes(db),
  }
}

const NOW = 'EXISTS (SELECT 1 FROM locations n WHERE n.page = p.page AND n.superseded_at IS NULL)'

function pageReads(db: DatabaseSync): Pick<CorrectionStore, 'versionsOf' | 'pageOf' | 'articlesOn'> {
  const versions = db.prepare(
    `SELECT p.page, sha256, ${NOW} AS now FROM pages p
     WHERE p.page = ?1 OR p.page IN (SELECT o.page FROM locations l JOIN locations o USING (location) WHERE l.page = ?1)
     ORDER BY p.page`,
  )
  const page = db.prepare('SELECT page FROM pages WHERE sha256 = ?')
  const articles = db.prepare(
    `SELECT a.article, a.id, line, corrected, ${NAME} AS name, dg.id IS NOT NULL AS grouped
     FROM articles a LEFT JOIN digests dg USING (article) WHERE page = ? ORDER BY position`,
  )
  return {
    versionsOf: async (number) =>
      versions.all(number).map((row) => ({
        page: Number(row.page),
        sha256: row.sha256 as string,
        isCurrent: row.now === 1,
      })),
    pageOf: async (sha256) => (page.get(sha256)?.page ?? null) as number | null,
    articlesOn: async (number) =>
      articles.all(number).map((row) => ({
        article: Number(row.article),
        id: row.id as string,
        name: row.name as string,
        isGrouped: row.grouped === 1,
        line: JSON.parse(row.line as string) as RecordLine,
        corrected: row.corrected as string | null,
      })),
  }
}

function conflictReads(
  db: DatabaseSync,
): Pick<CorrectionStore, 'conflictsOf' | 'conflictsOn' | 'stuck' | 'decidedBy' | 'decisions'> {
  const of = db.prepare(
    `SELECT correction, page, conflict, ${NOW} AS now FROM correction_conflicts p WHERE correction = ? ORDER BY page`,
  )
  const on = db.prepare('SELECT correction FROM correction_conflicts WHERE page = ?')
  const stuck = db.prepare("SELECT correction, conflict FROM correction_states WHERE state = 'conflict'")
  const decisions = decisionFinder(db)
  const pairs = db.prepare(
    `SELECT kind, one_article, one_id, other_article, other_id FROM group_decisions WHERE correction = ? ORDER BY 2, 3, 4, 5`,
  )
  return {
    conflictsOf: async (numbers) =>
      numbers.flatMap((number) =>
        of
          .all(number)
          .map(({ now, ...row }) => ({ ...row, isCurrent: now === 1 }) as unknown as PageConflict),
      ),
    conflictsOn: async (page) => on.all(page).map(({ correction }) => Number(correction)),
    stuck: async () =>
      stuck.all().map((row) => ({ correction: Number(row.correction), why: row.conflict as string })),
    decidedBy: async (correction) => pairs.all(correction).map(decisionOf),
    decisions: async (layer) => decisions(layer),
  }
}

function articleReads(
  db: DatabaseSync,
): Pick<CorrectionStore, 'linesNamed' | 'articleInGroups' | 'articleOfId'> {
  const names = articlesByName(db)
  const columns = `a.in_force AS line, ${NAME} AS name, coalesce(
    (SELECT location FROM locations l WHERE l.page = a.page ORDER BY superseded_at IS NOT NULL, location LIMIT 1), '') AS location`
  const byId = db.prepare(
    `SELECT ${columns} FROM articles a JOIN pages p USING (page) LEFT JOIN digests dg USING (article)
     WHERE a.id = ? ORDER BY p.sha256 = ? DESC, ${CURRENT} DESC, page DESC, position LIMIT 1`,
  )
  const byName = db.prepare(
    `SELECT ${columns} FROM digests dg JOIN articles a USING (article) WHERE dg.id = ?`,
  )
  const placed = (row: Row | undefined): PlacedArticle | null =>
    row === undefined
      ? null
      : {
          line: JSON.parse(row.line as string) as RecordLine,
          location: row.location as string,
          name: row.name as string,
        }
  return {
    linesNamed: async (name) => names.named(name),
    articleInGroups: async (name) => placed(byName.get(name)),
    articleOfId: async (id, sha256) => placed(byId.get(id, sha256)),
  }
}

function writes(db: DatabaseSync): Pick<CorrectionStore, 'correctPage' | 'decide'> {
  const draw = articleDrawer(db)
  const setCorrected = db.prepare('UPDATE articles SET corrected = ? WHERE article = ?')
  const forgetConflicts = db.prepare('DELETE FROM correction_conflicts WHERE page = ?')
  const addConflict = db.prepare('INSERT INTO correction_conflicts VALUES (?, ?, ?)')
  const { setState } = correctionLog(db)
  const forgetDecisions = db.prepare('DELETE FROM group_decisions WHERE correction = ?')
  const addDecision = db.prepare('INSERT OR IGNORE INTO group_decisions VALUES (?, ?, ?, ?, ?, ?, ?)')
  return {
    async correctPage({ page, corrected, redrawn, conflicts, states }) {
      for (const [article, json] of corrected) setCorrected.run(json, article)
      for (const [article, line] of redrawn) draw(article, line)
      forgetConflicts.run(page)
      for (const [correction, conflict] of conflicts) addConflict.run(correction, page, conflict)
      for (const [correction, { state, conflict }] of states) await setState(correction, state, conflict)
    },
    async decide(correction, layer, decided) {
      forgetDecisions.run(correction)
      for (const { kind, one, other } of decided)
        addDecision.run(correction, layer, kind, one.article, one.id, other.article, other.id)
    },
  }
}

function decisionOf(row: Row): Decision {
  return {
    kind: row.kind as Decision['kind'],
    one: { article: row.one_article as string, id: row.one_id as string },
    other: { article: row.other_article as string, id: row.other_id as string },
  }
}
