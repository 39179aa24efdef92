import { normalizeSpace } from '../../base/spaces.ts'
import { type DraftBlock, preformattedLines } from './blocks.ts'
import { decodeEntities } from './entities.ts'

/** Elements whose text is not part of a story, at any depth. */
const SKIPPED = new Set(
  'script style noscript template svg math iframe nav footer form select textarea title'.split(' '),
)
const INLINE = new Set(
  'a abbr b bdi bdo big cite code dfn em font i ins kbd mark q s samp small span strike strong sub sup tt u var wbr'.split(
    ' ',
  ),
)
const END_TAGS: ReadonlyMap<string, RegExp> = new Map(
  [...SKIPPED].map((name) => [name, new RegExp(`</${name}[\\s>]`, 'gi')]),
)
const TAG_START = /<[a-z/!?]/gi
const TAG_NAME = /\/?([a-z][a-z0-9-]*)/iy

/**
 * Reads blocks from markup in one pass, without a tree: for pages too large or too deep for one. Time and memory are
 * linear in the length of the page.
 */
export function readLinear(html: string): DraftBlock[] {
  const blocks: DraftBlock[] = []
  let pieces: string[] = []
  let kind: DraftBlock['kind'] = 'paragraph'
  let at = 0
  let preformatted = false
  // Names without a further end tag, so that the rest of the page is searched for each name once at most.
  const unclosed = new Set<string>()

  function endLine(): void {
    const words = decodeEntities(pieces.join(''))
    for (const text of preformatted ? preformattedLines(words) : [normalizeSpace(words)]) {
      if (/[\p{L}\p{N}]/u.test(text)) blocks.push({ kind, text, order: at })
    }
    pieces = []
  }

  while (at < html.length) {
    const open = nextTag(html, at)
    pieces.push(html.slice(at, open))
    if (open >= html.length) break
    TAG_NAME.lastIndex = open + 1
    const name = TAG_NAME.exec(html)?.[1]?.toLowerCase()
    if (name === undefined) {
      at = html.startsWith('<!--', open) ? after(html, '-->', open + 4) : after(html, '>', open + 1)
      continue
    }
    const isEnd = html[open + 1] === '/'
    at = after(html, '>', open + 1)
    if (INLINE.has(name)) continue
    endLine()
    if (name === 'pre') preformatted = !isEnd
    if (/^h[1-6]$/.test(name)) kind = isEnd ? 'paragraph' : name === 'h1' ? 'headline' : 'subhead'
    else if (name === 'figcaption') kind = isEnd ? 'paragraph' : 'caption'
    else if (name === 'p') kind = 'paragraph'
    if (!isEnd && SKIPPED.has(name) && !unclosed.has(name)) {
      const end = afterElement(html, name, at)
      if (end === null) unclosed.add(name)
      else at = end
    }
  }
  endLine()
  return blocks
}

/** The offset of the next tag, comment or declaration; the end of the page if there is none. */
function nextTag(html: string, from: number): number {
  TAG_START.lastIndex = from
  return TAG_START.exec(html)?.index ?? html.length
}

/** The offset after the next `mark`; the end of the page if there is none. */
function after(html: string, mark: string, from: number): number {
  const found = html.indexOf(mark, from)
  return found < 0 ? html.length : found + mark.length
}

/**
 * The offset after the element's end tag, or `null` if there is none; a script that is never closed ends with the page.
 */
function afterElement(html: string, name: string, from: number): number | null {
  const end = END_TAGS.get(name)!
  end.lastIndex = from
  const found = end.exec(html)
  if (found) return after(html, '>', found.index)
  return name === 'script' || name === 'style' ? html.length : null
}
