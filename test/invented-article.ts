import { readGrammar } from '../src/grammar/read-grammar.ts'
import type { Article } from '../src/types/article.ts'
import type { Entity, EntityType, Mention } from '../src/types/entity.ts'
import type { Place } from '../src/types/place.ts'
import type { Quantity } from '../src/types/quantity.ts'
import type { Time } from '../src/types/time.ts'
import type { Token } from '../src/types/token.ts'

const MARK = /\[([^\]|]+)\|([a-z-]+)(~?)(?:=([^\]]+))?\]|\{([^}]+)\}|#([^#]+)#/g

/**
 * A one-paragraph article for tests, with its layers written into the text by hand: `[Moscow|government]` is a mention
 * (`[Russian|government~=Russia]` a modifier, of the entity "Russia"), `[Odesa|place]` a place as well, `{Friday}` a
 * time, `#five people#` a quantity.
 */
export function inventedArticle(marked: string): Article {
  let text = ''
  let from = 0
  const entities = new Map<string, Entity & { mentions: Mention[] }>()
  const places: Place[] = []
  const times: Time[] = []
  const quantities: Quantity[] = []
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index)
    from = match.index + match[0].length
    const surface = (match[1] ?? match[5] ?? match[6])!
    const at = { start: text.length, end: text.length + surface.length }
    text += surface
    if (match[5])
      times.push({ ...at, type: 'date', value: null, anchor: null, basis: 'stated', rule: 'test' })
    else if (match[6]) {
      quantities.push({ ...at, value: null, min: null, max: null, unit: null, approx: false })
    } else addMention(entities, places, match, at)
  }
  text += marked.slice(from)
  const tokens = tokensOf(text)
  return {
    id: 'a1',
    page: { name: 'test', url: null, sha256: '' },
    index: 0,
    offset: 0,
    title: null,
    authors: [],
    publisher: null,
    language: 'en',
    published: { value: '2024-05-10', precision: 'day', basis: 'stated', evidence: [], rule: null },
    text,
    blocks: [],
    sentences: sentencesOf(text, tokens),
    tokens,
    quotes: [],
    grammar: readGrammar({ tokens, quotes: [] }),
    tags: { attributions: [], names: [] },
    entities: [...entities.values()],
    places,
    times,
    quantities,
    statements: [],
    events: [],
    relations: [],
    notes: [],
    readBy: { program: 'test', rules: null, tagger: 'test', model: null },
  }
}

function addMention(
  entities: Map<string, Entity & { mentions: Mention[] }>,
  places: Place[],
  match: RegExpExecArray,
  at: { start: number; end: number },
): void {
  const name = match[4] ?? match[1]!
  const type = match[2] as EntityType
  const sense = match[3] ? 'modifier' : 'literal'
  const id = `e${entities.size + 1}`
  const empty = { roles: [], aliases: [], links: {}, mentions: [] }
  if (!entities.has(name)) entities.set(name, { id, name, type, ...empty })
  entities.get(name)!.mentions.push({ ...at, form: 'name', sense, basis: 'stated', rule: 'test' })
  if (type !== 'place') return
  const point = { geonames: null, lat: null, lon: null, country: null, admin1: null }
  places.push({ ...at, name, ...point, precision: 'town', sense, basis: 'stated', rule: 'test' })
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  let sentence = 0
  for (const match of text.matchAll(/n't|'s|\d[\d,.]*\d|\d|(?:(?!n't)[\p{L}])+(?:-[\p{L}\d]+)*|[^\s]/gu)) {
    const [found] = match
    const kind = /^\d/.test(found) ? 'number' : /[\p{L}]/u.test(found) ? 'word' : 'punctuation'
    tokens.push({ start: match.index, end: match.index + found.length, kind, text: found, sentence })
    if (/^[.?!]$/.test(found)) sentence++
  }
  return tokens
}

function sentencesOf(text: string, tokens: readonly Token[]): (readonly [number, number])[] {
  const count = (tokens.at(-1)?.sentence ?? -1) + 1
  return Array.from({ length: count }, (_, i) => {
    const own = tokens.filter(({ sentence }) => sentence === i)
    return [own[0]?.start ?? text.length, own.at(-1)?.end ?? text.length] as const
  })
}
