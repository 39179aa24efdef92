import { ELISIONS } from '../languages/en/sentences.ts'
import type { Quote } from '../types/quote.ts'
import type { Span } from '../types/span.ts'

/** Families of quotation marks: a mark of one family is only closed by one of the same. */
type Family = 'double' | 'angle' | 'single'

interface Mark {
  readonly start: number
  readonly end: number
  readonly family: Family
  /** What the mark can be at its place, by its shape and its neighbours. */
  readonly role: 'open' | 'close' | 'either'
}

const MARKS = /["“”„‟«»‹›＂]|``|''|[‘’‚‛'`]/gu

/**
 * The outermost quotations of an article with their marks, in text order, without overlaps. A quotation stays inside
 * its paragraph. One that is not closed ends with the paragraph (`closed: false`), and `continues` if the next
 * paragraph begins with a mark of the same kind, as newspapers print a speech of several paragraphs.
 */
export function findQuotes(text: string, paragraphs: readonly Span[]): Quote[] {
  const found: Quote[] = []
  for (const [index, paragraph] of paragraphs.entries()) {
    const marks = marksOf(text, paragraph)
    for (const { start, end, closed } of pair(text, marks, paragraph)) {
      const next = paragraphs[index + 1]
      const continues = !closed && next !== undefined && opensWith(text, next, text[start]!)
      found.push({ start, end, closed, continues })
    }
  }
  return found
}

function opensWith(text: string, [start]: Span, mark: string): boolean {
  const kind = (character: string) =>
    /["“”„＂`]/u.test(character) ? '"' : /['‘‚]/u.test(character) ? "'" : character
  return kind(text[start] ?? '') === kind(mark)
}

function pair(text: string, marks: readonly Mark[], paragraph: Span) {
  const pairs: { start: number; end: number; closed: boolean }[] = []
  const laterSingles = closersAfter(marks)
  let open: { mark: Mark; depth: number } | null = null
  for (const [index, mark] of marks.entries()) {
    if (!open) {
      if (mark.role === 'close') continue
      if (mark.family === 'single' && !isSingleOpening(text, mark, laterSingles[index]!, paragraph)) continue
      open = { mark, depth: 1 }
    } else if (mark.family === open.mark.family) {
      if (mark.role === 'open' && mark.family !== 'single') open.depth++
      else if (mark.role !== 'open') {
        if (mark.family === 'single' && isPossessive(text, mark, laterSingles[index]!)) continue
        if (--open.depth > 0) continue
        pairs.push({ start: open.mark.start, end: mark.end, closed: true })
        open = null
      }
    }
  }
  if (open) pairs.push({ start: open.mark.start, end: paragraph[1], closed: false })
  return pairs
}

/** For each mark the number of single closing marks after it, up to the next single opening mark. */
function closersAfter(marks: readonly Mark[]): number[] {
  const counts = new Array<number>(marks.length).fill(0)
  let count = 0
  for (let i = marks.length - 1; i >= 0; i--) {
    counts[i] = count
    const mark = marks[i]!
    if (mark.family !== 'single') continue
    if (mark.role === 'open') count = 0
    else count++
  }
  return counts
}

/**
 * Whether a single mark opens a quotation: if a later mark closes it, or if it is curly and at the start of a
 * paragraph.
 */
function isSingleOpening(text: string, mark: Mark, closers: number, [start]: Span): boolean {
  return closers > 0 || (mark.start === start && text[mark.start] === '‘')
}

/**
 * Whether a mark is a possessive, as in "the workers’ rights": it follows an s, comes before a small letter, and a
 * better closing mark follows.
 */
function isPossessive(text: string, mark: Mark, closers: number): boolean {
  return (
    closers > 0 &&
    /s/i.test(text[mark.start - 1] ?? '') &&
    /^\s\p{Ll}/u.test(text.slice(mark.end, mark.end + 2))
  )
}

function marksOf(text: string, [from, to]: Span): Mark[] {
  const marks: Mark[] = []
  for (const match of text.slice(from, to).matchAll(MARKS)) {
    const start = from + match.index
    const end = start + match[0].length
    const before = start > from ? text[start - 1]! : ' '
    const after = end < to ? text[end]! : ' '
    const role = roleOf(match[0], before, after, text.slice(end, Math.min(end + 8, to)))
    if (role) marks.push({ start, end, family: familyOf(match[0]), role })
  }
  return marks
}

function familyOf(mark: string): Family {
  if (/^(?:["“”＂„‟]|``|'')$/u.test(mark)) return 'double'
  return /[«»‹›]/u.test(mark) ? 'angle' : 'single'
}

/** The role of a mark; `null` if it is no quotation mark but an apostrophe, an inch or a prime. */
function roleOf(mark: string, before: string, after: string, next: string): Mark['role'] | null {
  const opening = /[\s([{—–\-/"“‘„«`\u200b]/u.test(before) && /[^\s)\]}.,;:!?]/u.test(after)
  const closing = /[^\s([{—–]/u.test(before) && /[\s)\]}.,;:!?—–\-/"”’»'[\u200b]/u.test(after)
  switch (mark) {
    case '“':
      return closing && !opening ? 'either' : 'open'
    case '„':
    case '``':
    case '«':
    case '‹':
      return 'open'
    case '»':
    case '›':
      return 'close'
    case '”':
      return opening && !closing ? 'either' : 'close'
    case '"':
    case '＂':
    case "''":
    case '‟':
      return opening && !closing ? 'open' : closing && !opening ? 'close' : 'either'
    case '‘':
    case '‛':
    case '‚':
    case '`':
      return opening && !isElision(next) ? 'open' : null
    default:
      if (opening && !closing) return mark === "'" && !isElision(next) ? 'open' : null
      return closing && !opening ? 'close' : null
  }
}

/** Whether the next letters show an elision: 'tis, 'em, '90s. */
function isElision(next: string): boolean {
  const word = /^[\p{L}\p{N}]+/u.exec(next)?.[0] ?? ''
  return /^\d\ds?$/.test(word) || ELISIONS.has(word.toLowerCase())
}
