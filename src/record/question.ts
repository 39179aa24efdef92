import { daysOf } from '../base/days.ts'
import { OnrecordError } from '../base/errors.ts'
import { THREAD_STATUSES, type ThreadStatus } from '../types/across.ts'
import { EVENT_GROUPS, EVENT_TABLE, EVENT_TYPES, type EventType } from '../types/event.ts'
import { STANCES } from '../types/stance.ts'
import { MODES, type Mode, type Stance } from '../types/statement.ts'

/** A question: for every list that is not empty, one of its values must match; of `words`, all must. */
export interface Question {
  /** Words or phrases, anywhere in the statement: its content, its holder, its places, the article's title. */
  readonly words: readonly string[]
  /**
   * Names, roles or descriptions of the holder. The id of an identity means that identity and no other of the same
   * name.
   */
  readonly who: readonly string[]
  /**
   * Words or names in the content or the title; names are also found if the text has "he" or "the ministry" for them.
   */
  readonly about: readonly string[]
  /** Places named in the content, by name, province or country. */
  readonly place: readonly string[]
  /** Names of the publishers of the article. */
  readonly publisher: readonly string[]
  readonly stance: readonly Stance[]
  readonly mode: readonly Mode[]
  /** Statuses of the thread that the statement is in. */
  readonly status: readonly ThreadStatus[]
  /** Types of the events that the statement tells. */
  readonly event: readonly EventType[]
  /** ISO days. A statement's day is when it was said or, if that is unknown, when it was published. */
  readonly since: string | null
  readonly until: string | null
}

/** Keys of a query, in the order in which a question is written. */
export const KEYS = [
  ...(['who', 'about', 'place', 'publisher', 'stance', 'mode'] as const),
  ...(['status', 'event', 'since', 'until'] as const),
] as const
type Key = (typeof KEYS)[number]

/** `key:"value"`, `key:value`, `"phrase"` or `word`. */
const TERM = /([A-Za-z]+):(?:"([^"]*)"|(?!\/\/)([^\s"]*))|"([^"]*)"|([^\s"]+)/g

/**
 * Reads a query. A text is split into terms: `key:value`, `key:"some value"`, `"a phrase"`, `word`. A list holds terms
 * as a shell passes them, without its quotation marks: there `who:Jan Novak` is one term, and so is a phrase.
 *
 * Throws `OnrecordError` for an unknown key, stance or mode, a wrong date, and a quotation mark that is not closed.
 *
 * @example
 * ```ts
 * parseQuestion('bridge who:"Jan Novak"').who // ['Jan Novak']
 * parseQuestion(['bridge', 'who:Jan Novak']).who // ['Jan Novak']
 * ```
 */
export function parseQuestion(query: string | readonly string[]): Question {
  const text = typeof query === 'string' ? query : query.map(restoreQuotes).join(' ')
  refuseOpenQuote(text)
  const words: string[] = []
  const values: Record<Key, string[]> = {
    who: [],
    about: [],
    place: [],
    publisher: [],
    stance: [],
    mode: [],
    status: [],
    event: [],
    since: [],
    until: [],
  }
  for (const [whole, key, quoted, value = quoted, phrase, word = phrase] of text.matchAll(TERM)) {
    if (key === undefined) words.push(...filled(word))
    else if (isKey(key.toLowerCase())) values[key.toLowerCase() as Key].push(...valuesBehind(key, value))
    else throw unknownKey(key, whole)
  }
  return {
    words,
    who: values.who,
    about: values.about,
    place: values.place,
    publisher: values.publisher,
    stance: values.stance.map((value) => oneOf(STANCES, 'stance', value)),
    mode: values.mode.map((value) => oneOf(MODES, 'mode', value)),
    status: values.status.map((value) => oneOf(THREAD_STATUSES, 'status', value)),
    event: [...new Set(values.event.flatMap(eventTypes))],
    since: dayOf('since', values.since, 'from'),
    until: dayOf('until', values.until, 'to'),
  }
}

/**
 * The query that `parseQuestion` reads as this question.
 *
 * @example
 * ```ts
 * formatQuestion(parseQuestion(['who:Jan Novak', 'bridge'])) // '"bridge" who:"Jan Novak"'
 * ```
 */
export function formatQuestion(question: Question): string {
  const terms = question.words.map((word) => `"${word}"`)
  for (const key of KEYS) {
    const value = question[key] ?? []
    for (const one of typeof value === 'string' ? [value] : value) terms.push(`${key}:"${one}"`)
  }
  return terms.join(' ')
}

/** An argument of the command line with the quotation marks put back that the shell removed. */
function restoreQuotes(argument: string): string {
  if (argument.includes('"') || !/\s/.test(argument.trim())) return argument
  const keys = [...argument.matchAll(/(?:^|\s)([A-Za-z]+):/g)].filter((match) =>
    isKey(match[1]!.toLowerCase()),
  )
  if (keys.length === 0) return `"${argument}"`
  const [first] = keys
  if (keys.length > 1 || first!.index > 0) return argument
  const colon = argument.indexOf(':')
  return `${argument.slice(0, colon)}:"${argument.slice(colon + 1).trim()}"`
}

function isKey(key: string): key is Key {
  return (KEYS as readonly string[]).includes(key)
}

/** Empty for a term without a letter or digit: nothing could match it. */
function filled(word: string | undefined): string[] {
  return word !== undefined && /[\p{L}\p{N}]/u.test(word) ? [word.trim()] : []
}

function valuesBehind(key: string, value: string | undefined): string[] {
  const found = filled(value)
  if (found.length > 0) return found
  throw new OnrecordError(
    'record/empty-key',
    `Nothing stands behind "${key}:".`,
    `Put a value right behind it: ${key}:word or ${key}:"several words".`,
  )
}

function oneOf<T extends string>(known: readonly T[], key: string, value: string): T {
  const found = known.find((one) => one.toLowerCase() === value.toLowerCase())
  if (found !== undefined) return found
  throw new OnrecordError(
    `record/unknown-${key}`,
    `There is no ${key} "${value}".`,
    `One of these: ${known.join(', ')}.`,
  )
}

/** The event type of this name, or the types of the group of this name. */
function eventTypes(value: string): readonly EventType[] {
  const found = oneOf([...EVENT_TYPES, ...EVENT_GROUPS], 'event', value)
  return found in EVENT_TABLE
    ? [found as EventType]
    : EVENT_TYPES.filter((type) => EVENT_TABLE[type].group === found)
}

function dayOf(key: string, values: readonly string[], end: 'from' | 'to'): string | null {
  if (values.length === 0) return null
  const days = daysOf(values[0]!)
  if (days && values.length === 1) return days[end]
  throw new OnrecordError(
    'record/bad-date',
    values.length > 1 ? `"${key}:" is given twice.` : `"${values[0]}" is no date.`,
    `Write a year, month or day: ${key}:2024, ${key}:2024-05 or ${key}:2024-05-14.`,
  )
}

/** Throws `record/open-quote` for a quotation mark that is not closed. */
function refuseOpenQuote(text: string): void {
  const marks = [...text.matchAll(/"/g)]
  if (marks.length % 2 === 0) return
  const rest = text.slice(marks.at(-1)!.index)
  throw new OnrecordError(
    'record/open-quote',
    `A quotation mark is not closed: ${rest.length > 60 ? `${rest.slice(0, 59)}…` : rest}`,
    'Put another behind the last word that belongs together, or leave it away.',
  )
}

function unknownKey(key: string, term: string): OnrecordError {
  return new OnrecordError(
    'record/unknown-key',
    `There is no "${key}:" to ask by.`,
    `Use ${KEYS.map((known) => `${known}:`).join(' ')}, or put quotation marks around the words: "${term.replaceAll('"', '')}".`,
  )
}
