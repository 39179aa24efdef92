import type { DomElement } from '../html/dom.ts'
import { VOCABULARY } from './vocabulary.ts'

/** One object of JSON-LD. */
export type LinkedData = Readonly<Record<string, unknown>>

const ARTICLE_TYPES = new Set(VOCABULARY.articleTypes)
const PAGE_TYPES = new Set(VOCABULARY.pageTypes)
/** How many objects are read, and how deep: enough for any real page. */
const MOST_OBJECTS = 2000
const DEEPEST = 12

/** The page's JSON-LD objects that describe a story, articles before pages. Broken JSON is repaired if possible. */
export function readJsonLd(document: DomElement): LinkedData[] {
  const articles: LinkedData[] = []
  const pages: LinkedData[] = []
  let count = 0

  function visit(value: unknown, depth: number): void {
    if (typeof value !== 'object' || value === null || depth > DEEPEST || count++ > MOST_OBJECTS) return
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth + 1)
      return
    }
    const object = value as LinkedData
    const types = stringsOf(object['@type']).map((type) => type.replace(/^https?:\/\/schema\.org\//, ''))
    if (types.some((type) => ARTICLE_TYPES.has(type))) articles.push(object)
    else if (types.some((type) => PAGE_TYPES.has(type))) pages.push(object)
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart']) visit(object[key], depth + 1)
  }

  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    visit(parseLoosely(script.textContent ?? ''), 0)
  }
  return [...articles, ...pages]
}

/** Parses JSON as pages contain it: in comments or CDATA, with raw line breaks in strings or trailing commas. */
function parseLoosely(json: string): unknown {
  const bare = json
    .trim()
    .replace(/^(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, '')
    .replace(/(?:\/\/\s*)?(?:-->|\]\]>)\s*$/, '')
    .replace(/;\s*$/, '')
  for (const attempt of [bare, mended(bare)]) {
    try {
      return JSON.parse(attempt)
    } catch {
      // Repaired below, or given up.
    }
  }
  return salvaged(bare)
}

function mended(json: string): string {
  return (
    json
      // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what breaks such JSON
      .replace(/[\u0000-\u001f]+/g, ' ')
      .replace(/,\s?([}\]])/g, '$1')
      .replace(/\\(?!["\\/bfnrtu])/g, '\\\\')
  )
}

const SALVAGED = ['datePublished', 'dateCreated', 'dateModified', 'headline'].map(
  (key) => [key, new RegExp(`"${key}"\\s{0,5}:\\s{0,5}"([^"\\\\]{1,300})"`)] as const,
)

/** The dates and the headline of an article object that cannot be parsed as a whole. */
function salvaged(json: string): LinkedData | null {
  const type = /"@type"\s{0,5}:\s{0,5}\[?\s{0,5}"(\w{1,40})"/.exec(json)?.[1]
  if (type === undefined) return null
  const object: Record<string, string> = { '@type': type }
  for (const [key, pattern] of SALVAGED) {
    const value = pattern.exec(json)?.[1]
    if (value !== undefined) object[key] = value
  }
  return object
}

/** The strings in a value that is a string, a list of strings, or objects with a `name`. */
export function stringsOf(value: unknown): string[] {
  return (Array.isArray(value) ? value.slice(0, 50) : [value]).flatMap((item: unknown) => {
    const name = typeof item === 'object' && item !== null ? (item as LinkedData).name : item
    return typeof name === 'string' ? [name] : typeof name === 'number' ? [String(name)] : []
  })
}
