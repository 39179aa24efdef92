import { alone } from '../../across/identities/identify.ts'
import type { Row } from '../../across/machine/layer.ts'
import { compare } from '../../base/compare.ts'
import { keyOf } from '../../base/within.ts'
import { PLURALS } from '../../corrections/machine/changed-groups.ts'
import type { CorrectionStore, Log, LogFilter, PlacedArticle } from '../../corrections/machine/store.ts'
import type { Within } from '../../types/across.ts'
import type { Correction, GroupLayer } from '../../types/correction.ts'
import type { RecordLine } from '../../types/line.ts'
import { acrossStore } from './across.ts'
import { decisionsIn } from './decisions.ts'
import { drawParts } from './draw.ts'
import { lineOf, linesNamed } from './lines.ts'
import type { Article, State } from './state.ts'

/** What corrections ask of a record in memory. */
export function correctionStore(state: State): CorrectionStore {
  const log = correctionLog(state)
  return {
    log,
    ...pageReads(state),
    ...articleReads(state),
    ...groupReads(state),
    async correctPage({ page, corrected, redrawn, conflicts, states }) {
      for (const [article, json] of corrected) {
        const before = state.articles.get(article)!
        const inForce = json === null ? before.line : (JSON.parse(json) as RecordLine)
        state.articles.set(article, { ...before, corrected: json, inForce })
      }
      for (const [article, line] of redrawn) state.parts.set(article, drawParts(state, article, line))
      state.conflicts.set(page, conflicts)
      for (const [number, { state: now, conflict }] of states) await log.setState(number, now, conflict)
    },
    async decide(correction, layer, pairs) {
      state.decisions.set(correction, { layer, pairs })
    },
  }
}

/** All pages that have stood at one of the locations of this page, and itself. */
function versionsOf(state: State, page: Row): Row[] {
  const own = state.locations.values().filter((pages) => pages.includes(page))
  return [...new Set([page, ...own.flat()])].sort((a, b) => a - b)
}

function pageReads(
  state: State,
): Pick<
  CorrectionStore,
  'versionsOf' | 'pageOf' | 'articlesOn' | 'conflictsOf' | 'conflictsOn' | 'stuck' | 'decidedBy' | 'decisions'
> {
  return {
    versionsOf: async (page) =>
      versionsOf(state, page).map((one) => ({
        page: one,
        sha256: state.pages.get(one)!.sha256,
        isCurrent: state.isCurrent(one),
      })),
    pageOf: async (sha256) => state.pages.values().find((one) => one.sha256 === sha256)?.page ?? null,
    articlesOn: async (page) =>
      state.articles
        .values()
        .filter((one) => one.page === page)
        .sort((a, b) => a.position - b.position)
        .map(({ article, line, corrected }) => {
          const name = state.grouped.get(article)?.name
          return {
            article,
            id: line.id,
            name: name ?? line.id,
            isGrouped: name !== undefined,
            line,
            corrected,
          }
        }),
    conflictsOf: async (numbers) =>
      state.conflicts.entries().flatMap(([page, conflicts]) =>
        numbers.flatMap((correction) => {
          const conflict = conflicts.get(correction)
          return conflict === undefined
            ? []
            : { correction, page, conflict, isCurrent: state.isCurrent(page) }
        }),
      ),
    conflictsOn: async (page) => [...(state.conflicts.get(page)?.keys() ?? [])],
    stuck: async () =>
      state.states
        .entries()
        .filter(([, one]) => one.state === 'conflict')
        .map(([correction, { conflict }]) => ({ correction, why: conflict ?? '' })),
    decidedBy: async (correction) =>
      [...(state.decisions.get(correction)?.pairs ?? [])].sort((a, b) =>
        compare(placeOf(a.one) + placeOf(a.other), placeOf(b.one) + placeOf(b.other)),
      ),
    decisions: async (layer) => decisionsIn(state, layer),
  }
}

function placeOf({ article, id }: Within): string {
  return `${JSON.stringify([article, id])}\n`
}

function articleReads(state: State): Pick<CorrectionStore, 'linesNamed' | 'articleInGroups' | 'articleOfId'> {
  const placed = (article: Article | undefined): PlacedArticle | null => {
    if (!article) return null
    const standing = state.locations.entries().filter(([, pages]) => pages.includes(article.page))
    const current = standing.filter(([, pages]) => pages.at(-1) === article.page)
    const [location = ''] = (current.length > 0 ? current : standing).map(([at]) => at).sort(compare)
    const name = state.grouped.get(article.article)?.name ?? article.line.id
    return { line: article.inForce, location, name }
  }
  const sha = ({ page }: Article): string => state.pages.get(page)!.sha256
  return {
    linesNamed: async (name) => linesNamed(state, name),
    async articleInGroups(name) {
      const row = state.articlesByName.get(name)
      return placed(row === undefined ? undefined : state.articles.get(row))
    },
    async articleOfId(id, sha256) {
      const found = state.articles.values().filter(({ line }) => line.id === id)
      const first = (test: (one: Article) => boolean) => (a: Article, b: Article) =>
        Number(test(b)) - Number(test(a))
      const onPage = first((one) => sha(one) === sha256)
      const current = first(({ page }) => state.isCurrent(page))
      return placed(
        found.sort((a, b) => onPage(a, b) || current(a, b) || b.page - a.page || a.position - b.position)[0],
      )
    },
  }
}

function groupReads(state: State): Pick<CorrectionStore, 'sideOf' | 'groupsAround' | 'heldBy'> {
  const across = acrossStore(state)
  const entity = ({ article, id }: Within) => {
    const row = state.articlesByName.get(article)
    return row === undefined ? undefined : state.parts.get(row)!.entities.find((one) => one.id === id)
  }
  const membersOf = (identity: string): Row[] =>
    state.placements
      .entries()
      .filter(([, one]) => one.identity === identity)
      .map(([row]) => row)
  const nameIn = (layer: Exclude<GroupLayer, 'identity'>, { article, id }: Within): string | null => {
    const row = state.articlesByName.get(article)
    if (row === undefined) return null
    if (id === '') return state.articles.get(row)!.inForce.title
    const { statements, events } = state.parts.get(row)!
    return layer === 'thread'
      ? (statements.find((one) => one.id === id)?.told.words ?? null)
      : (events.find(({ event }) => event.id === id)?.words ?? null)
  }
  return {
    async sideOf(layer, one) {
      if (layer === 'identity') {
        const found = entity(one)
        const id = found && state.placements.get(found.row)?.identity
        if (id !== undefined)
          return { id, name: state.identities.get(id)!.name, members: membersOf(id).length }
        const type = found?.type ?? 'other'
        return {
          id: alone({ type, article: one.article, entity: one.id }),
          name: found?.name ?? one.id,
          members: 1,
        }
      }
      const row = (await across.rowsOf(layer, [one])).get(keyOf(one))
      const id = row === undefined ? undefined : state.groupOf[layer].get(row)
      if (id === undefined) return { id: keyOf(one), name: nameIn(layer, one), members: 1 }
      const { title } = state.heads[layer].get(id) ?? { title: null }
      return { id, name: title ?? nameIn(layer, one), members: state.members[layer].get(id)!.length }
    },
    async groupsAround(articles) {
      const found = new Map<string, Map<string, string>>()
      const rows = articles.flatMap((name) => state.articlesByName.get(name) ?? [])
      for (const layer of ['copy', 'happening', 'event', 'thread'] as const) {
        const own = await across.groupsOfArticles(layer, rows)
        const names = await across.namesOf(
          layer,
          own.flatMap((group) => group.rows),
        )
        const texts = own.map(({ id, rows: members }): [string, string] => [
          id,
          JSON.stringify(members.map((row) => keyOf(names.get(row)!)).sort()),
        ])
        if (texts.length > 0) found.set(PLURALS[layer], new Map(texts))
      }
      const identities = new Set(
        rows.flatMap((row) =>
          state.parts.get(row)!.entities.flatMap((one) => state.placements.get(one.row)?.identity ?? []),
        ),
      )
      if (identities.size > 0)
        found.set(PLURALS.identity, new Map([...identities].map((id) => [id, String(membersOf(id).length)])))
      return found
    },
    async heldBy(one) {
      const own = entity(one)
      if (!own) return 0
      const id = state.placements.get(own.row)?.identity
      const members = new Set([own.row, ...(id === undefined ? [] : membersOf(id))])
      return state.parts
        .values()
        .flatMap(({ statements }) => statements)
        .filter(({ holders }) => holders.some(({ row }) => members.has(row))).length
    },
  }
}

function correctionLog(state: State): Log {
  const read = (number: number): Correction | null => {
    const entry = state.log.get(number)
    return entry ? { ...entry, ...state.states.get(number)! } : null
  }
  const pagesOf = (number: number): string[] => {
    const { change, refs } = state.log.get(number)!
    if ('target' in change) return [change.target.anchor.sha256]
    return 'one' in change ? Object.values(refs).map(({ sha256 }) => sha256) : []
  }
  const isUndone = (number: number): boolean =>
    state.log
      .values()
      .some(({ number: by, change }) => change.do === 'undo' && change.correction === number && !isUndone(by))
  const madeOn = (pages: readonly string[]): number[] =>
    state.log
      .values()
      .map(({ number }) => number)
      .filter((number) => pagesOf(number).some((sha256) => pages.includes(sha256)))
  const fitting = ({ article = null, state: wanted = null }: LogFilter): Correction[] => {
    const own = state.articles
      .values()
      .filter((one) => lineOf(state, one).id === article || one.line.id === article)
    const pages = own.flatMap(({ page }) => versionsOf(state, page))
    const made = new Set(madeOn(pages.map((page) => state.pages.get(page)!.sha256)))
    return state.log
      .values()
      .map(({ number }) => read(number)!)
      .filter((one) => article === null || made.has(one.number))
      .filter((one) => wanted === null || one.state === wanted)
      .sort((a, b) => b.number - a.number)
  }
  return {
    async append({ change, before, context, refs }, { by, why = null }) {
      const number = state.log.entries().length + 1
      state.log.set(number, { number, at: new Date().toISOString(), by, why, change, before, context, refs })
      state.states.set(number, { state: 'in-force', conflict: null })
      return number
    },
    read: async (number) => read(number),
    madeOn: async (pages) => madeOn(pages),
    isUndone: async (number) => isUndone(number),
    async setState(number, now, conflict) {
      state.states.set(number, { state: now, conflict })
    },
    isEmpty: async () => state.log.entries().length === 0,
    page: async ({ before, limit, ...filter }) =>
      fitting(filter)
        .filter(({ number }) => number < before)
        .slice(0, limit),
    count: async (filter) => fitting(filter).length,
  }
}
