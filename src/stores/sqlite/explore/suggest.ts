import type { Count } from '../../../record/count.ts'
import type { Suggestion, Suggestions } from '../../../record/explore.ts'
import { foldedWords, holdsWords } from '../../../record/folded-words.ts'
import { KEYS, parseQuestion } from '../../../record/question.ts'
import { THREAD_STATUSES } from '../../../types/across.ts'
import { EVENT_GROUPS, EVENT_TYPES } from '../../../types/event.ts'
import { STANCES } from '../../../types/stance.ts'
import { MODES } from '../../../types/statement.ts'
import { Tally } from './counts.ts'
import { facets } from './facets.ts'
import { everyHolder } from './holders.ts'
import type { View } from './view.ts'

const MOST = 10

/** The term at the end of a query, still being typed: `key:"some va`, `key:va`, `"some va`, `va`. */
const LAST_TERM = /(?:^|\s)(?:([A-Za-z]+):)?(?:"([^"]*)|([^\s"]*))$/

export function suggest(view: View, text: string): Suggestions {
  const [, key, quoted, word = quoted ?? ''] = LAST_TERM.exec(text) ?? []
  const wanted = foldedWords(word)
  const makers = {
    who: () => holders(view, wanted),
    about: () => entities(view, wanted),
    place: () => named('place', places(view), wanted),
    publisher: () => named('publisher', publishers(view), wanted),
    stance: () => listed('stance', counted(view, 'stance', STANCES), word),
    mode: () => listed('mode', counted(view, 'mode', MODES), word),
    status: () => uncounted('status', THREAD_STATUSES, word),
    event: () => uncounted('event', [...EVENT_TYPES, ...EVENT_GROUPS], word),
  }
  if (key !== undefined) {
    const known = key.toLowerCase()
    return {
      items: Object.hasOwn(makers, known) ? makers[known as keyof typeof makers]().slice(0, MOST) : [],
    }
  }
  if (wanted.length === 0) return { items: keys('') }
  const items = [
    ...keys(word),
    ...makers.who().slice(0, 5),
    ...makers.stance().slice(0, 3),
    ...makers.place().slice(0, 3),
    ...makers.publisher().slice(0, 3),
    ...makers.about().slice(0, 3),
  ]
  return { items: items.slice(0, MOST) }
}

function keys(start: string): Suggestion[] {
  return KEYS.filter((key) => key.startsWith(start.toLowerCase())).map((key) => ({
    term: `${key}:`,
    kind: 'key',
    count: null,
  }))
}

function holders(view: View, wanted: readonly string[]): Suggestion[] {
  return named(
    'who',
    everyHolder(view).map(({ name, words, statements }) => ({ name, words, count: statements })),
    wanted,
  )
}

interface Named extends Count {
  readonly words: readonly string[]
}

function named(kind: Suggestion['kind'], all: readonly Named[], wanted: readonly string[]): Suggestion[] {
  const items: Suggestion[] = []
  for (const { name, words, count } of all) {
    // A name that no query can hold is not suggested.
    if (words.length === 0 || !holdsWords(words, wanted)) continue
    items.push({ term: `${kind}:"${name.replace(/["\s]+/g, ' ').trim()}"`, kind, count })
    if (items.length === MOST) break
  }
  return items
}

function listed(kind: 'stance' | 'mode', all: readonly Count[], start: string): Suggestion[] {
  return all
    .filter(({ name }) => name.startsWith(start.toLowerCase()))
    .map(({ name, count }) => ({ term: `${kind}:${name}`, kind, count }))
}

function uncounted(kind: 'status' | 'event', all: readonly string[], start: string): Suggestion[] {
  return all
    .filter((name) => name.toLowerCase().startsWith(start.toLowerCase()))
    .map((name) => ({ term: `${kind}:${name}`, kind, count: null }))
}

/** All values of the list, those on record first. */
function counted(view: View, facet: 'stance' | 'mode', known: readonly string[]): readonly Count[] {
  const found = view.once('facets', () => facets(view, view.hits(parseQuestion(''))))[facet]
  const missing = known.filter((name) => !found.some((count) => count.name === name))
  return [...found, ...missing.map((name) => ({ name, count: 0 }))]
}

function places(view: View): readonly Named[] {
  return view.once('places', () => {
    const { place, statementPlaces, words } = view.columns
    const { isHit } = view.hits(parseQuestion(''))
    const tally = new Tally()
    for (let i = 0; i < statementPlaces.from.length; i++) {
      if (isHit[statementPlaces.from[i]!] === 1) tally.add(place.name[statementPlaces.to[i]!]!)
    }
    return tally.counts(words).map((count) => ({ ...count, words: foldedWords(count.name) }))
  })
}

function publishers(view: View): readonly Named[] {
  return view.once('publishers', () => {
    const { statement, article, words } = view.columns
    const tally = new Tally()
    for (const number of view.hits(parseQuestion('')).statements) {
      tally.add(article.publisher[statement.article[number]!]!)
    }
    return tally.counts(words).map((count) => ({ ...count, words: foldedWords(count.name) }))
  })
}

function entities(view: View, wanted: readonly string[]): Suggestion[] {
  const all = view.once('entities', () => {
    const { entity, words } = view.columns
    const current = new Set(view.articles)
    const tally = new Tally()
    for (const [number, article] of entity.article.entries()) {
      if (number > 0 && current.has(article)) tally.add(entity.name[number]!)
    }
    return tally.counts(words).map((count) => ({ ...count, words: foldedWords(count.name) }))
  })
  return named('about', all, wanted)
}
