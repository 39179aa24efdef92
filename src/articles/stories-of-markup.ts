import { firstEndingAfter } from '../base/spans.ts'
import type { TakeNote } from '../types/note.ts'
import type { Page, PageBlock } from '../types/page.ts'
import { noteLeftOut } from './left-out.ts'
import { type LineFeatures, lineFeatures } from './line-features.ts'
import { readLines } from './lines.ts'
import { plainWords } from './phrases.ts'
import type { Zone } from './segment.ts'
import type { Story } from './story.ts'

/**
 * The stories of a page whose markup gives the kinds of its blocks. A headline begins a story, unless there is no prose
 * since the headline before. Blocks before the first headline belong to the first story if there is no other. A note
 * reports text outside every story.
 */
export function storiesOfMarkup(page: Page, note: TakeNote): Story[] {
  const lines = readLines(page.text, note).map((line) =>
    ofBlock(lineFeatures(line), blockAt(page.blocks, line.start)),
  )
  const outside = lines.findIndex(({ markup }) => markup === 'outside')
  const end = outside < 0 ? lines.length : outside
  const opens = openings(lines.slice(0, end))
  const starts = opens.length > 1 ? opens : [0]
  const stories = starts
    .map((start, n) => storyFrom(lines, start, starts[n + 1] ?? end))
    .filter((story) =>
      story.lines.some(({ prose, role, heading }) => prose > 0 || (role === null && !heading)),
    )
  if (stories.length > 0) noteLeftOut(lines, stories, note)
  return stories
}

/** The block that contains an offset of the page. */
export function blockAt(blocks: readonly PageBlock[], offset: number): PageBlock | null {
  const block = blocks[firstEndingAfter(blocks, offset)]
  return block && block.start <= offset ? block : null
}

/** A line with the role that the markup gives it, which replaces the one from its wording. */
function ofBlock(line: LineFeatures, block: PageBlock | null): MarkedLine {
  if (!block) return { ...line, markup: null }
  const kind = block.kind
  if (kind === 'outside') return { ...line, markup: kind }
  if (kind === 'paragraph') {
    // The wording still shows a date line, caption or button that a site put into a paragraph.
    return { ...line, markup: kind, prose: line.role === null ? Math.max(line.prose, 0.4) : line.prose }
  }
  if (kind === 'headline' || kind === 'subhead') {
    return {
      ...line,
      markup: kind,
      role: null,
      furniture: null,
      prose: 0,
      heading: 1,
      key: plainWords(line.text),
    }
  }
  const furniture = kind === 'furniture' ? (line.furniture ?? 'menu') : null
  return { ...line, markup: kind, role: kind, furniture, prose: 0, heading: 0 }
}

/** A line with the kind of its markup block. */
export interface MarkedLine extends LineFeatures {
  readonly markup: PageBlock['kind'] | null
}

function openings(lines: readonly MarkedLine[]): number[] {
  const found: number[] = []
  let told = true
  lines.forEach(({ markup, prose }, i) => {
    if (markup === 'headline' && told) {
      found.push(i)
      told = false
    } else if (prose > 0) told = true
  })
  return found
}

function storyFrom(lines: readonly MarkedLine[], start: number, end: number): Story {
  let first = start
  let last = end
  while (first < last && lines[first]!.role === 'furniture') first++
  while (last > first && lines[last - 1]!.role === 'furniture') last--
  const own = lines.slice(first, last)
  const headline = own.findIndex(({ markup }) => markup === 'headline')
  const body = own.findIndex(({ markup, prose }, i) => i > headline && prose > 0 && markup !== 'subhead')
  const zones = own.map(
    (_, i): Zone => (i === headline ? 'headline' : i < body || i < headline ? 'front' : 'body'),
  )
  return { lines: own, zones }
}
