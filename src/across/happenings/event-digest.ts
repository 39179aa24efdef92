import { LEADING_ARTICLE, LIGHT_VERBS, NAMED } from '../../languages/en/event-words.ts'
import { lemmaOf } from '../../languages/en/lemmas.ts'
import { isListedVerb } from '../../languages/en/verbs.ts'
import type { EntityType } from '../../types/entity.ts'
import type { RecordLine } from '../../types/line.ts'
import type { Place } from '../../types/place.ts'
import type { Span } from '../../types/span.ts'
import { type Term, termsOf } from './terms.ts'

/** The digest of an event mention for comparing. */
export interface EventDigest {
  readonly id: string
  /** Lemma of its head word. */
  readonly head: string
  /** PLOVER type; `null` for mentions of any kind. */
  readonly type: string | null
  /** Lemmas of the trigger's other content words. */
  readonly words: readonly string[]
  /** Content words of its sentence before and after it, the nearest first. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** Index of its sentence in the article. */
  readonly sentence: number
  /** First and last day of its time, if the text gives one. */
  readonly day: readonly [from: string, to: string] | null
  /**
   * The actors, the recipients, and the places (as paths such as `ua/donetsk/bakhmut`); empty if the text does not say.
   */
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly places: readonly string[]
  /** Whether actors and recipients stand in its own clause, and are not only the nearest entities. */
  readonly stated: boolean
}

/** A mention of an event in a text. */
export interface EventSpan {
  readonly id: string
  readonly type?: string
  readonly trigger: Span
  /** The head word of the trigger; found by rule if absent. */
  readonly head?: Span
  /** Index into the article's times. */
  readonly time?: number | null
  /** Entity ids; if absent, the nearest entity on either side in the sentence. */
  readonly actors?: readonly string[]
  readonly recipients?: readonly string[]
  /** Indexes into the article's places. */
  readonly places?: readonly number[]
}

/** The most events of an article that are compared: the time grows with their square. */
const MOST_EVENTS = 500
/** Content words kept on each side of an event. */
const REACH = 8

/** The digests of a line's events, at most the first `MOST_EVENTS`. */
export function digestEvents(line: RecordLine): EventDigest[] {
  return line.events.slice(0, MOST_EVENTS).map((event) => digestEvent(line, event))
}

/** Makes the digest of one event mention. */
export function digestEvent(line: RecordLine, event: EventSpan): EventDigest {
  const { text, sentences, times } = line
  const { trigger } = event
  const sentence = sentences.findIndex(([start, end]) => start <= trigger[0] && trigger[0] < end)
  const [from, to] = sentences[sentence] ?? trigger
  const head = event.head ?? headOf(text, trigger)
  const when = typeof event.time === 'number' ? times[event.time] : timeIn(line, [from, to])
  return {
    id: event.id,
    head: lemmaOf(text.slice(...head)),
    type: event.type ?? null,
    words: lemmas(termsOf(text, ...trigger).filter(({ start }) => start < head[0] || start >= head[1])),
    before: lemmas(termsOf(text, from, trigger[0]))
      .reverse()
      .slice(0, REACH),
    after: lemmas(termsOf(text, trigger[1], Math.max(to, trigger[1]))).slice(0, REACH),
    sentence: Math.max(sentence, 0),
    day: when?.from && when.to ? [when.from, when.to] : null,
    actors: namesOf(line, event.actors ?? nearest(line, from, trigger[0], 'last')),
    recipients: namesOf(line, event.recipients ?? nearest(line, trigger[1], to, 'first')),
    places: pathsOf(line, event.places ?? []),
    stated: event.actors !== undefined,
  }
}

/**
 * The last entity mentioned before an event, or the first one after it, also by pronoun; modifiers ("Russian") do not
 * count.
 */
function nearest({ entities }: RecordLine, from: number, to: number, which: 'first' | 'last'): string[] {
  let found: { readonly id: string; readonly start: number } | null = null
  for (const { id, mentions } of entities) {
    for (const { start, end, sense } of mentions) {
      if (start < from || end > to || sense === 'modifier') continue
      if (!found || (which === 'first' ? start < found.start : start > found.start)) found = { id, start }
    }
  }
  return found ? [found.id] : []
}

function namesOf({ entities }: RecordLine, ids: readonly string[]): string[] {
  const named = entities.filter(({ id }) => ids.includes(id))
  return [...new Set(named.flatMap(({ name, type }) => nameKey(name, type) ?? []))]
}

/** A person's surname, or the whole name of any other entity, in lower case; `null` without a name. */
function nameKey(name: string, type: EntityType): string | null {
  if (!NAMED.test(name)) return null
  const lower = name.toLowerCase().replace(LEADING_ARTICLE, '')
  return type === 'person' ? lower.split(' ').at(-1)! : lower
}

function pathsOf({ places }: RecordLine, indexes: readonly number[]): string[] {
  return [...new Set(indexes.flatMap((index) => places[index] ?? []).map(pathOf))]
}

/** `ua/donetsk/bakhmut`, `ua/donetsk`, `ua`: the path of a region is the beginning of the paths of its towns. */
function pathOf({ country, admin1, name, precision }: Place): string {
  if (country === null) return name.toLowerCase()
  if (precision === 'country') return country.toLowerCase()
  const parts = [country, admin1, name].filter((part) => part !== null)
  return [...new Set(parts.map((part) => part.toLowerCase()))].join('/')
}

/** The time of an event without one: the only date of its sentence; none if there are several. */
function timeIn({ times }: RecordLine, [from, to]: Span): RecordLine['times'][number] | undefined {
  const dates = times.filter(({ start, end, type }) => from <= start && end <= to && type === 'date')
  return dates.length === 1 ? dates[0] : undefined
}

/** The head of "shot dead" is "shot", but that of "opened fire" is "fire" and of "general strike" "strike". */
function headOf(text: string, [start, end]: Span): Span {
  const words = [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)]
  const [first] = words
  const lemma = first ? lemmaOf(first[0]) : ''
  const isFirst = isListedVerb(lemma) && !LIGHT_VERBS.has(lemma)
  const telling = words.filter(([word]) => termsOf(word).length > 0)
  const head = isFirst ? first : (telling.at(-1) ?? first)
  return head ? [start + head.index, start + head.index + head[0].length] : [start, end]
}

function lemmas(terms: readonly Term[]): string[] {
  return terms.map(({ lemma }) => lemma)
}
