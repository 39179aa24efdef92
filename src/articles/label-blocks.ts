import { isNameLine } from '../press/bylines.ts'
import { openingDateline } from '../press/datelines.ts'
import { creditAtEnd } from '../press/picture-credits.ts'
import type { Block, BlockKind } from '../types/block.ts'
import type { LineFeatures } from './line-features.ts'
import type { Story } from './story.ts'

/** A shorter line may occur twice in a story without being a repeat. */
const SHORTEST_REPEAT = 12
/** A shorter paragraph that occurs again, such as the same question to several people, is not a repeat. */
const LONG_REPEAT = 80
/** This many short lines in a row are a list, not headings. */
const LIST = 3
/** Lines read ahead or back between headline and body. */
const FRONT_READ = 12

/** The blocks of a story, one for each line, with offsets that count from `offset`. */
export function labelBlocks(story: Story, offset: number): Block[] {
  const blocks: Block[] = []
  const first = new Map<string, number>()
  story.lines.forEach((line, i) => {
    const start = line.start - offset
    const end = line.end - offset
    const earlier = line.key.length >= SHORTEST_REPEAT ? first.get(line.key) : undefined
    if (earlier !== undefined && isRepeat(story, i, blocks[earlier]!)) {
      blocks.push({ kind: 'repeat', start, end, of: earlier })
      return
    }
    const kind = kindOf(story, i)
    if (earlier === undefined && kind !== 'furniture') first.set(line.key, i)
    blocks.push({ kind, start, end, ...details(kind, line, start, blocks) })
  })
  return blocks
}

/**
 * Whether a line that occurs again is a repeat: yes, unless it is a short line of the body, such as the heading of each
 * of several tests.
 */
function isRepeat({ lines, zones }: Story, i: number, earlier: Block): boolean {
  if (zones[i] !== 'body' || earlier.kind === 'headline' || earlier.kind === 'caption') return true
  return lines[i]!.width >= LONG_REPEAT
}

function kindOf(story: Story, i: number): BlockKind {
  const line = story.lines[i]!
  switch (story.zones[i]) {
    case 'headline':
      return 'headline'
    case 'front':
      return kindInFront(story, i)
    case 'aside':
      if (line.role === 'caption' || line.role === 'credit') return line.role
      return line.role === null && isOwnList(story, i) ? 'paragraph' : 'furniture'
    default:
      return kindInBody(story, i)
  }
}

/**
 * The kind of a line between the headline and the first paragraph: a picture's caption, a name, a date or a standfirst.
 */
function kindInFront(story: Story, i: number): BlockKind {
  const { lines, zones } = story
  const line = lines[i]!
  if (line.role !== null) return line.role
  const next = lines[i + 1]
  const copied = lines
    .slice(i + 1, i + 1 + FRONT_READ)
    .some((other, n) => zones[i + 1 + n] === 'front' && other.key === line.key)
  if (copied || next?.role === 'credit') return 'caption'
  const behindHeadline =
    i <= FRONT_READ &&
    lines.slice(0, i).every(({ role }, n) => zones[n] === 'headline' || role === 'furniture')
  if (isNameLine(line.text) && !(behindHeadline && next?.role === null && next.prose === 0)) return 'byline'
  if (behindHeadline && (line.prose > 0 || line.heading)) return 'subhead'
  if (line.prose >= 0.8) return 'paragraph'
  if (line.width >= 30) return 'caption'
  return next !== undefined && next.prose > 0 ? 'subhead' : 'furniture'
}

/** Headings of other stories have at least this width. */
const HEADLINE_WIDTH = 40

/**
 * Whether a list belongs to the story: no button or heading of other stories is near, and its items are too short for
 * headlines.
 */
function isOwnList({ lines, zones }: Story, i: number): boolean {
  const near: LineFeatures[] = []
  for (let n = i; n >= 0 && i - n < FRONT_READ && zones[n] === 'aside'; n--) near.push(lines[n]!)
  for (let n = i + 1; n < lines.length && n - i < FRONT_READ && zones[n] === 'aside'; n++)
    near.push(lines[n]!)
  const wide = near.filter(({ width, heading }) => heading === 1 && width >= HEADLINE_WIDTH).length
  return near.every(({ role }) => role !== 'furniture') && wide * 4 < near.length
}

function kindInBody(story: Story, i: number): BlockKind {
  const { lines } = story
  const line = lines[i]!
  const last = i === lines.length - 1
  if (line.role === 'caption') return last ? 'paragraph' : 'caption'
  if (line.role === 'byline' || line.role === 'dateline') return last || i < 2 ? line.role : 'paragraph'
  if (line.role !== null) return line.role
  if (isListed(story, i)) return 'furniture'
  return isSubhead(story, i) ? 'subhead' : 'paragraph'
}

/**
 * Whether a heading is in a list of other stories: between it and a line such as "Related stories" are only headings.
 */
function isListed({ lines }: Story, i: number): boolean {
  if (!isShort(lines[i]!)) return false
  let n = i
  while (i - n < FRONT_READ && n > 0 && isShort(lines[n]!)) n--
  return lines[n]!.furniture === 'aside'
}

/** Whether a line is a subhead: short, without a full stop, alone or with one more such line, and prose follows. */
function isSubhead({ lines, zones }: Story, i: number): boolean {
  if (!isShort(lines[i]!)) return false
  let from = i
  let to = i
  while (i - from < LIST && from > 0 && zones[from - 1] === 'body' && isShort(lines[from - 1]!)) from--
  while (to - i < LIST && to + 1 < lines.length && isShort(lines[to + 1]!)) to++
  return to - from + 1 < LIST && (lines[to + 1]?.prose ?? 0) > 0
}

/** Questions and exclamations of at most this width can be headings. */
const ASKED = 45

function isShort({ role, heading, prose, width, text }: LineFeatures): boolean {
  if (role !== null || heading < 1) return false
  return prose === 0 || (width <= ASKED && /^[^"“„«].*[?!]$/.test(text))
}

/** The parts of a block: the credit of a caption, the dateline of a paragraph, the caption of a credit. */
function details(
  kind: BlockKind,
  line: LineFeatures,
  start: number,
  blocks: readonly Block[],
): Pick<Block, 'credit' | 'dateline' | 'of'> {
  if (kind === 'caption') {
    const credit = creditAtEnd(line.text)
    return credit ? { credit: [start + credit.start, start + credit.end] } : {}
  }
  if (kind === 'paragraph') {
    const dateline = openingDateline(line.text)
    return dateline ? { dateline: [start, start + dateline.end] } : {}
  }
  const before = blocks.at(-1)
  if (kind === 'credit' && before?.kind === 'caption') return { of: blocks.length - 1 }
  return {}
}
