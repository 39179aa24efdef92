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
  holders(): MaybeLater<readonly Named[]>
  /** Counts are of articles' entities. */
  entities(): MaybeLater<readonly Named[]>
  places(): MaybeLater<readonly Named[]>
  publishers(): MaybeLater<readonly Named[]>
  stances(): MaybeLater<readonly Count[]>
  modes(): MaybeLater<readonly Count[]>
}

/** A value that is at hand, or that a server has to be asked for. */
type MaybeLater<T> = T | Promise<T>

const MOST = 10

/** The term at the end of a query, still being typed: `key:"some va`, `key:va`, `"some va`, `va`. */
const LAST_TERM = /(?:^|\s)(?:([A-Za-z]+):)?(?:"([^"]*)|([^\s"]*))$/

/** Completions for the last term of a query that is being typed. */
export async function suggest(sources: Sources, text: string): Promise<Suggestions> {
  const [, key, quoted, word = quoted ?? ''] = LAST_TERM.exec(text) ?? []
  const wanted = foldedWords(word)
  const makers = {
    who: async () => named('who', await sources.holders(), wanted),
    about: async () => named('about', await sources.entities(), wanted),
    place: async () => named('place', await sources.places(), wanted),
    publisher: async () => named('publisher', await sources.publishers(), wanted),
    stance: async () => listed('stance', counted(await sources.stances(), STANCES), word),
    mode: async () => listed('mode', counted(await sources.modes(), MODES), word),
    status: async () => uncounted('status', THREAD_STATUSES, word),
    event: async () => uncounted('event', [...EVENT_TYPES, ...EVENT_GROUPS], word),
  }
  if (key !== undefined) {
    const known = key.toLowerCase()
    const items = Object.hasOwn(makers, known) ? await makers[known as keyof typeof makers]() : []
    return { items: items.slice(0, MOST) }
  }
  if (wanted.length === 0) return { items: keys('') }
  const items = [
    ...keys(word),
    ...(await makers.who()).slice(0, 5),
    ...(await makers.stance()).slice(0, 3),
    ...(await makers.place()).slice(0, 3),
    ...(await makers.publisher()).slice(0, 3),
    ...(await makers.about()).slice(0, 3),
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
