import { Readability } from '@mozilla/readability'
import { type DraftBlock, readBlocks } from './blocks.ts'
import { type DomDocument, type DomElement, parseDocument } from './dom.ts'
import { proseLength } from './strip.ts'

/** Selectors for the markup of a story, the most reliable first. */
const STORY_SELECTORS = ['[itemprop~=articleBody]', 'article', 'main,[role=main]']
/** … and at least this many characters of prose. */
const LEAST = 400
/** A marked element is taken for the story if it contains at least this share of the page's prose. */
const MOST = 0.5
/**
 * The element found must contain this share of the remaining prose; otherwise the element with most of the prose is
 * taken.
 */
const ENOUGH = 0.3
const MOST_OF_PROSE = 0.6
/** A page with fewer characters of prose is too short for these shares. */
const LONG = 2000

/** Finds the story on a page and reads its blocks; empty if there is none. Changes the document. */
export function readMain(document: DomDocument): DraftBlock[] {
  const body = document.body
  if (!body) return []
  const marked = findMarked(body)
  if (marked) keepOnly(marked, body)
  const prose = proseLength(body)
  const densest = findDensest(body, prose)
  const unread = densest.innerHTML
  const found = readBlocks(findMain(document) ?? body)
  const length = found.reduce((sum, { text }) => sum + text.length, 0)
  return length >= prose * ENOUGH || prose < LONG ? found : readBlocks(parseDocument(unread).body ?? body)
}

/** The smallest element that contains most of the prose. */
function findDensest(body: DomElement, prose: number): DomElement {
  let densest = body
  for (;;) {
    const next = [...densest.children].find((child) => proseLength(child) > prose * MOST_OF_PROSE)
    if (!next) return densest
    densest = next
  }
}

/** The only element that markup declares as the story. */
function findMarked(body: DomElement): DomElement | null {
  const prose = proseLength(body)
  for (const selector of STORY_SELECTORS) {
    for (const element of body.querySelectorAll(selector)) {
      if (proseLength(element) > Math.max(prose * MOST, LEAST)) return element
    }
  }
  return null
}

/** Removes the siblings of the element and of its ancestors. */
function keepOnly(element: DomElement, body: DomElement): void {
  for (let at = element; at !== body; at = at.parentElement!) {
    for (const sibling of [...at.parentElement!.childNodes])
      if (sibling !== at) (sibling as DomElement).remove()
  }
}

function findMain(document: DomDocument): DomElement | null {
  const readability = new Readability<DomElement>(document as never, {
    serializer: (node) => node as unknown as DomElement,
    disableJSONLD: true,
  })
  return readability.parse()?.content ?? null
}
