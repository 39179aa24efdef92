import type { DatabaseSync } from 'node:sqlite'
import { correctPage, type Entry } from '../../../corrections/apply.ts'
import { unitNow } from '../../../corrections/complete.ts'
import type { Decision, Within } from '../../../types/across.ts'
import type { Anchor, Correction, GroupLayer } from '../../../types/correction.ts'
import type { RecordLine } from '../../../types/line.ts'
import type { AcrossWriter } from '../across/across.ts'
import { articleDrawer } from '../add-article.ts'
import { NAME, named } from '../article-names.ts'
import { correctionLog } from './log.ts'

/**
 * Applies the log of corrections to what is read, within the caller's transaction; the order of reading and correcting
 * changes nothing.
 */
export interface CorrectionKeeper {
  /**
   * Applies the corrections made on any version of a page to the articles of all its versions. Articles that are in
   * groups leave them and enter again.
   */
  redraw(page: number): void
  /**
   * Finds again the things that group decisions are about. To be called once the articles of the page are in groups.
   */
  regroup(page: number): void
}

/** Prepares the keeping of corrections. */
export function correctionKeeper(db: DatabaseSync, across: AcrossWriter): CorrectionKeeper {
  const log = correctionLog(db)
  const draw = articleDrawer(db)
  const bytesOf = db.prepare('SELECT sha256 FROM pages WHERE page = ?')
  // Versions of a page are all pages that have stood at one of its locations.
  const versions = db.prepare(
    `SELECT page, sha256 FROM pages
     WHERE page = ?1 OR page IN (SELECT o.page FROM locations l JOIN locations o USING (location) WHERE l.page = ?1)
     ORDER BY page`,
  )
  const isCurrent = db.prepare('SELECT 1 FROM locations WHERE page = ? AND superseded_at IS NULL')
  const articles = db.prepare(
    `SELECT a.article, a.id, line, corrected, in_force, ${NAME} AS name
     FROM articles a LEFT JOIN digests dg USING (article) WHERE page = ? ORDER BY position`,
  )
  const setCorrected = db.prepare('UPDATE articles SET corrected = ? WHERE article = ?')
  const isGrouped = db.prepare('SELECT 1 FROM digests WHERE article = ?')
  const conflictsOn = db.prepare('SELECT correction FROM correction_conflicts WHERE page = ?')
  const forgetConflicts = db.prepare('DELETE FROM correction_conflicts WHERE page = ?')
  const addConflict = db.prepare('INSERT INTO correction_conflicts VALUES (?, ?, ?)')
  const conflictOf = db.prepare(
    `SELECT conflict FROM correction_conflicts c WHERE correction = ?
     AND EXISTS (SELECT 1 FROM locations l WHERE l.page = c.page AND l.superseded_at IS NULL) ORDER BY page`,
  )
  const pageOf = db.prepare('SELECT page FROM pages WHERE sha256 = ?')
  const decisionsOf = db.prepare(
    'SELECT kind, one_article, one_id, other_article, other_id FROM group_decisions WHERE correction = ? ORDER BY 2, 3, 4, 5',
  )
  const forgetDecisions = db.prepare('DELETE FROM group_decisions WHERE correction = ?')
  const addDecision = db.prepare('INSERT OR IGNORE INTO group_decisions VALUES (?, ?, ?, ?, ?, ?, ?)')

  const versionsOf = (page: number): { page: number; sha256: string }[] =>
    versions.all(page).map((row) => ({ page: Number(row.page), sha256: row.sha256 as string }))

  function redrawPage(page: number, entries: readonly Correction[]): void {
    const rows = articles.all(page)
    const numbers = conflictsOn.all(page).map(({ correction }) => Number(correction))
    if (entries.length === 0 && numbers.length === 0 && rows.every(({ corrected }) => corrected === null))
      return
    const lines = rows.map(({ line }) => JSON.parse(line as string) as RecordLine)
    const { lines: now, conflicts } = correctPage(lines, entries as readonly Entry[])
    for (const [index, { article, corrected, in_force }] of rows.entries()) {
      const line = now[index]!
      const json = line === lines[index] ? null : JSON.stringify(line)
      if (json === corrected) continue
      if (withoutNumbers(line) === withoutNumbers(JSON.parse(in_force as string) as RecordLine)) {
        setCorrected.run(json, article!)
        continue
      }
      const wasGrouped = isGrouped.get(article!) !== undefined
      if (wasGrouped) across.leave(Number(article))
      setCorrected.run(json, article!)
      draw(Number(article), line)
      if (wasGrouped && isCurrent.get(page)) across.enter(Number(article), line)
    }
    forgetConflicts.run(page)
    for (const [correction, conflict] of conflicts) addConflict.run(correction, page, conflict)
    for (const { number } of entries) judge(number, false)
    for (const number of numbers) judge(number, log.isUndone(number))
  }

  /** Sets the state of a correction of a thing. */
  function judge(number: number, isUndone: boolean): void {
    const conflict = isUndone ? undefined : (conflictOf.get(number)?.conflict as string | undefined)
    log.setState(number, isUndone ? 'undone' : conflict ? 'conflict' : 'in-force', conflict ?? null)
  }

  /** The current articles that contain the unit of an anchor, with the ids that the unit has there now. */
  function unitsNow(layer: GroupLayer, anchor: Anchor): Within[] {
    const page = pageOf.get(anchor.sha256)?.page
    if (page === undefined) return []
    const current = versionsOf(Number(page)).filter((one) => isCurrent.get(one.page) !== undefined)
    return current.flatMap((one) => {
      const rows = articles.all(one.page)
      const same = rows.find(({ id }) => id === anchor.article)
      const lines = (same ? [same] : rows).map(({ in_force, name }) =>
        named(JSON.parse(in_force as string) as RecordLine, name as string),
      )
      const isWhole = layer === 'copy' || layer === 'happening'
      if (isWhole && lines.length > 1) return []
      const found = lines.flatMap((line) => unitNow(line, layer, anchor) ?? [])
      return found.length === 1 ? found : []
    })
  }

  /** Stores which two members a decision is about, and regroups those two and the two it was about before. */
  function decide({ number, change, refs }: Correction): void {
    if (!('one' in change)) return
    const { layer } = change
    const isUndone = log.isUndone(number)
    const kind = change.do === 'merge' ? 'same' : 'apart'
    const pairs: Decision[] = isUndone
      ? []
      : unitsNow(layer, refs.one!).flatMap((one) =>
          unitsNow(layer, refs.other!).map((other) => ({ kind, one, other })),
        )
    const before = decisionsOf.all(number).map(decisionOf)
    const isMissing = !isUndone && pairs.length === 0
    const conflict = isMissing ? 'one of the two is not on record as it now stands' : null
    log.setState(number, isUndone ? 'undone' : isMissing ? 'conflict' : 'in-force', conflict)
    if (JSON.stringify(before) === JSON.stringify(pairs.toSorted(inOrder))) return
    forgetDecisions.run(number)
    for (const { one, other } of pairs) {
      addDecision.run(number, layer, kind, one.article, one.id, other.article, other.id)
    }
    for (const { one, other } of [...before, ...pairs]) across.decide(layer, one, other)
  }

  return {
    redraw(page) {
      if (log.isEmpty()) return
      for (const version of versionsOf(page)) {
        const relevant = log
          .madeOn(versionsOf(version.page).map(({ sha256 }) => sha256))
          .filter((number) => !log.isUndone(number))
          .map((number) => log.read(number)!)
        redrawPage(
          version.page,
          relevant.filter(({ change }) => 'target' in change),
        )
      }
    },
    regroup(page) {
      if (log.isEmpty()) return
      const pages = versionsOf(page).map(({ sha256 }) => sha256)
      const own = bytesOf.get(page)?.sha256 as string | undefined
      for (const number of log.madeOn(own === undefined ? pages : [...pages, own])) decide(log.read(number)!)
    },
  }
}

/** The line as text without the numbers of corrections: no row is made from those. */
function withoutNumbers(line: RecordLine): string {
  return JSON.stringify(line, (key, value: unknown) => (key === 'corrections' ? undefined : value))
}

function decisionOf(row: Readonly<Record<string, unknown>>): Decision {
  return {
    kind: row.kind as Decision['kind'],
    one: { article: row.one_article as string, id: row.one_id as string },
    other: { article: row.other_article as string, id: row.other_id as string },
  }
}

function inOrder(a: Decision, b: Decision): number {
  const key = ({ one, other }: Decision): string =>
    JSON.stringify([one.article, one.id, other.article, other.id])
  return key(a) < key(b) ? -1 : 1
}
