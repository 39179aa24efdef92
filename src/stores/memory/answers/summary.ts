import { compare } from '../../../base/compare.ts'
import type { Summary } from '../../../record/record.ts'
import type { State } from '../state.ts'
import { currentArticles, currentStatements, publishedOn, tally } from './view.ts'

const NOTED_SHOWN = 10
const HOLDERS = 10

/** Counts what a record in memory holds. */
export function summarise(state: State): Summary {
  const pages = state.pages.values().filter(({ page }) => state.isCurrent(page))
  const articles = currentArticles(state)
  const statements = currentStatements(state)
  const days = articles.flatMap(({ inForce }) => publishedOn(inForce.published.value) ?? [])
  const articlesOn = (page: number): number =>
    state.articles.values().filter((one) => one.page === page).length
  const noted = pages
    .filter(({ page, notes }) => notes.length > 0 || articlesOn(page) === 0)
    .sort((a, b) => b.page - a.page)
  const states = state.states.entries()
  const isChange = (number: number): boolean => state.log.get(number)!.change.do !== 'undo'
  return {
    ...{ file: '', bytes: 0, schema: 0 },
    readBy: tally(pages.map(({ readBy }) => readBy)),
    pages: pages.length,
    superseded: state.pages.values().length - pages.length,
    noted: {
      total: noted.length,
      latest: noted.slice(0, NOTED_SHOWN).map(({ page, name, url, notes }) => ({
        ...{ name, url, articles: articlesOn(page), notes: [...notes] },
      })),
    },
    articles: articles.length,
    statements: statements.length,
    quotations: statements.filter(({ told }) => told.verbatim !== null).length,
    languages: tally(articles.map(({ inForce }) => inForce.language)),
    published: {
      from: days.map(({ from }) => from).sort(compare)[0] ?? null,
      to:
        days
          .map(({ to }) => to)
          .sort(compare)
          .at(-1) ?? null,
      unknown: articles.filter(({ inForce }) => inForce.published.value === null).length,
    },
    stances: tally(statements.map(({ told }) => told.stance)),
    holders: tally(
      statements.flatMap(({ holders }) => holders.map(({ name }) => name)),
      HOLDERS,
    ),
    corrections: {
      inForce: states.filter(([number, one]) => one.state === 'in-force' && isChange(number)).length,
      conflicts: states.filter(([, one]) => one.state === 'conflict').length,
    },
  }
}
