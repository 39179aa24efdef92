import type { RecordLine } from '../../types/line.ts'
import type { Article, State } from './state.ts'

/** An article's line in force, with its name in groups for its id. */
export function lineOf(state: State, { article, inForce }: Article): RecordLine {
  const name = state.grouped.get(article)?.name ?? inForce.id
  return inForce.id === name ? inForce : { ...inForce, id: name }
}

/** Lines of this id or address: the current ones, or else superseded ones, the latest first. */
export function linesNamed(state: State, name: string): RecordLine[] {
  const same = linesWith(state, ({ line }) => line.id === name)
  const [, id, digest, position] = /^(.+)@([0-9a-f]{8,64})\.(\d{1,6})$/s.exec(name) ?? []
  if (same.length > 0 || id === undefined) return same
  return linesWith(
    state,
    (one) =>
      one.line.id === id &&
      one.position === Number(position) &&
      state.pages.get(one.page)!.sha256.startsWith(digest!),
  )
}

/** The same of those whose id begins so. */
export function linesBeginning(state: State, id: string): RecordLine[] {
  return linesWith(state, ({ line }) => line.id.startsWith(id))
}

function linesWith(state: State, test: (article: Article) => boolean): RecordLine[] {
  const found = state.articles.values().filter(test)
  const current = found.filter(({ page }) => state.isCurrent(page))
  return (current.length > 0 ? current : found)
    .sort((a, b) => b.page - a.page || a.position - b.position)
    .map((one) => lineOf(state, one))
}
