import { type ArticleDigest, type DigestTerm, indexOf, LEADING, MARKED } from './digest.ts'

/** Evidence that two articles report one happening; each value is about 0 to 1, except `length`. Symmetric. */
export interface ArticleFeatures {
  /** Cosine of all words, and of names and numbers, and of the words of the leads. */
  readonly words: number
  readonly names: number
  readonly leads: number
  /** Natural log of the number of words in the shorter article: long articles must agree in more. */
  readonly length: number
  /** Share of the names of one lead that are in the other article; of the two directions, the larger. */
  readonly leadNames: number
  /**
   * Share of the ten most characteristic words of one article that are in the other; of the two directions, the
   * smaller.
   */
  readonly telling: number
  /** Whether both name the same town or area; whether both name the same day. */
  readonly places: number
  readonly days: number
  /** Cosine of the people named; and 1 if both name people but share none. */
  readonly people: number
  readonly strangers: number
}

/**
 * Whether both articles have places, and days, at all: with this in the fit, an article without any gets no penalty.
 */
export interface Presence {
  readonly places: number
  readonly days: number
}

const MOST_LEAD_NAMES = 6
const MOST_TELLING = 10
const NONE = 0.5

/** The features of two articles. `shared` collects the terms of `a` that both have. */
export function articleFeatures(
  a: ArticleDigest,
  b: ArticleDigest,
  shared: DigestTerm[] = [],
): ArticleFeatures {
  const inA = indexOf(a)
  const both = new Set<string>()
  let words = 0
  let names = 0
  let leads = 0
  for (const term of b.terms) {
    const other = inA.get(term[0])?.term
    if (!other) continue
    const product = term[1] * other[1]
    words += product
    if (term[2] & other[2] & MARKED) names += product
    if (term[2] & other[2] & LEADING) leads += product
    shared.push(other)
    both.add(term[0])
  }
  const people = cosine(a.people, b.people)
  return {
    words,
    names: names / (lengthOf(a, MARKED) * lengthOf(b, MARKED)),
    leads: leads / (lengthOf(a, LEADING) * lengthOf(b, LEADING)),
    length: Math.log(Math.max(1, Math.min(a.terms.length, b.terms.length))),
    leadNames: Math.max(leadNamesIn(a, both), leadNamesIn(b, both)),
    telling: Math.min(tellingIn(a, both), tellingIn(b, both)),
    places: townsOf(a).some((town) => b.places.includes(town)) ? 1 : 0,
    days: a.days.some((day) => b.days.some(({ from, to }) => from <= day.to && day.from <= to)) ? 1 : 0,
    people,
    strangers: people === 0 && a.people.length > 0 && b.people.length > 0 ? 1 : 0,
  }
}

/** Whether both articles have places, and days, at all: 1 or 0. */
export function presence(a: ArticleDigest, b: ArticleDigest): Presence {
  const both = (one: number, other: number) => (one > 0 && other > 0 ? 1 : 0)
  return {
    places: both(townsOf(a).length, townsOf(b).length),
    days: both(a.days.length, b.days.length),
  }
}

function lengthOf({ terms }: ArticleDigest, mark: number): number {
  let sum = 0
  for (const [, weight, marks] of terms) if (marks & mark) sum += weight * weight
  return Math.sqrt(sum) || 1
}

function tellingIn({ terms }: ArticleDigest, both: ReadonlySet<string>): number {
  return shareIn(terms.slice(0, MOST_TELLING), both)
}

function leadNamesIn({ terms }: ArticleDigest, both: ReadonlySet<string>): number {
  const names = terms.filter(([lemma, , marks]) => (marks & 3) === 3 && !/\p{N}/u.test(lemma))
  return shareIn(names.slice(0, MOST_LEAD_NAMES), both)
}

function shareIn(terms: readonly DigestTerm[], both: ReadonlySet<string>): number {
  return terms.length === 0 ? NONE : terms.filter(([lemma]) => both.has(lemma)).length / terms.length
}

function townsOf({ places }: ArticleDigest): (number | string)[] {
  return places.filter((place) => typeof place === 'number')
}

function cosine(one: ArticleDigest['people'], other: ArticleDigest['people']): number {
  const weights = new Map(other)
  let product = 0
  for (const [name, weight] of one) product += weight * (weights.get(name) ?? 0)
  const length = (people: ArticleDigest['people']) => Math.hypot(...people.map(([, weight]) => weight))
  return product === 0 ? 0 : product / (length(one) * length(other))
}
