import { readAuthors } from '../../press/authors.ts'
import { bylinePattern, bylineWords } from '../../press/byline-words.ts'
import { orderOf, readBlocks } from '../html/blocks.ts'
import { type DomElement, textOf } from '../html/dom.ts'
import { isNamed, namesOf } from '../html/furniture.ts'

const LONGEST = 150
const CANDIDATES = '[rel~=author],[itemprop~=author],[class],[id],p,span,div'
/** "By Ada Boyle": a word of the list, with or without a capital, and a name. */
const OPENING = new RegExp(
  `^(?:${bylineWords('starts', 'label').flatMap(spellings).join('|')})\\s*:?\\s+\\p{Lu}\\p{Ll}+\\s+\\p{Lu}`,
  'u',
)
/** The line end between the opening word of a byline and the name. */
const BROKEN = new RegExp(`(?<=(?<!\\p{L})${bylinePattern('starts')})\\n`, 'giu')
const OPENING_LONGEST = 80
/** The most elements between the headline and a byline after it. */
const AFTER_HEADLINE = 120
const BEFORE_HEADLINE = 25

/** The visible byline: the first line near the headline that has the markup of one or begins with "By". */
export function findByline(
  body: DomElement,
  headline: number | null,
): { text: string; order: number } | null {
  for (const element of body.querySelectorAll(CANDIDATES)) {
    const order = orderOf(element)
    const isNear =
      headline === null || (order > headline - BEFORE_HEADLINE && order < headline + AFTER_HEADLINE)
    if (!isByline(element, isNear) || readAuthors(textOf(element)).length === 0) continue
    return { text: nameLine(element), order }
  }
  return null
}

/** The line of a byline that has the name: counters and buttons can be in the same element. */
function nameLine(element: DomElement): string {
  const lines = readBlocks(element)
    .map(({ text }) => text)
    .join('\n')
    .replace(BROKEN, ' ')
    .split('\n')
  return lines.find((line) => readAuthors(line).length > 0) ?? textOf(element)
}

function isByline(element: DomElement, isNear: boolean): boolean {
  const raw = element.textContent ?? ''
  if (raw.length > 8 * LONGEST) return false
  const text = textOf(element)
  if (text.length < 4 || text.length > LONGEST || !/\p{L}{2}/u.test(text)) return false
  if (element.closest('aside,nav,footer,figure,form')) return false
  if (OPENING.test(text) && text.length < OPENING_LONGEST) return true
  return (
    isNear &&
    (/\bauthor\b/.test(`${element.getAttribute('rel') ?? ''} ${element.getAttribute('itemprop') ?? ''}`) ||
      isNamed(namesOf(element), 'bylines'))
  )
}

function spellings(word: string): string[] {
  return [word, word[0]!.toUpperCase() + word.slice(1), word.toUpperCase()]
}
