import { normalizeSpace } from '../../base/spaces.ts'
import { PUBLISHED_WORDS, UPDATED_WORDS } from '../../press/date-words.ts'
import { orderOf } from '../html/blocks.ts'
import { type DomElement, type DomNode, isElement, isText, textOf } from '../html/dom.ts'
import { isNamed, namesOf } from '../html/furniture.ts'
import { findDates } from './read-date.ts'

/** A date that is visible on the page. */
export interface VisibleDate {
  readonly value: string
  /** The line with the date, white space normalised. */
  readonly line: string
  /** Whether it is in a `<time>` element. */
  readonly isTime: boolean
  /** Whether words before it say that the page was changed on that date. */
  readonly isModified: boolean
  /** Whether words before it say that the page was published on that date. */
  readonly isSaid: boolean
  /**
   * Whether the line is only about the date: a `<time>`, a date or byline by its class, or hardly more than the date.
   */
  readonly isMarked: boolean
  /** Number of its element, see `numberElements`. */
  readonly order: number
}

const LONGEST_LINE = 160
/** The most dates that are read; a page with more is a calendar. */
const MOST_DATES = 150
/** A line takes in the labels beside it up to this length. */
const LABELLED_LINE = 90
const INLINE = /^(?:a|abbr|b|em|font|i|small|span|strong|u)$/
/** The most code units between a date and a word about it before it. */
const NEAR = 30
const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'svg',
  'nav',
  'footer',
  'select',
  'textarea',
])
/** Furniture that can hold the date of the story beside it. */
const ABOUT_STORY = /author|bio|shar|social|tag|menu|bar|bottom|footer/
const UNRELATED = 'aside,blockquote,figure,figcaption'
const DATE_NAME = /date|datum|time|publi|posted|byline|fecha|timestamp|zeit|meta|info/i

const MODIFIED = anyOf(UPDATED_WORDS)
const PUBLISHED = anyOf(PUBLISHED_WORDS)

/** Finds the visible dates that can be those of the page, in document order. */
export function findVisibleDates(body: DomElement, monthFirst: boolean): VisibleDate[] {
  const found: VisibleDate[] = []
  const seen = new Set<DomElement>()
  for (const holder of dateHolders(body, monthFirst)) {
    const element = withLabels(holder)
    if (seen.has(element) || isUnrelated(element)) continue
    seen.add(element)
    found.push(...readLine(holder, element, monthFirst))
  }
  return found
}

/** The smallest elements whose text contains a date, and every `<time>`, in document order. */
function dateHolders(body: DomElement, monthFirst: boolean): DomElement[] {
  const holders: DomElement[] = []
  function visit(node: DomNode): void {
    if (holders.length >= MOST_DATES) return
    if (isText(node)) {
      const text = node.textContent ?? ''
      if (/\d{4}|\d\.\s?\d/.test(text) && text.length < 2 * LONGEST_LINE) {
        const holder = smallestWithDate(node, monthFirst)
        if (holder) holders.push(holder)
      }
    } else if (isElement(node) && !UNREAD.has(node.localName)) {
      if (node.localName === 'time') holders.push(node)
      else for (const child of node.childNodes) visit(child)
    }
  }
  visit(body)
  return holders
}

function smallestWithDate(text: DomNode, monthFirst: boolean): DomElement | null {
  let at = text.parentNode as DomElement | null
  for (let level = 0; level < 3 && at; level++, at = at.parentElement) {
    const line = shortText(at, LONGEST_LINE)
    if (line === null) return null
    if (findDates(line, monthFirst).length > 0) return at
  }
  return null
}

/** The element, or its parent if that contains little more: "Published:" can be beside a date. */
function withLabels(element: DomElement): DomElement {
  let line = element
  for (let level = 0; level < 2; level++) {
    const outer = line.parentElement
    if (!outer || outer.localName === 'body' || shortText(outer, LABELLED_LINE) === null) break
    line = outer
  }
  return line
}

/** The element's text; `null` if it is longer than `longest`. */
function shortText(element: DomElement, longest: number): string | null {
  if (element.querySelector('h1,p + p')) return null
  if ((element.textContent ?? '').length > 8 * longest) return null
  const text = textOf(element)
  return text.length > longest ? null : text
}

function readLine(holder: DomElement, element: DomElement, monthFirst: boolean): VisibleDate[] {
  const isTime = holder.localName === 'time' || element.querySelector('time') !== null
  const names = [holder, element].map((e) => `${e.getAttribute('class') ?? ''} ${e.id ?? ''}`).join(' ')
  const order = orderOf(holder)
  const line = spacedText(element)
  const isAlone = isOwnLine(element)
  const dates = findDates(line, monthFirst)
  if (dates.length === 0) {
    const stated = findDates(holder.getAttribute('datetime') ?? '', monthFirst)[0]
    if (!stated) return []
    return [
      {
        value: stated.value,
        line,
        isTime,
        isModified: MODIFIED.test(`${names} ${line}`),
        isSaid: false,
        isMarked: true,
        order,
      },
    ]
  }
  return dates.map(({ value, start, end }, i) => {
    const before = line.slice(Math.max(dates[i - 1]?.end ?? 0, start - NEAR), start)
    return {
      value,
      line,
      isTime,
      isModified: MODIFIED.test(before) && !PUBLISHED.test(before),
      isSaid: PUBLISHED.test(before),
      isMarked:
        isTime ||
        DATE_NAME.test(names) ||
        (isAlone && (line.length - (end - start) < NEAR || start === 0 || PUBLISHED.test(before))),
      order,
    }
  })
}

/** The element's text with spaces between its children, so that a label and its date remain separate words. */
function spacedText(element: DomElement): string {
  const parts = [...element.childNodes].map((node) => node.textContent ?? '')
  return normalizeSpace(parts.join(' '))
}

/** Whether the element is a line of its own and not only words in a longer line. */
function isOwnLine(element: DomElement): boolean {
  let block = element
  while (INLINE.test(block.localName) && block.parentElement) block = block.parentElement
  return (
    block === element ||
    (block.textContent ?? '').length < LONGEST_LINE ||
    block.querySelector('div,p,br') !== null
  )
}

function anyOf(words: readonly string[]): RegExp {
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})(?!\\p{L})`, 'iu')
}

function isUnrelated(element: DomElement): boolean {
  if (element.closest(UNRELATED)) return true
  for (let at: DomElement | null = element; at && at.localName !== 'body'; at = at.parentElement) {
    const names = namesOf(at).filter((name) => !ABOUT_STORY.test(name))
    if (isNamed(names, 'classes') && !at.querySelector('h1')) return true
  }
  return false
}
