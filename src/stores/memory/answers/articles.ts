import { compare } from '../../../base/compare.ts'
import type { ArticleAnswers, ArticleAround, ArticlesOptions, PageVersion } from '../../../record/articles.ts'
import type { RecordLine } from '../../../types/line.ts'
import { pageOf } from '../../answers/listing.ts'
import { linesBeginning, linesNamed } from '../lines.ts'
import type { State } from '../state.ts'
import { byPublication } from './group-heads.ts'
import { findHits } from './hits.ts'
import type { Look } from './look.ts'
import { articleHeads } from './rows.ts'
import { currentArticles } from './view.ts'

/** Articles and the pages that they stand on. */
export function articleAnswers(state: State, look: Look): ArticleAnswers {
  const page = (sha256: string) => state.pages.values().find((one) => one.sha256 === sha256)
  return {
    async *articles(options = {}) {
      yield* await look(() => linesOf(state, options))
    },
    heads: (question, options = {}) =>
      look(() => {
        const { statements, isAll } = findHits(state, question)
        const found = new Set(statements.map(({ article }) => article))
        const articles = currentArticles(state).map(({ article }) => article)
        return pageOf(
          articles.filter((article) => isAll || found.has(article)),
          options,
          (rows) => articleHeads(state, rows),
        )
      }),
    find: (id) =>
      look(() => {
        const same = linesNamed(state, id)
        return same.length > 0 || id === '' ? same : linesBeginning(state, id)
      }),
    around: (article) => look(() => around(state, article)),
    pageNotes: (sha256) => look(() => page(sha256)?.notes ?? []),
    history: (sha256) => look(() => historyOf(state, sha256)),
    readAt: (sha256) => look(() => page(sha256)?.readAt ?? null),
  }
}

function linesOf(state: State, { superseded = false, sha256 }: ArticlesOptions): RecordLine[] {
  const isAsked = (page: number): boolean =>
    sha256 === undefined ? superseded || state.isCurrent(page) : state.pages.get(page)!.sha256 === sha256
  return [...state.articles.values()]
    .filter(({ page }) => isAsked(page))
    .sort((a, b) => a.page - b.page || a.position - b.position)
    .map(({ inForce }) => inForce)
}

function historyOf(state: State, sha256: string): PageVersion[] {
  return [...state.locations.entries()]
    .filter(([, pages]) => pages.some((one) => state.pages.get(one)!.sha256 === sha256))
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([location, pages]) =>
      pages.map((one, i) => ({
        ...{ location, version: i + 1, sha256: state.pages.get(one)!.sha256 },
        seenAt: state.pages.get(one)!.readAt,
        supersededAt: i + 1 < pages.length ? state.pages.get(pages[i + 1]!)!.readAt : null,
      })),
    )
}

function around(state: State, name: string): ArticleAround | null {
  const article = state.articlesByName.get(name)
  if (article === undefined) return null
  const origin = state.origins.get(article)!
  const rest = (layer: 'copy' | 'happening'): number[] => {
    const id = state.groupOf[layer].get(article)
    const members = id === undefined ? [] : state.members[layer].get(id)!
    return byPublication(
      state,
      members.filter((one) => one !== article),
    )
  }
  const copies = rest('copy')
  const linked = [...(state.ties.happening.get(article)?.values() ?? [])]
    .filter(({ kind }) => kind === 'follow-up')
    .map(({ a, b }) => (a === article ? b : a))
  return {
    origin: {
      ...{ name: origin.name, basis: origin.basis },
      evidence: [...state.grouped.get(article)!.evidence],
    },
    copies: articleHeads(state, copies),
    happening: state.groupOf.happening.get(article) ?? null,
    same: articleHeads(
      state,
      rest('happening').filter((one) => !copies.includes(one)),
    ),
    followUps: articleHeads(state, byPublication(state, [...new Set(linked)])),
  }
}
