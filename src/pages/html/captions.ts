import { type DraftBlock, orderOf } from './blocks.ts'
import { type DomDocument, type DomElement, textOf } from './dom.ts'
import { isNamed, namesOf } from './furniture.ts'

const LONGEST = 800

/**
 * Removes picture captions and their credits from the document and returns them, each with its position. A text that a
 * carousel repeats is returned once.
 */
export function takeCaptions(document: DomDocument): DraftBlock[] {
  const taken: DraftBlock[] = []
  const seen = new Set<string>()
  for (const element of document.querySelectorAll('figcaption,[class]')) {
    if (!isCaption(element) || !document.contains(element)) continue
    const order = orderOf(element)
    const credits = takeCredits(element)
    for (const [kind, text] of [['caption', textOf(element)], ...credits.map((c) => ['credit', c])] as [
      'caption' | 'credit',
      string,
    ][]) {
      if (!/\p{L}/u.test(text) || seen.has(text)) continue
      seen.add(text)
      taken.push({ kind, text, order })
    }
    element.remove()
  }
  return taken
}

function isCaption(element: DomElement): boolean {
  if (element.localName !== 'figcaption' && !isNamed(namesOf(element), 'captions')) return false
  return (element.textContent ?? '').length < LONGEST && !element.querySelector('h1, h2')
}

function takeCredits(caption: DomElement): string[] {
  const credits: string[] = []
  for (const element of caption.querySelectorAll('[class]')) {
    if (!caption.contains(element) || !isNamed(namesOf(element), 'credits')) continue
    credits.push(textOf(element))
    element.remove()
  }
  return credits
}
