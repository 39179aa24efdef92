import { readAuthors } from '../../press/authors.ts'
import { keyOf } from '../../press/headlines.ts'
import { orderOf } from '../html/blocks.ts'
import { type DomElement, textOf } from '../html/dom.ts'
import { type LinkedData, stringsOf } from './json-ld.ts'
import type { MetaElements } from './meta-elements.ts'
import { VOCABULARY } from './vocabulary.ts'

const MOST_NAMES = 6
/** Links to authors with more elements than this between them belong to different stories. */
const TOGETHER = 12
/** The authors that the page names: in JSON-LD, `<meta>`, microdata and links, then in the visible byline. */
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
