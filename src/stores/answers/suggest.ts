import type { Count } from '../../record/count.ts'
import { foldedWords, holdsWords } from '../../record/folded-words.ts'
import { KEYS } from '../../record/question.ts'
import type { Suggestion, Suggestions } from '../../record/statements.ts'
import { THREAD_STATUSES } from '../../types/across.ts'
import { EVENT_GROUPS, EVENT_TYPES } from '../../types/event.ts'
import { STANCES } from '../../types/stance.ts'
import { MODES } from '../../types/statement.ts'

/** Names, with how many current statements each has, and its words folded. */
export interface Named extends Count {
  readonly words: readonly string[]
}

/** What is on record and may stand in a query, each most first. Counts are of statements. */
export interface Sources {
  holders(): readonly Named[]
  /** Counts are of articles' entities. */
  entities(): readonly Named[]
  places(): readonly Named[]
  publishers(): readonly Named[]
  stances(): readonly Count[]
  modes(): readonly Count[]
}

const MOST = 10

/** The term at the end of a query, still being typed: `key:"some va`, `key:va`, `"some va`, `va`. */
const LAST_TERM = /(?:^|\s)(?:([A-Za-z]+):)?(?:"([^"]*)|([^\s"]*))$/

/** Completions for the last term of a query that is being typed. */
export function suggest(sources: Sources, text: string): Suggestions {
  const [, key, quoted, word = quoted ?? ''] = LAST_TERM.exec(text) ?? []
  const wanted = foldedWords(word)
  const makers = {
    who: () => named('who', sources.holders(), wanted),
    about: () => named('about', sources.entities(), wanted),
    place: () => named('place', sources.places(), wanted),
    publisher: () => named('publisher', sources.publishers(), wanted),
    stance: () => listed('stance', counted(sources.stances(), STANCES), word),
    mode: () => listed('mode', counted(sources.modes(), MODES), word),
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
function counted(found: readonly Count[], known: readonly string[]): readonly Count[] {
  const missing = known.filter((name) => !found.some((count) => count.name === name))
  return [...found, ...missing.map((name) => ({ name, count: 0 }))]
}
