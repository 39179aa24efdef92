import { keyOf, withoutSiteName } from '../../press/headlines.ts'
import { type DomDocument, type DomElement, textOf } from '../html/dom.ts'
import { type LinkedData, stringsOf } from './json-ld.ts'
import type { MetaElements } from './meta-elements.ts'
import { VOCABULARY } from './vocabulary.ts'

const LONGEST = 400

/** The page's headline: its element, if it is visible, and its words. */
export interface Headline {
  readonly element: DomElement | null
  readonly title: string | null
}

/**
 * Finds the headline: the visible one that agrees with the page's metadata, otherwise the first visible one, otherwise
 * the metadata's.
 */
export function findHeadline(
  document: DomDocument,
  meta: MetaElements,
  jsonLd: readonly LinkedData[],
  siteNames: readonly string[],
): Headline {
  const said = [
    ...VOCABULARY.titles.flatMap((name) => meta.get(name) ?? []),
    ...jsonLd.flatMap((object) => stringsOf(object.headline)),
    textOf({ textContent: document.title } as DomElement),
  ]
    .filter((title) => title !== '' && title.length < LONGEST)
    .map((title) => withoutSiteName(title, siteNames))
  const element = visibleHeadline(document, said, siteNames)
  return { element, title: element ? textOf(element) : (said[0] ?? null) }
}

function visibleHeadline(
  document: DomDocument,
  said: readonly string[],
  siteNames: readonly string[],
): DomElement | null {
  const keys = said.map(keyOf)
  const sites = new Set(siteNames.map(keyOf))
  const headings = [...document.querySelectorAll('h1,h2,h3,[itemprop~=headline]')].filter((heading) => {
    const text = textOf(heading)
    return text.length > 2 && text.length < LONGEST && !sites.has(keyOf(text))
  })
  const firsts = headings.filter((heading) => heading.localName === 'h1')
  const agrees = (heading: DomElement) => keys.some((key) => key === keyOf(textOf(heading)))
  const partly = (heading: DomElement) => keys.some((key) => sharesEdge(key, keyOf(textOf(heading))))
  return (
    firsts.find(agrees) ??
    headings.find(agrees) ??
    firsts.find(partly) ??
    headings.find((heading) => partly(heading) && textOf(heading).length > 20) ??
    (firsts.length === 1 ? firsts[0]! : null)
  )
}

function sharesEdge(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= 12 && (long.startsWith(short) || long.endsWith(short))
}
