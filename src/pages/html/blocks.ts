import { normalizeSpace } from '../../base/spaces.ts'
import { findWraps } from '../../base/wrapped/find-wraps.ts'
import { unwrap } from '../../base/wrapped/unwrap.ts'
import { WRAPPED_WORDS } from '../../languages/en/wrapped-words.ts'
import type { PageBlock } from '../../types/page.ts'
import { type DomElement, type DomNode, isElement, isText } from './dom.ts'

/** A block that has no offsets in the page's text yet. */
export interface DraftBlock {
  readonly kind: PageBlock['kind']
  /** White space normalised, never empty. */
  readonly text: string
  /** Its position in the document, see `numberElements`. */
  readonly order: number
}

/** Elements with a line of their own. */
const BLOCK_ELEMENTS = new Set(
  (
    'address article aside blockquote body caption center dd details dialog div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html li main nav ol p pre section summary table tbody tfoot ' +
    'thead tr ul'
  ).split(' '),
)
/** Elements whose text is separate from its neighbours on the same line. */
const APART = new Set(['td', 'th', 'button', 'option', 'time', 'img', 'label'])
const UNREAD = new Set(
  'script style noscript template svg math iframe object select textarea head title'.split(' '),
)

const NOTHING: ReadonlySet<DomElement> = new Set()

const ORDER = 'data-order'

/** Numbers the elements of a document in document order, so that a block keeps its position when it is moved. */
export function numberElements(root: DomElement): void {
  let order = 0
  for (const element of root.querySelectorAll('*')) element.setAttribute(ORDER, String(order++))
}

/** The element's number; if it has none, that of the nearest numbered ancestor. */
export function orderOf(element: DomElement): number {
  for (let at: DomElement | null = element; at; at = at.parentElement) {
    const order = at.getAttribute(ORDER)
    if (order !== null) return Number(order)
  }
  return 0
}

/**
 * Reads the blocks of an element: one for each section of text without a block element inside. Two line breaks in a row
 * also separate blocks; a single one is a space. In `<pre>`, each line is a block, or each paragraph if its lines were
 * wrapped. Elements in `without` are not read.
 */
export function readBlocks(root: DomElement, without: ReadonlySet<DomElement> = NOTHING): DraftBlock[] {
  const blocks: DraftBlock[] = []
  let line = ''
  let breaks = 0
  let preformatted = false
  let kind: DraftBlock['kind'] = 'paragraph'
  let order = orderOf(root)

  function endLine(): void {
    for (const text of preformatted ? preformattedLines(line) : [normalizeSpace(line)]) {
      if (/[\p{L}\p{N}]/u.test(text)) blocks.push({ kind, text, order })
    }
    line = ''
    breaks = 0
  }

  function readNode(node: DomNode): void {
    if (isText(node)) {
      const text = node.textContent ?? ''
      if (/\S/.test(text)) breaks = 0
      line += text
    } else if (isElement(node)) readElement(node)
  }

  function readElement(element: DomElement): void {
    const name = element.localName
    if (UNREAD.has(name) || without.has(element)) return
    if (name === 'br') {
      if (preformatted) line += '\n'
      else if (++breaks > 1) endLine()
      else line += ' '
      return
    }
    if (!BLOCK_ELEMENTS.has(name)) {
      if (APART.has(name)) line += ' '
      for (const child of element.childNodes) readNode(child)
      if (APART.has(name)) line += ' '
      return
    }
    endLine()
    const outer = { kind, order, preformatted }
    if (name === 'pre') preformatted = true
    order = orderOf(element)
    if (/^h[1-6]$/.test(name)) kind = 'subhead'
    else if (name === 'figcaption' || name === 'caption') kind = 'caption'
    for (const child of element.childNodes) readNode(child)
    endLine()
    ;({ kind, order, preformatted } = outer)
  }

  readElement(root)
  endLine()
  return blocks
}

/** The lines of preformatted text; wrapped lines are joined. */
export function preformattedLines(text: string): string[] {
  return unwrap(text, findWraps(text, WRAPPED_WORDS), WRAPPED_WORDS)
    .text.split(/[\r\n]+/)
    .map(normalizeSpace)
}
