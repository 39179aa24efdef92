import type { Count } from '../../../record/count.ts'
import { foldedWords } from '../../../record/folded-words.ts'
import { parseQuestion } from '../../../record/question.ts'
import type { Named, Sources } from '../../answers/suggest.ts'
import { Tally } from '../columns/counts.ts'
import type { View } from '../columns/view.ts'
import { facets } from './facets.ts'
import { everyHolder } from './holders.ts'

/** What may stand in a query, counted once for each state of the record. */
export function suggestionSources(view: View): Sources {
  const all = () => view.once('facets', () => facets(view, view.hits(parseQuestion(''))))
  return {
    holders: () =>
      everyHolder(view).map(({ name, words, statements }) => ({ name, words, count: statements })),
    entities: () => view.once('entities', () => entities(view)),
    places: () => view.once('places', () => places(view)),
    publishers: () => view.once('publishers', () => publishers(view)),
    stances: () => all().stance,
    modes: () => all().mode,
  }
}

function places(view: View): readonly Named[] {
  const { place, statementPlaces, words } = view.columns
  const { isHit } = view.hits(parseQuestion(''))
  const tally = new Tally()
  for (let i = 0; i < statementPlaces.from.length; i++) {
    if (isHit[statementPlaces.from[i]!] === 1) tally.add(place.name[statementPlaces.to[i]!]!)
  }
  return named(tally.counts(words))
}

function publishers(view: View): readonly Named[] {
  const { statement, article, words } = view.columns
  const tally = new Tally()
  for (const number of view.hits(parseQuestion('')).statements) {
    tally.add(article.publisher[statement.article[number]!]!)
  }
  return named(tally.counts(words))
}

function entities(view: View): readonly Named[] {
  const { entity, words } = view.columns
  const current = new Set(view.articles)
  const tally = new Tally()
  for (const [number, article] of entity.article.entries()) {
    if (number > 0 && current.has(article)) tally.add(entity.name[number]!)
  }
  return named(tally.counts(words))
}

function named(counts: readonly Count[]): readonly Named[] {
  return counts.map((count) => ({ ...count, words: foldedWords(count.name) }))
}
