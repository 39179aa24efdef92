import { trimmed } from '../base/spans.ts'
import { abbreviationKind } from '../languages/en/abbreviations.ts'
import { CLOCK_GOES_ON, SPEECH, STARTERS } from '../languages/en/sentences.ts'
import type { Span } from '../types/span.ts'

/** A sequence of full stops and the like, the closing marks after it, and a footnote number such as `[3]`. */
const STOPS = /[.!?…。！？｡](?:[.!?…。！？｡]|[ \u00a0](?=\.[ \u00a0.]|\.$))*[»”’"'›)\]}]*(?:\[\d{1,3}\])*/gu
const OPENERS = /[\s\u200b"'“‘„«‹([{—–*•\p{Sc}-]/u
const SPACE = /[\s\u200b]/u
const VISIBLE = /[^\s\u00ad\u200b-\u200f\u2060\ufeff]/u

/** Splits one stretch of text into its sentences: trimmed, in order, without overlaps. */
export function splitSentences(text: string, [from, to]: Span): Span[] {
  const found: Span[] = []
  let start = from
  for (const match of text.slice(from, to).matchAll(STOPS)) {
    const stop = from + match.index
    const end = stop + match[0].length
    if (end < to && !endsSentence(text, start, stop, end, to)) continue
    push(start, end)
    start = end
  }
  push(start, to)
  return found

  function push(s: number, e: number): void {
    const span = trimmed(text, [s, e])
    if (span[1] <= span[0]) return
    const short = span[1] - span[0] < 8 ? text.slice(...span) : null
    if (short !== null && !VISIBLE.test(short)) return
    const last = found.at(-1)
    // Punctuation alone ("…", a stray quotation mark) belongs to the sentence before it.
    if (last && short !== null && !/[\p{L}\p{N}]/u.test(short)) found[found.length - 1] = [last[0], span[1]]
    else found.push(span)
  }
}

/**
 * Whether the stop at `stop` ends the sentence that begins at `start`; `end` is the end of the stops and the closing
 * marks.
 */
function endsSentence(text: string, start: number, stop: number, end: number, to: number): boolean {
  if (/[。！？｡]/u.test(text[stop]!)) return true
  if (!SPACE.test(text[end]!)) return lacksSpace(text, start, stop, end, to)
  const marks = text.slice(stop, Math.min(end, stop + 16))
  const quoted = /["'”’»›]/u.test(marks)
  const next = nextWord(text, end, to)
  if (!next.word) return next.at < to || !/\.$/.test(marks)
  if (isLower(next.word)) return marks.startsWith('.') && next.opened && !marks.startsWith('..') && quoted
  if (/[?!]/.test(marks)) return !(quoted && (next.dashed || asks(text, next.at, to)))
  const isStarter = STARTERS.has(next.word.toLowerCase()) && text[next.at + next.word.length] !== '.'
  if (marks.length > 1 && /^(?:\.{2,}|…|\. \.)/u.test(marks)) {
    return !SPACE.test(text[stop - 1] ?? ' ') || isStarter || quoted
  }
  if (quoted) return true
  const word = wordBefore(text, start, stop)
  if (
    /^\d{1,3}$/.test(word) &&
    trimmed(text, [start, stop])[1] - trimmed(text, [start, stop])[0] === word.length
  ) {
    return false // the number of a list item
  }
  switch (abbreviationKind(word)) {
    case null:
      return true
    case 'inside':
      return false
    case 'before-number':
      return !/^\d/.test(next.word)
    case 'month':
      return !/^\d/.test(next.word)
    case 'clock':
      return !CLOCK_GOES_ON.test(next.word)
    case 'initial':
      return isStarter && !(next.word.length === 1 && text[next.at + 1] === '.')
    case 'before-name':
      return isStarter && !next.opened
    case 'anywhere':
      return isStarter
  }
}

/** Whether a stop without a space after it ends a sentence: between a small letter or a closing mark and a capital. */
function lacksSpace(text: string, start: number, stop: number, end: number, to: number): boolean {
  const after = text.slice(end, Math.min(end + 2, to))
  if (!/^(?:\p{Lu}\p{Ll}|\p{Lu}\s|[“"]\p{Lu})/u.test(after)) return false
  if (!/\p{Ll}/u.test(text[stop - 1] ?? '')) return false
  const word = wordBefore(text, start, stop)
  return /^\p{L}{3,}$/u.test(word)
}

/** The word that begins at or after `from`, after any opening marks. */
function nextWord(text: string, from: number, to: number) {
  let at = from
  let opened = false
  let dashed = false
  for (; at < to && OPENERS.test(text[at]!); at++) {
    if (/["“‘„«]/u.test(text[at]!)) opened = true
    if (/[—–-]/u.test(text[at]!)) dashed = true
  }
  const word = /^[\p{L}\p{M}\p{N}]+/u.exec(text.slice(at, Math.min(at + 24, to)))?.[0] ?? ''
  return { at, word, opened, dashed }
}

/** The word that ends at `stop`, with stops inside it ("U.S"). At most 24 characters are read. */
function wordBefore(text: string, start: number, stop: number): string {
  const before = text.slice(Math.max(start, stop - 24), stop)
  let at = before.length
  while (at > 0 && /[\p{L}\p{M}\p{N}.]/u.test(before[at - 1]!)) at--
  return before.slice(at).replace(/^\.+/, '')
}

/** Whether a word is in lower case: `said` is, the brand `iPhone` is not. */
function isLower(word: string): boolean {
  return /^\p{Ll}/u.test(word) && !/^\p{Ll}\p{Lu}/u.test(word)
}

/** Whether a name and a verb of speech follow: "Smith asked", "Anna Smith said". */
function asks(text: string, from: number, to: number): boolean {
  const words = text.slice(from, Math.min(from + 80, to)).split(/[\s\u200b]+/u, 5)
  if (STARTERS.has((words[0] ?? '').toLowerCase())) return false
  for (const word of words) {
    if (SPEECH.test(word.replace(/[,.;:]+$/, ''))) return true
    if (!/^\p{Lu}/u.test(word)) return false
  }
  return false
}
