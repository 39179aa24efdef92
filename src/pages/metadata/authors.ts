import { orderOf } from '../html/blocks.ts'
import { type DomElement, normalizeSpace, textOf } from '../html/dom.ts'
import { type LinkedData, stringsOf } from './json-ld.ts'
import type { MetaElements } from './meta-elements.ts'
import { keyOf } from './title.ts'
import { VOCABULARY } from './vocabulary.ts'

const LONGEST = 60
const MOST_WORDS = 6
const MOST_NAMES = 6
/** Links to authors further apart than this many elements belong to different stories. */
const TOGETHER = 12
const BY = new RegExp(`^(?:${VOCABULARY.byWords.join('|')})(?:\\s*[:|]\\s*|\\s+)`, 'iu')
/** "Analysis By Ada Boyle": what stands before the word is a label. */
const MID_BY = /^[^,;|]{1,40}\s(?:By|Von|Por|Par)\s(?=\p{Lu})/u
const AND = new RegExp(`(?<!\\s)\\s*(?:[;|/·•]|&|,|\\s(?:${VOCABULARY.andWords.join('|')})\\s)\\s*`, 'iu')
const NOT_AUTHORS = new Set(VOCABULARY.notAuthors)

/** The authors named by the page: JSON-LD, `<meta>`, microdata and links, then the visible byline. */
export function findAuthors(
  document: DomElement,
  meta: MetaElements,
  jsonLd: readonly LinkedData[],
  byline: string | null,
  sites: readonly string[],
): readonly string[] {
  const siteKeys = new Set(sites.map(keyOf))
  const rungs: (() => string[])[] = [
    () => jsonLd.flatMap((object) => stringsOf(object.author)),
    () => VOCABULARY.authors.flatMap((name) => meta.get(name) ?? []).slice(0, 1),
    () => texts(document, '[itemprop~=author] [itemprop~=name]'),
    () => texts(document, '[itemprop~=author]'),
    () => texts(document, 'a[rel~=author],.author .fn,.byline .fn,.fn.n'),
    () => (byline === null ? [] : [byline]),
  ]
  for (const rung of rungs) {
    const names = rung().flatMap((written) => readAuthors(written, siteKeys))
    if (names.length > 0 && names.length <= MOST_NAMES)
      return [...new Map(names.map((name) => [keyOf(name), name])).values()]
  }
  return []
}

/** The names in a byline such as "By Ada Boyle and Jan Kos", without what is no name. */
export function readAuthors(written: string, siteKeys: ReadonlySet<string> = new Set()): string[] {
  if (/https?:|www\.|@/.test(written)) return []
  return normalizeSpace(written)
    .replace(MID_BY, '')
    .replace(BY, '')
    .split(AND)
    .map((part) => part.replace(BY, '').replace(/^[\s,.:-]+|(?<![\s,:-])[\s,:-]+$/g, ''))
    .filter((name) => isName(name) && !siteKeys.has(keyOf(name)))
}

function isName(name: string): boolean {
  return (
    name.length > 2 &&
    name.length <= LONGEST &&
    /\p{L}/u.test(name) &&
    !/\d{2}/.test(name) &&
    name.split(' ').length <= MOST_WORDS &&
    !NOT_AUTHORS.has(name.toLowerCase())
  )
}

function texts(document: DomElement, selector: string): string[] {
  const found = [...document.querySelectorAll(selector)].filter(
    (element) => !element.closest('aside,nav,footer'),
  )
  const first = found[0] && orderOf(found[0])
  return found
    .filter((element) => orderOf(element) <= first! + TOGETHER)
    .slice(0, 5)
    .map((element) => element.getAttribute('content') ?? textOf(element))
    .filter((text) => text !== '' && text.length < 150)
}
