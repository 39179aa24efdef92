import { median } from './columns.ts'
import type { Line } from './lines.ts'

/** A paragraph, and whether it is set larger than the text around it. */
interface Paragraph {
  text: string
  readonly size: number
  readonly isHeading: boolean
}

/** Lines whose sizes differ by more than this factor are of two paragraphs. */
const OTHER_SIZE = 1.12
/** Lines that are set larger than most by this factor are headings. */
const HEADING = 1.15
/** A distance between lines of more than this times the leading parts paragraphs. */
const APART = 1.3
/** At least this share of the distances between lines are within paragraphs. */
const SMALLER = 0.2
/** The least and most indent of a first line, as a share of the size. */
const INDENT = [0.7, 5] as const
/** A line that ends before this share of the column's width may end a paragraph. */
const SHORT = 0.85

/**
 * The text of pages, each a list of columns of lines: an empty line between two paragraphs, two before a heading, and a
 * form feed where a page begins, also within a paragraph. Words that are parted at line ends are put together.
 */
export function textOfPages(pages: readonly (readonly (readonly Line[])[])[]): string {
  const lines = pages.flat(2)
  const body = median(
    lines.flatMap(({ text, size }) => Array.from({ length: Math.ceil(text.length / 10) }, () => size)),
  )
  const words = wordsOf(lines)
  const leading = leadingOf(pages)
  let text = ''
  let last: Paragraph | null = null
  for (const [number, columns] of pages.entries()) {
    if (number > 0) text += '\n\n\f'
    for (const column of columns) {
      for (const [i, next] of paragraphsOf(column, { body, leading, words }).entries()) {
        if (i === 0 && last && goesOn(last, next)) text = joinedTo(text, next.text, words)
        else text += `${gapBefore(text, next)}${next.text}`
        last = next
      }
    }
  }
  return text
}

function gapBefore(text: string, { isHeading }: Paragraph): string {
  if (text === '' || text.endsWith('\f')) return ''
  return isHeading ? '\n\n\n' : '\n\n'
}

/** Whether a paragraph at the top of a column or page goes on with the one before it. */
function goesOn(last: Paragraph, next: Paragraph): boolean {
  const isSameSize = Math.max(last.size, next.size) / Math.min(last.size, next.size) < OTHER_SIZE
  return isSameSize && !/[.!?…:;"”’)\]]$/.test(last.text) && /^["“‘(]?\p{Ll}/u.test(next.text)
}

/** The text with words behind it that go on with its last sentence; a page that begins between them stays between them. */
function joinedTo(text: string, next: string, words: ReadonlySet<string>): string {
  const end = /\n\n\f+$/.exec(text)
  if (!end) return joinLines(text, next, words)
  const before = text.slice(0, end.index)
  const feeds = end[0].slice(2)
  const whole = joinLines(before, next, words)
  // A word that is parted stands as a whole before the new page.
  const parted = whole.length < before.length + 1 + next.length
  if (!parted) return `${before}${feeds}${next}`
  const wordEnd = /^\S+/.exec(next)![0].length
  const kept = whole.slice(0, whole.length - next.length + wordEnd)
  return `${kept}${feeds}${next.slice(wordEnd).trimStart()}`
}

/** The distance between two lines of a paragraph, as a share of their size: the smaller ones of all that there are. */
function leadingOf(pages: readonly (readonly (readonly Line[])[])[]): number {
  const distances = pages.flat().flatMap((column) =>
    column.slice(1).flatMap((line, i) => {
      const distance = (line.y - column[i]!.y) / line.size
      return distance > 0.7 && distance < 3 ? [distance] : []
    }),
  )
  return distances.sort((a, b) => a - b)[Math.floor(distances.length * SMALLER)] ?? 1.2
}

/** What holds for the whole document: the size of most of its text, its leading as a share of it, and its words. */
interface Document {
  readonly body: number
  readonly leading: number
  readonly words: ReadonlySet<string>
}

function paragraphsOf(lines: readonly Line[], { body, leading, words }: Document): Paragraph[] {
  const left = median(lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  const paragraphs: Paragraph[] = []
  let before: Line | null = null
  for (const line of lines) {
    if (line.text === '') continue
    if (before && !isParted(before, line, { left, right, leading })) {
      const last = paragraphs.at(-1)!
      last.text = joinLines(last.text, line.text, words)
    } else paragraphs.push({ text: line.text, size: line.size, isHeading: line.size > HEADING * body })
    before = line
  }
  return paragraphs
}

interface Column {
  readonly left: number
  readonly right: number
  /** The distance between two lines of a paragraph, as a share of their size. */
  readonly leading: number
}

function isParted(a: Line, b: Line, { left, right, leading }: Column): boolean {
  if (Math.max(a.size, b.size) / Math.min(a.size, b.size) > OTHER_SIZE) return true
  if (b.y - a.y > APART * leading * b.size) return true
  const indent = (b.left - left) / b.size
  const isIndented = indent > INDENT[0] && indent < INDENT[1] && a.left - left < INDENT[0] * a.size
  if (isIndented) return true
  return a.right < left + SHORT * (right - left) && /[.!?…:]["”’)\]]*$/.test(a.text)
}

/** The words of the text that stand whole in a line, with their hyphens, in lower case. */
function wordsOf(lines: readonly Line[]): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { text } of lines) {
    for (const [word] of text.matchAll(/\p{L}+(?:-\p{L}+)*(?!-$)/gu)) words.add(word.toLowerCase())
  }
  return words
}

/** Two lines in one, with the word together that is parted between them. */
function joinLines(text: string, next: string, words: ReadonlySet<string>): string {
  if (text.endsWith('\u00ad')) return text.slice(0, -1) + next
  const word = text.slice(text.lastIndexOf(' ') + 1)
  const head = text.endsWith('-') ? /\p{L}[\p{L}-]{0,60}/u.exec(word)?.[0] : undefined
  const tail = /^\p{Ll}\p{L}*/u.exec(next)?.[0]
  if (!head?.endsWith('-') || tail === undefined) return `${text} ${next}`
  // A compound keeps its hyphen if the text has it whole elsewhere, and has no word without it.
  const isCompound =
    words.has((head + tail).toLowerCase()) && !words.has((head.slice(0, -1) + tail).toLowerCase())
  return (isCompound ? text : text.slice(0, -1)) + next
}
