import { firstIndex } from '../binary-search.ts'
import type { Wrap } from './find-wraps.ts'
import type { PrintedLine } from './printed-lines.ts'
import type { WrappedWords } from './words.ts'

/**
 * A text with wrapped lines joined, and the offsets from one text to the other. All offsets are in UTF-16 code units.
 */
export interface Unwrapped {
  readonly text: string
  /** The offset in the wrapped text of a span's end; at a line end, the offset before it. */
  endAt(offset: number): number
  /** The offset in the wrapped text of a span's start; at a line end, the offset after it. */
  startAt(offset: number): number
  /** From an offset in the wrapped text to one in this text; removed characters map to the place of their removal. */
  here(offset: number): number
}

/** A part of the wrapped text, `from` to `to`, and its replacement. */
interface Change {
  readonly from: number
  readonly to: number
  readonly by: '' | ' '
  /** Its offset in the unwrapped text. */
  readonly at: number
}

/**
 * Joins the lines of a text at its `wraps` (in order): the line end becomes a space, and a word that was cut in two
 * becomes one. The marks of a quoted mail are removed from the `quoted` lines (in order).
 */
export function unwrap(
  text: string,
  wraps: readonly Wrap[],
  { known }: Pick<WrappedWords, 'known'>,
  quoted: readonly PrintedLine[] = [],
): Unwrapped {
  const changes: Change[] = []
  const isCut = cutWords(text, known)
  let out = ''
  let done = 0
  const change = (from: number, to: number, by: Change['by']) => {
    if (from < done || (to - from === by.length && by === '')) return
    out += text.slice(done, from)
    changes.push({ from, to, by, at: out.length })
    out += by
    done = to
  }
  let passed = 0
  const unmark = (upTo: number) => {
    for (; passed < quoted.length && quoted[passed]!.from < upTo; passed++) {
      const { from, start } = quoted[passed]!
      change(from, start, '')
    }
  }
  for (const [line, next] of wraps) {
    unmark(line.from)
    // The marks of a quoted mail are removed with the line ends.
    if (line.depth > 0 && line.from >= done) change(line.from, line.start, '')
    const end = text.slice(line.start, line.end)
    const hyphen = /\p{L}[-\u00ad\u2010]$/u.test(end) && /^\p{L}/u.test(next.words)
    if (hyphen) change(line.end - (isCut(end.slice(-40), next.words) ? 1 : 0), next.start, '')
    else change(line.end, next.start, /\S[—]$/u.test(end) ? '' : ' ')
  }
  unmark(text.length)
  out += text.slice(done)
  return { text: out, ...offsets(changes) }
}

/**
 * Prepares a function that distinguishes a cut word ("bri-", "dge") from a hyphenated one ("long-", "term"), by the
 * words of the text and a word list.
 */
function cutWords(text: string, known: ReadonlySet<string>): (end: string, next: string) => boolean {
  let here: ReadonlySet<string> | undefined
  const isWord = (word: string): boolean => {
    here ??= new Set(text.toLowerCase().match(/[\p{L}\p{M}][\p{L}\p{M}’'-]*/gu))
    return known.has(word) || here.has(word)
  }
  return (end, next) => {
    if (end.endsWith('\u00ad')) return true
    const first = /(?<![\p{L}\p{M}’'-])[\p{L}\p{M}’'-]+$/u.exec(end.slice(0, -1))?.[0].toLowerCase() ?? ''
    const second = /^[\p{L}\p{M}]+/u.exec(next)?.[0] ?? ''
    if (!/^\p{Ll}/u.test(second) || first.includes('-') || isWord(`${first}-${second}`)) return false
    return isWord(first + second) || !(known.has(first) && known.has(second))
  }
}

function offsets(changes: readonly Change[]): Omit<Unwrapped, 'text'> {
  const before = (offset: number): number =>
    firstIndex(changes.length, (i) => changes[i]!.at + changes[i]!.by.length > offset) - 1
  const shifted = (offset: number, last: Change | undefined): number =>
    last ? last.to + (offset - last.at - last.by.length) : offset
  return {
    startAt: (offset) => shifted(offset, changes[before(offset)]),
    endAt(offset) {
      const last = before(offset)
      let i = last
      while (i >= 0 && changes[i]!.by === '' && changes[i]!.at === offset) i--
      return i < last ? changes[i + 1]!.from : shifted(offset, changes[last])
    },
    here(offset) {
      const next = firstIndex(changes.length, (i) => changes[i]!.to > offset)
      const change = changes[next]
      if (change && offset > change.from) return change.at
      const last = changes[next - 1]
      return last ? last.at + last.by.length + (offset - last.to) : offset
    },
  }
}
