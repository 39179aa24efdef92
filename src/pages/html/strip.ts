import { type DomDocument, type DomElement, isElement, isText, textOf } from './dom.ts'
import { FURNITURE_ELEMENTS, FURNITURE_OPENINGS, isNamed, namesOf } from './furniture.ts'

/** An element with the name of furniture is removed only if it contains less than this share of the page's prose. */
const SMALL_SHARE = 0.2
/** Names such as `meta` and `date` count only on elements of at most this many characters. */
const SHORT = 250
/** A line of at most this many characters that is all links leads to other pages. */
const SHORT_LINE = 160
/** Shorter texts are labels, not prose. */
export const LEAST_PROSE = 40
const NO_PROSE = new Set([
  'a',
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'button',
  'select',
  'textarea',
])
const TABLE_PART = /^(?:t[rdh]|tbody|table|li)$/

/** Removes from the document what is not part of a story, before the main content is searched. */
export function strip(document: DomDocument): void {
  const body = document.body
  if (!body) return
  const prose = proseLength(body)
  for (const element of body.querySelectorAll(FURNITURE_ELEMENTS)) {
    if (!holdsStory(element, prose)) element.remove()
  }
  for (const element of body.querySelectorAll('[class],[id]')) {
    if (element === body || !body.contains(element)) continue
    if (isFurniture(element, prose)) element.remove()
  }
  for (const line of body.querySelectorAll('p,li,ul,ol,h2,h3,h4,h5,h6,div')) {
    if (leadsAway(line)) line.remove()
  }
}

function isFurniture(element: DomElement, prose: number): boolean {
  const names = namesOf(element)
  if (isNamed(names, 'classes')) return !holdsStory(element, prose)
  if (TABLE_PART.test(element.localName) || !isNamed(names, 'shortClasses')) return false
  return (
    (element.textContent ?? '').length <= 4 * SHORT && textOf(element).length <= SHORT && !isProse(element)
  )
}

function isProse(element: DomElement): boolean {
  return element.localName === 'p' && textOf(element).length > SHORT / 2
}

/** The number of characters of running text: texts too long for labels, outside links and scripts. */
export function proseLength(element: DomElement): number {
  if (NO_PROSE.has(element.localName)) return 0
  let length = 0
  for (const node of element.childNodes) {
    if (isText(node)) {
      const text = (node.textContent ?? '').trim()
      if (text.length >= LEAST_PROSE) length += text.length
    } else if (isElement(node)) length += proseLength(node)
  }
  return length
}

function holdsStory(element: DomElement, prose: number): boolean {
  if (element.querySelector('h1')) return true
  return proseLength(element) > prose * SMALL_SHARE
}

/** Whether a line is all links, or begins like a link to another page. */
function leadsAway(line: DomElement): boolean {
  const isList = line.localName === 'ul' || line.localName === 'ol'
  const length = (line.textContent ?? '').length
  if (length === 0 || length > (isList ? 40 : 4) * SHORT_LINE) return false
  const text = textOf(line)
  if (text === '' || (text.length > SHORT_LINE && !isList)) return false
  let linked = 0
  for (const link of line.querySelectorAll('a[href]')) linked += textOf(link).length
  if (linked >= text.length * 0.9) return line.localName !== 'li'
  if (isList) return false
  if (line.localName === 'div' || linked === 0) return opensLikeFurniture(text) && text.length < 60
  return opensLikeFurniture(text)
}

function opensLikeFurniture(text: string): boolean {
  const lower = text.toLowerCase()
  return FURNITURE_OPENINGS.some((opening) => lower.startsWith(opening))
}
