/**
 * Makes a large record out of the example pages: `node bench/speed/large-record.ts FILE [--articles 10000]`.
 *
 * Each article is one of the examples with other names, days, places and publishers, chosen by a fixed seed. Names are
 * replaced by invented ones of the same length, so that every offset stays right.
 */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import {
  createReader,
  findPages,
  loadResources,
  openRecord,
  type Place,
  type RecordLine,
  readPages,
} from '../../src/index.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples/pages', import.meta.url))
const PUBLISHERS = 30
/** Different people that each person of the examples stands for. */
const PEOPLE = 60
const DAYS = 3_650

type Random = (below: number) => number

export async function makeLargeRecord(file: string, count: number): Promise<void> {
  const templates = await readExamples()
  const store = await openRecord(file, { create: true })
  const random = numbers(7)
  const places = templates.flatMap((line) => line.places.filter(({ lat }) => lat !== null))
  for (let index = 0; index < count; index++) {
    const line = varied(templates[random(templates.length)]!, index, random, places)
    await store.add(line.page, [line], 'light')
  }
  await store.close()
}

async function readExamples(): Promise<RecordLine[]> {
  const reader = createReader(await loadResources({ tagger: 'light' }))
  const lines: RecordLine[] = []
  for await (const page of readPages(findPages([EXAMPLES]), { reader: async () => reader })) {
    if ('articles' in page) lines.push(...page.articles.filter(({ statements }) => statements.length > 0))
  }
  await reader.close()
  return lines
}

function varied(template: RecordLine, index: number, random: Random, places: readonly Place[]): RecordLine {
  const words = new Map<string, string>()
  for (const { name, type } of template.entities) {
    if (type !== 'person') continue
    const variant = random(PEOPLE)
    for (const word of name.match(/\p{Lu}\p{Ll}{2,}/gu) ?? []) words.set(word, invented(word, variant))
  }
  const days = random(DAYS)
  const json = JSON.stringify(template)
    .replace(/\p{L}+/gu, (word) => words.get(word) ?? word)
    .replace(/\b20\d\d-\d\d-\d\d\b/g, (day) => shifted(day, days))
  const line = JSON.parse(json) as RecordLine
  const sha256 = createHash('sha256').update(`${index}`).digest('hex')
  return {
    ...line,
    id: `${sha256.slice(0, 16)}-0`,
    page: { name: `news/${String(index).padStart(6, '0')}.txt`, url: null, sha256 },
    publisher: `The ${invented('Courier', random(PUBLISHERS))} Courier`,
    places: line.places.map((place) =>
      place.lat === null || place.sense !== 'literal'
        ? place
        : movedTo(place, places[random(places.length)]!),
    ),
  }
}

function movedTo(place: Place, { name, geonames, lat, lon, country, admin1, precision }: Place): Place {
  return { ...place, name, geonames, lat, lon, country, admin1, precision }
}

function shifted(day: string, days: number): string {
  const moved = new Date(`${day}T00:00:00Z`)
  if (Number.isNaN(moved.getTime())) return day
  moved.setUTCDate(moved.getUTCDate() - days)
  return moved.toISOString().slice(0, 10)
}

/** A word of the same length that can be spoken, the same one for the same variant. */
function invented(word: string, variant: number): string {
  const digest = createHash('sha256').update(`${word} ${variant}`).digest()
  const letters = Array.from(word, (_letter, at) => {
    const from = at % 2 === 0 ? 'bdfgklmnprstvz' : 'aeiou'
    return from[digest[at % digest.length]! % from.length]!
  }).join('')
  return letters[0]!.toUpperCase() + letters.slice(1)
}

/** Whole numbers, always the same ones (a linear congruence with the constants of Numerical Recipes). */
function numbers(seed: number): Random {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    options: { articles: { type: 'string', default: '10000' } },
    allowPositionals: true,
  })
  const started = performance.now()
  await makeLargeRecord(positionals[0] ?? 'large.db', Number(values.articles))
  console.log(`${values.articles} articles in ${((performance.now() - started) / 1000).toFixed(1)} s`)
}
