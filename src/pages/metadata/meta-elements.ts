import { normalizeSpace } from '../../base/spaces.ts'
import type { DomElement } from '../html/dom.ts'

/** The contents of a page's `<meta>` elements by lower-case name, property or itemprop, in page order. */
export type MetaElements = ReadonlyMap<string, readonly string[]>

const LONGEST = 1000
const NAMES = ['property', 'name', 'http-equiv']

/** Reads the page's `<meta>` elements; empty contents are left out, long ones are cut. */
export function readMeta(document: DomElement): MetaElements {
  const found = new Map<string, string[]>()
  for (const element of document.querySelectorAll('meta[content]')) {
    const content = normalizeSpace((element.getAttribute('content') ?? '').slice(0, LONGEST))
    // In the body, itemprop describes the object around it, such as an embedded video.
    const keys = element.closest('[itemscope]:not(html)') ? NAMES : [...NAMES, 'itemprop']
    const names = keys.map((key) => element.getAttribute(key))
    if (content === '') continue
    for (const name of new Set(
      names.filter((name) => name !== null).map((name) => name.toLowerCase().trim()),
    )) {
      const contents = found.get(name)
      if (contents) contents.push(content)
      else found.set(name, [content])
    }
  }
  return found
}
