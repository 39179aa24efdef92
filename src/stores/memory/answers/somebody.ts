import { compare } from '../../../base/compare.ts'
import { foldedWords, holdsWords } from '../../../record/folded-words.ts'
import type { HolderHead, IdentityOf, SomebodyAnswers } from '../../../record/somebody.ts'
import { pageOf } from '../../answers/listing.ts'
import type { State, Statement } from '../state.ts'
import { findHits } from './hits.ts'
import type { Look } from './look.ts'
import { network } from './network.ts'
import { auditSources } from './sources.ts'
import { currentStatements, somebodyOf } from './view.ts'
import { whoView } from './who.ts'

/** People and bodies. */
export function somebodyAnswers(state: State, look: Look): SomebodyAnswers {
  return {
    who: (idOrName, options = {}) => look(() => whoView(state, idOrName, options)),
    holders: ({ text = '', type = null, ...page } = {}) =>
      look(() => {
        const all = everyHolder(state)
        const wanted = foldedWords(text)
        const fitting = [...all.keys()].filter(
          (at) => (type === null || all[at]!.type === type) && holdsWords(foldedWords(all[at]!.name), wanted),
        )
        return pageOf(fitting, page, (numbers) => numbers.map((number) => all[number]!))
      }),
    identitiesIn: (article) => look(() => identitiesIn(state, article)),
    network: (idOrName) => look(() => network(state, idOrName)),
    sources: (question, options = {}) =>
      look(() => auditSources(state, findHits(state, question).statements, options)),
  }
}

/** Every holder of a current statement, most statements first. */
export function everyHolder(state: State): HolderHead[] {
  const held = new Map<string, { head: HolderHead; statements: Statement[] }>()
  for (const one of currentStatements(state)) {
    const heads = new Map(
      one.holders.map((holder) => somebodyOf(state, holder)).map((known) => [known.id, known]),
    )
    for (const [id, known] of heads) {
      const own = held.get(id) ?? {
        head: { ...known, statements: 0, quotations: 0, articles: 0 },
        statements: [],
      }
      own.statements.push(one)
      held.set(id, own)
    }
  }
  return [...held.values()]
    .map(({ head: { id, name, type }, statements }) => ({
      ...{ id, name, type },
      statements: statements.length,
      quotations: statements.filter(({ told }) => told.verbatim !== null).length,
      articles: new Set(statements.map(({ article }) => article)).size,
    }))
    .sort((a, b) => b.statements - a.statements || compare(a.name, b.name) || compare(a.id, b.id))
}

function identitiesIn(state: State, name: string): IdentityOf[] {
  const article = state.articlesByName.get(name)
  if (article === undefined) return []
  return state.parts.get(article)!.entities.flatMap((entity) => {
    const { id: own, row } = entity
    return state.placements.get(row) ? { entity: own, ...somebodyOf(state, entity) } : []
  })
}
