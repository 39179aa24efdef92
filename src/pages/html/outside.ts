import type { DraftBlock } from './blocks.ts'
import type { DomElement } from './dom.ts'
import { proseLength } from './strip.ts'

/** Less prose than this outside the stories of a page is a line about the site. */
const FEWEST = 400
/** A shorter paragraph outside the stories is a label or a teaser unless it is a sentence of at least this length. */
const PARAGRAPH = 80
const SENTENCE = 25
/** A box with a linked heading and less prose is a teaser, as is one with less prose for each of many such headings. */
const TEASER = 450
const SUMMARY = 200
const LINKED_HEADINGS = ['h1', 'h2', 'h3', 'h4'].map((h) => `${h} a[href],a[href] ${h}`).join(',')

/** The prose among blocks outside the stories, as blocks of kind `outside`; none if there is hardly any. */
export function outsideBlocks(blocks: readonly DraftBlock[]): DraftBlock[] {
  const prose = blocks.filter(({ kind, text }) => kind === 'paragraph' && isProse(text))
  const length = prose.reduce((sum, { text }) => sum + text.length, 0)
  return length < FEWEST ? [] : prose.map((block) => ({ ...block, kind: 'outside' }))
}

function isProse(text: string): boolean {
  return text.length >= PARAGRAPH || (text.length >= SENTENCE && /[.!?]["”’»)]?$/.test(text))
}

/**
 * Boxes that lead to other stories: linked headings with hardly any prose. To be found before `strip` removes the
 * headings.
 */
export function teasersIn(body: DomElement): ReadonlySet<DomElement> {
  const counts = new Map<DomElement, number>()
  for (const heading of body.querySelectorAll(LINKED_HEADINGS)) {
    const box = heading.closest('article,li,section,div')
    if (box) counts.set(box, (counts.get(box) ?? 0) + 1)
  }
  const found = new Set<DomElement>()
  for (const [box, count] of counts) {
    const length = proseLength(box)
    if (length < TEASER || length < SUMMARY * count) found.add(box)
  }
  return found
}
