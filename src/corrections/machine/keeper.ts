import type { Row } from '../../across/machine/layer.ts'
import type { Across } from '../../across/machine/machine.ts'
import type { Decision, Within } from '../../types/across.ts'
import type { Anchor, Correction, GroupLayer } from '../../types/correction.ts'
import type { RecordLine } from '../../types/line.ts'
import { correctPage, type Entry } from '../apply.ts'
import { ofArticles, unitNow } from '../complete.ts'
import type { ArticleOnPage, CorrectionStore, PageCorrection, PageVersion } from './store.ts'

/**
 * Applies the log of corrections to what is read, within the caller's transaction; the order of reading and correcting
 * changes nothing.
 */
export interface CorrectionKeeper {
  /**
   * Applies the corrections made on any version of a page to the articles of all its versions. Articles that are in
   * groups leave them and enter again.
   */
  redraw(page: Row): Promise<void>
  /**
   * Finds again the things that group decisions are about. To be called once the articles of the page are in groups.
   */
  regroup(page: Row): Promise<void>
}

/** The keeping of corrections over a store. */
export function correctionKeeper(store: CorrectionStore, across: Across): CorrectionKeeper {
  const { log } = store
  return {
    async redraw(page) {
      if (await log.isEmpty()) return
      for (const version of await store.versionsOf(page)) {
        const pages = (await store.versionsOf(version.page)).map(({ sha256 }) => sha256)
        const entries: Correction[] = []
        for (const number of await log.madeOn(pages)) {
          const correction = (await log.read(number))!
          if ('target' in correction.change && !(await log.isUndone(number))) entries.push(correction)
        }
        await redrawPage(store, across, version, entries)
      }
    },
    async regroup(page) {
      if (await log.isEmpty()) return
      const pages = (await store.versionsOf(page)).map(({ sha256 }) => sha256)
      for (const number of await log.madeOn(pages)) await decide(store, across, (await log.read(number))!)
    },
  }
}

async function redrawPage(
  store: CorrectionStore,
  across: Across,
  { page, isCurrent }: PageVersion,
  entries: readonly Correction[],
): Promise<void> {
  const articles = await store.articlesOn(page)
  const before = await store.conflictsOn(page)
  if (entries.length === 0 && before.length === 0 && articles.every(({ corrected }) => corrected === null))
    return
  const { lines, conflicts } = correctPage(
    articles.map(({ line }) => line),
    entries as readonly Entry[],
  )
  const { corrected, redrawn } = changedLines(articles, lines)
  const numbers = new Set([...entries.map(({ number }) => number), ...before])
  const states = await judge(store, { page, isCurrent, conflicts }, numbers)
  const grouped = articles.filter(({ article, isGrouped }) => isGrouped && redrawn.has(article))
  for (const { article } of grouped) await across.leave(article)
  await store.correctPage({ page, corrected, redrawn, conflicts, states })
  if (isCurrent) for (const { article } of grouped) await across.enter(article, redrawn.get(article))
}

/** The articles whose corrected line is another now, and those of them whose rows are made anew. */
function changedLines(
  articles: readonly ArticleOnPage[],
  lines: readonly RecordLine[],
): Pick<PageCorrection, 'corrected' | 'redrawn'> {
  const corrected = new Map<Row, string | null>()
  const redrawn = new Map<Row, RecordLine>()
  for (const [at, { article, line: asRead, corrected: json }] of articles.entries()) {
    const line = lines[at]!
    const now = line === asRead ? null : JSON.stringify(line)
    if (now === json) continue
    corrected.set(article, now)
    const inForce = json === null ? asRead : (JSON.parse(json) as RecordLine)
    if (withoutNumbers(line) !== withoutNumbers(inForce)) redrawn.set(article, line)
  }
  return { corrected, redrawn }
}

/** The states of corrections of things, when a page has these conflicts. */
async function judge(
  store: CorrectionStore,
  {
    page,
    isCurrent,
    conflicts,
  }: Pick<PageCorrection, 'page' | 'conflicts'> & { readonly isCurrent: boolean },
  numbers: ReadonlySet<number>,
): Promise<PageCorrection['states']> {
  const elsewhere = (await store.conflictsOf([...numbers])).filter((one) => one.page !== page)
  const here = [...conflicts].map(([correction, conflict]) => ({ correction, page, conflict, isCurrent }))
  const all = [...elsewhere, ...here].filter((one) => one.isCurrent).sort((a, b) => a.page - b.page)
  const states = new Map<number, { state: Correction['state']; conflict: string | null }>()
  for (const number of numbers) {
    const isUndone = await store.log.isUndone(number)
    const conflict = isUndone ? undefined : all.find(({ correction }) => correction === number)?.conflict
    const state = isUndone ? 'undone' : conflict === undefined ? 'in-force' : 'conflict'
    states.set(number, { state, conflict: conflict ?? null })
  }
  return states
}

/** Stores which two members a decision is about, and regroups those two and the two it was about before. */
async function decide(
  store: CorrectionStore,
  across: Across,
  { number, change, refs }: Correction,
): Promise<void> {
  if (!('one' in change)) return
  const { layer } = change
  const isUndone = await store.log.isUndone(number)
  const kind = change.do === 'merge' ? 'same' : 'apart'
  const pairs: Decision[] = []
  if (!isUndone) {
    const others = await unitsNow(store, layer, refs.other!)
    for (const one of await unitsNow(store, layer, refs.one!))
      for (const other of others) pairs.push({ kind, one, other })
  }
  const before = await store.decidedBy(number)
  const isMissing = !isUndone && pairs.length === 0
  const conflict = isMissing ? 'one of the two is not on record as it now stands' : null
  await store.log.setState(number, isUndone ? 'undone' : isMissing ? 'conflict' : 'in-force', conflict)
  if (JSON.stringify(before) === JSON.stringify(pairs.toSorted(inOrder))) return
  await store.decide(number, layer, pairs)
  for (const { one, other } of [...before, ...pairs]) await across.decide(layer, one, other)
}

/** The current articles that contain the unit of an anchor, with the ids that the unit has there now. */
async function unitsNow(store: CorrectionStore, layer: GroupLayer, anchor: Anchor): Promise<Within[]> {
  const page = await store.pageOf(anchor.sha256)
  if (page === null) return []
  const found: Within[] = []
  for (const version of await store.versionsOf(page)) {
    if (!version.isCurrent) continue
    const articles = await store.articlesOn(version.page)
    const same = articles.find(({ id }) => id === anchor.article)
    const lines = (same ? [same] : articles).map(({ line, corrected, name }) => {
      const inForce = corrected === null ? line : (JSON.parse(corrected) as RecordLine)
      return inForce.id === name ? inForce : { ...inForce, id: name }
    })
    if (ofArticles(layer) && lines.length > 1) continue
    const units = lines.flatMap((line) => unitNow(line, layer, anchor) ?? [])
    if (units.length === 1) found.push(units[0]!)
  }
  return found
}

/** The line as text without the numbers of corrections: no row is made from those. */
function withoutNumbers(line: RecordLine): string {
  return JSON.stringify(line, (key, value: unknown) => (key === 'corrections' ? undefined : value))
}

function inOrder(a: Decision, b: Decision): number {
  const key = ({ one, other }: Decision): string =>
    JSON.stringify([one.article, one.id, other.article, other.id])
  return key(a) < key(b) ? -1 : 1
}
