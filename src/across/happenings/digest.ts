import { publishedOn } from '../../base/days.ts'
import type { BlockKind } from '../../types/block.ts'
import type { Days } from '../../types/days.ts'
import type { RecordLine } from '../../types/line.ts'
import { digestEvents, type EventDigest } from './event-digest.ts'
import { termsOf, weightOf } from './terms.ts'

/** A content word of an article: its lemma, its weight, and its marks (`MARKED`, `LEADING`). */
export type DigestTerm = readonly [lemma: string, weight: number, marks: number]

/** Written with a capital, or a number. */
export const MARKED = 1
/** In the title or the lead. */
export const LEADING = 2

/** The digest of an article for comparing, a few kB of JSON. Once it is stored, the article need not be read again. */
export interface ArticleDigest {
  readonly article: string
  /** When it was published; `null` when unknown. */
  readonly day: Days | null
  /** The most characteristic first. The weights' squares add up to 1 over all words of the article. */
  readonly terms: readonly DigestTerm[]
  /** Literal places only: towns and areas by GeoNames id, countries by ISO 3166-1 code. */
  readonly places: readonly (number | string)[]
  /** Days that the text mentions. */
  readonly days: readonly Days[]
  /** The last day that the lead mentions as past or present; `null` if there is none. */
  readonly news: string | null
  /** Last words of people's names in lower case, with how much the article is about them, 1 to 6. */
  readonly people: readonly (readonly [name: string, weight: number])[]
  readonly events: readonly EventDigest[]
}

const MOST_TERMS = 100
const NOT_READ: ReadonlySet<BlockKind> = new Set(['furniture', 'credit', 'byline', 'repeat'])
/** Factors by which a word weighs more in the lead, or as a name or number. */
const LEADING_BOOST = 1.5
const MARKED_BOOST = 1.3
const MOST_PLACES = 16
const MOST_PEOPLE = 10
const MOST_DAYS = 12
/** UTF-16 code units from the start of the text that count as its lead. */
const LEAD = 350
/** A longer period is not taken for the day of an event. */
const LONGEST_DAYS = 3

/** Makes the digest of an article. */
export function digest(line: RecordLine): ArticleDigest {
  return digestWith(line, digestEvents(line))
}

/** Makes the digest of an article with other events than those of its line. */
export function digestWith(line: RecordLine, events: readonly EventDigest[]): ArticleDigest {
  return {
    article: line.id,
    day: publishedOn(line),
    terms: weighTerms(line),
    places: placesOf(line),
    days: daysOf(line),
    news: newsOf(line),
    people: peopleOf(line),
    events,
  }
}

function weighTerms(line: RecordLine): DigestTerm[] {
  const words = new Map<string, { count: number; marks: number }>()
  const note = (lemma: string, marks: number): void => {
    const known = words.get(lemma)
    words.set(lemma, { count: (known?.count ?? 0) + 1, marks: (known?.marks ?? 0) | marks })
  }
  for (const { kind, start, end } of line.blocks) {
    if (NOT_READ.has(kind)) continue
    for (const { lemma, start: at, marked } of termsOf(line.text, start, end)) {
      note(lemma, (marked ? MARKED : 0) | (at < LEAD ? LEADING : 0))
    }
  }
  for (const { lemma } of termsOf(line.title ?? '')) note(lemma, LEADING)
  const weighed = [...words].map(([lemma, { count, marks }]) => {
    const weight = weightOf(lemma)
    const boost = (marks & MARKED ? MARKED_BOOST : 1) * (marks & LEADING ? LEADING_BOOST : 1)
    return { lemma, marks, weight, telling: (1 + Math.log(count)) * weight * boost }
  })
  const length = Math.sqrt(weighed.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1
  return weighed
    .sort((a, b) => b.telling - a.telling || (a.lemma < b.lemma ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(({ lemma, marks, weight }) => [lemma, Math.round((1e4 * weight) / length) / 1e4, marks])
}

function placesOf({ places }: RecordLine): (number | string)[] {
  const named = new Set<number | string>()
  for (const { sense, geonames, country, precision } of places) {
    if (sense === 'modifier') continue
    if (precision !== 'country' && precision !== 'continent' && geonames !== null) named.add(geonames)
    else if (country !== null) named.add(country)
  }
  return [...named].slice(0, MOST_PLACES)
}

function daysOf({ times }: RecordLine): Days[] {
  const days = new Map<string, Days>()
  for (const { from, to, type } of times) {
    if (!from || !to || type === 'duration' || type === 'set') continue
    if (dayNumber(to) - dayNumber(from) < LONGEST_DAYS) days.set(`${from} ${to}`, { from, to })
  }
  return [...days.values()].slice(0, MOST_DAYS)
}

/** The last day in the lead that is not after the article's own day. */
function newsOf(line: RecordLine): string | null {
  const published = publishedOn(line)
  const dated = line.times
    .filter(({ start, from, to, type }) => start < LEAD && from && from === to && type !== 'duration')
    .map(({ to }) => to!)
    .filter((day) => published !== null && day <= published.to)
  return dated.sort().at(-1) ?? null
}

function peopleOf({ entities }: RecordLine): [string, number][] {
  const people = new Map<string, number>()
  for (const { type, name, mentions } of entities) {
    if (type !== 'person' || !/^\p{Lu}/u.test(name)) continue
    const named = mentions.filter(({ form }) => form === 'name')
    if (named.length === 0) continue
    const surname = name.toLowerCase().split(' ').at(-1)!
    const weight = (named.some(({ start }) => start < LEAD) ? 2 : 0) + Math.min(mentions.length, 4)
    people.set(surname, Math.max(weight, people.get(surname) ?? 0))
  }
  return [...people].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_PEOPLE)
}

const indexes = new WeakMap<ArticleDigest, ReadonlyMap<string, { rank: number; term: DigestTerm }>>()

/** The terms of a digest by lemma, with their rank. Made once for each digest. */
export function indexOf(digest: ArticleDigest): ReadonlyMap<string, { rank: number; term: DigestTerm }> {
  const known = indexes.get(digest)
  if (known) return known
  const index = new Map(digest.terms.map((term, rank) => [term[0], { rank, term }]))
  indexes.set(digest, index)
  return index
}

/** Days since 1970. */
export function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000)
}
