import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Place, RecordLine } from '../../src/index.ts'

/** Whole numbers below a limit, always the same ones. */
export type Random = (below: number) => number

/** What a made article is to those before it. */
export type MadeKind = 'unrelated' | 'copy' | 'follow-up'

export interface Made {
  readonly kind: MadeKind
  readonly line: RecordLine
}

const PUBLISHERS = 200
/** Different people that each person of a text stands for; the first of them are named most. */
const PEOPLE = 400
const DAYS = 3_650
/** Of a hundred stories: so many are copied, so many are followed up or told again. */
const COPIED = 25
const FOLLOWED = 25
/** Of a hundred words that tell something: so many are others when a story is told again. */
const OTHER_WORDS = 40

/**
 * News without end, made from lines that were read: each story is a text with other words, names, days and places. Words
 * are put in the place of words of the same length that are about as frequent, so that every offset stays right and a
 * story shares no more words with another than stories do. A quarter of the stories are copied by other outlets, a
 * quarter told again or followed up within days.
 */
export function* madeNews(templates: readonly RecordLine[], random: Random): Generator<Made> {
  const vocabulary = readVocabulary()
  const places = templates.flatMap((line) => line.places.filter(({ lat }) => lat !== null))
  for (let story = 0, number = 0; ; story++) {
    const template = templates[random(templates.length)]!
    const telling = { template, story, day: random(DAYS), variants: new Map<string, number>() }
    for (const { name, type } of template.entities) {
      if (type === 'person') telling.variants.set(name, skewed(random, PEOPLE))
    }
    const moved = places.length === 0 ? null : places[random(places.length)]!
    const make = (kind: MadeKind, again: number, later: number): Made => ({
      kind,
      line: tell(telling, {
        number: number++,
        again,
        later,
        moved,
        vocabulary,
        publisher: random(PUBLISHERS),
      }),
    })
    yield make('unrelated', 0, 0)
    const chance = random(100)
    if (chance < COPIED) for (let left = 1 + random(6); left > 0; left--) yield make('copy', 0, 0)
    else if (chance < COPIED + FOLLOWED) {
      for (let left = 1 + random(4); left > 0; left--) yield make('follow-up', 1 + number, random(6))
    }
  }
}

interface Telling {
  readonly template: RecordLine
  readonly story: number
  readonly day: number
  readonly variants: ReadonlyMap<string, number>
}

interface How {
  readonly number: number
  /** 0 word for word, else a number that other words are chosen by. */
  readonly again: number
  /** Days after the story. */
  readonly later: number
  readonly moved: Place | null
  readonly vocabulary: Vocabulary
  readonly publisher: number
}

function tell({ template, story, day, variants }: Telling, how: How): RecordLine {
  const names = new Map<string, string>()
  for (const [name, variant] of variants) {
    for (const word of name.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []) names.set(word, invented(word, variant))
  }
  // Offices stay what they are: there are not as many kinds of them as stories.
  const known = new Map<string, string>(
    template.entities.flatMap(({ roles }) =>
      roles.flatMap(({ title }) => (title.match(/\b\p{Ll}+/gu) ?? []).map((word) => [word, word] as const)),
    ),
  )
  const wordFor = (word: string): string => {
    const named = names.get(word)
    if (named !== undefined) return named
    const found = known.get(word)
    if (found !== undefined) return found
    const isOther = how.again > 0 && digestOf(`${story} ${how.again} ${word}`) % 100 < OTHER_WORDS
    const other = how.vocabulary(word, isOther ? `${story} ${how.again}` : String(story))
    known.set(word, other)
    return other
  }
  const reword = (text: string): string =>
    text.replace(/\p{L}+/gu, wordFor).replace(/\d+/g, (digits) =>
      String(digestOf(`${story} ${digits}`))
        .padEnd(digits.length, '1')
        .slice(-digits.length),
    )
  const shift = (iso: string | null): string | null =>
    iso?.replace(/\b20\d\d-\d\d-\d\d\b/g, (date) => shifted(date, how.later - day)) ?? null
  const sha256 = createHash('sha256').update(`${how.number}`).digest('hex')
  const line = template
  return {
    ...line,
    id: `${sha256.slice(0, 16)}-0`,
    page: { name: `news/${String(how.number).padStart(6, '0')}.txt`, url: null, sha256 },
    title: line.title === null ? null : reword(line.title),
    authors: [],
    publisher: `The ${invented('Courier', how.publisher)} Courier`,
    published: { ...line.published, value: shift(line.published.value ?? '2024-05-14'), precision: 'day' },
    text: reword(line.text),
    entities: line.entities.map((entity) => ({
      ...entity,
      name: reword(entity.name),
      aliases: entity.aliases.map(reword),
      roles: entity.roles.map((role) => ({ ...role, title: reword(role.title) })),
    })),
    places: line.places.map((place) =>
      place.lat === null || place.sense !== 'literal' || how.moved === null
        ? place
        : movedTo(place, how.moved),
    ),
    times: line.times.map((time) => ({
      ...time,
      value: shift(time.value),
      ...(time.from ? { from: shift(time.from)! } : {}),
      ...(time.to ? { to: shift(time.to)! } : {}),
    })),
  }
}

const CALENDAR =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/

/** The word that stands for another one: as long, and about as frequent. */
type Vocabulary = (word: string, key: string) => string

function readVocabulary(): Vocabulary {
  const other = otherWords()
  const words = new URL('../../data/languages/en/stop-words.json', import.meta.url)
  const stay = new Set(JSON.parse(readFileSync(words, 'utf8')) as readonly string[])
  return (word, key) => {
    const found = other(word, key)
    if (found !== null) return found
    // Words of grammar stay; a name or word that is not in the table is a rare one, and gets another rare one.
    const plain = word.toLowerCase()
    if (CALENDAR.test(plain)) return invented(word, digestOf(`${key} ${plain}`))
    const isRare = /^\p{Lu}/u.test(word) ? plain.length > 2 : plain.length > 5
    return isRare && !stay.has(plain) ? invented(word, digestOf(`${key} ${plain}`)) : word
  }
}

/** Gives an English word another one of its length that is about as frequent, by a key; `null` to words that are not in the table. */
export function otherWords(): (word: string, key: string) => string | null {
  const file = new URL('../../data/languages/en/term-frequencies/english.json', import.meta.url)
  const { lemmas } = JSON.parse(readFileSync(file, 'utf8')) as { lemmas: Record<string, string> }
  const band = new Map<string, string>()
  const pools = new Map<string, string[]>()
  for (const [count, words] of Object.entries(lemmas)) {
    for (const word of words.split(' ')) {
      if (!/^[a-z]{3,}$/.test(word) || CALENDAR.test(word)) continue
      const key = `${word.length} ${Math.floor(Math.log2(Number(count)))}`
      band.set(word, key)
      pools.set(key, [...(pools.get(key) ?? []), word])
    }
  }
  return (word, key) => {
    const plain = word.toLowerCase()
    const pool = pools.get(band.get(plain) ?? '')
    if (!pool) return null
    const other = pool[digestOf(`${key} ${plain}`) % pool.length]!
    return /^\p{Lu}/u.test(word) ? other[0]!.toUpperCase() + other.slice(1) : other
  }
}

function movedTo(place: Place, { name, geonames, lat, lon, country, admin1, precision }: Place): Place {
  return { ...place, name, geonames, lat, lon, country, admin1, precision }
}

function shifted(date: string, days: number): string {
  const moved = new Date(`${date}T00:00:00Z`)
  if (Number.isNaN(moved.getTime())) return date
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/** A word of the same length that can be spoken, the same one for the same variant. */
export function invented(word: string, variant: number): string {
  const digest = createHash('sha256').update(`${word} ${variant}`).digest()
  const letters = Array.from(word, (_letter, at) => {
    const from = at % 2 === 0 ? 'bdfgklmnprstvz' : 'aeiou'
    return from[digest[at % digest.length]! % from.length]!
  }).join('')
  return /^\p{Lu}/u.test(word) ? letters[0]!.toUpperCase() + letters.slice(1) : letters
}

/** FNV-1a, 32 bits. */
function digestOf(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  return (value ^ (value >>> 15)) >>> 0
}

/** Small numbers more often than large ones, as few people are in the news every day. */
function skewed(random: Random, below: number): number {
  return Math.floor(below * (random(1_000_000) / 1_000_000) ** 3)
}

/** Whole numbers, always the same ones (a linear congruence with the constants of Numerical Recipes). */
export function numbers(seed: number): Random {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}
