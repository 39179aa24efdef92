import { type ArticleDigest, dayNumber, MARKED } from './digest.ts'
import { weightOf } from './terms.ts'

/** How many of an article's words make keys: every two of them make one for a window of time. */
const MOST_TELLING = 9
/** How many of an article's names make keys for any time. */
const MOST_NAMES = 8
/** Least sum of the weights of two names for a key; a name in five of a thousand texts weighs 5.3. */
const RARE_TWO = 10
const RARE_THREE = 15
/** Days in a window. */
const WINDOW = 28
/**
 * An article this many days from a window's end belongs to the next window, too, so two articles closer than this
 * always share one.
 */
const MARGIN = 7

/**
 * The keys under which other articles of the same happening find this one: every two of its most telling words, within
 * four weeks of its date; every three of its rarest names, at any time; and every two of these names where one of the
 * two articles has no date. Two names are not enough for dated articles: they may be one person's, and all articles
 * about a person in the news for years would be compared. Two articles of which neither looks for a key of the other
 * are never compared.
 */
export function happeningKeys(digest: ArticleDigest): readonly string[] {
  return keysOf(digest, [digest.day === null ? 'u' : 'd'])
}

/**
 * The keys that an article looks for. Symmetric: `a` looks for a key of `b` exactly where `b` looks for a key of `a`.
 */
export function happeningLookups(digest: ArticleDigest): readonly string[] {
  return keysOf(digest, digest.day === null ? ['u', 'd'] : ['u'])
}

/** `marks` are put before keys of names, to keep undated articles apart from dated ones. */
function keysOf(digest: ArticleDigest, marks: readonly string[]): readonly string[] {
  const words = digest.terms.slice(0, MOST_TELLING).map(([lemma]) => lemma)
  const windows = windowsOf(digest)
  const within = pairsOf(words).flatMap(([one, two]) =>
    windows.map((window) => `${window}.${hash(one, two)}`),
  )
  const names = namesOf(digest)
  const ever = threesOf(names)
    .filter((three) => weightsOf(three) >= RARE_THREE)
    .map((three) => hash(...three))
  const undated = pairsOf(names)
    .filter((two) => weightsOf(two) >= RARE_TWO)
    .flatMap((two) => marks.map((mark) => `${mark}-${hash(...two)}`))
  return [...new Set([...within, ...ever, ...undated])].sort()
}

function weightsOf(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + weightOf(name), 0)
}

function namesOf({ terms }: ArticleDigest): string[] {
  return terms
    .filter(([lemma, , marks]) => marks & MARKED && !/\p{N}/u.test(lemma))
    .slice(0, MOST_NAMES)
    .map(([lemma]) => lemma)
}

function pairsOf(words: readonly string[]): [string, string][] {
  const sorted = [...words].sort()
  return sorted.flatMap((one, i) => sorted.slice(i + 1).map((two): [string, string] => [one, two]))
}

function threesOf(names: readonly string[]): [string, string, string][] {
  const sorted = [...names].sort()
  return sorted.flatMap((one, i) =>
    pairsOf(sorted.slice(i + 1)).map(([two, three]): [string, string, string] => [one, two, three]),
  )
}

function windowsOf({ day }: ArticleDigest): string[] {
  if (day === null) return ['-']
  const first = Math.floor(dayNumber(day.from) / WINDOW)
  const last = Math.floor((dayNumber(day.to) + MARGIN) / WINDOW)
  // An article dated only by its year would fall in too many windows.
  if (last - first > 2) return ['-']
  return Array.from({ length: last - first + 1 }, (_, i) => (first + i).toString(36))
}

/**
 * FNV-1a, 32 bits, in base 36: if two texts have one hash, two articles are compared needlessly, and nothing else
 * happens.
 */
function hash(...words: readonly string[]): string {
  const text = words.join(' ')
  let value = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    value ^= text.charCodeAt(i)
    value = Math.imul(value, 0x01000193)
  }
  return (value >>> 0).toString(36)
}
