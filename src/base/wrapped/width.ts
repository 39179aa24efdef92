import type { PrintedLine } from './printed-lines.ts'

/** The width at which lines were wrapped. */
export interface Width {
  /** Characters of the longest continued line. */
  readonly longest: number
  /**
   * Whether each line takes as many words as fit, as programs wrap. Lines wrapped by hand or with a proportional font
   * are ragged.
   */
  readonly exact: boolean
}

/** Text is wrapped at a width between these, in characters. */
const NARROWEST = 20
const WIDEST = 132
/** A ragged line fills this share of the width. */
const RAGGED = 0.75
/** Least share of the continued lines that must fill the width. */
const MOST = 0.9

const COMMA = 0x2c

function isAsciiWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39)
}

/** Whether a line ends in the middle of a sentence. */
export function isOpenEnded({ words }: PrintedLine): boolean {
  const last = words.charCodeAt(words.length - 1)
  if (isAsciiWord(last) || last === COMMA) return true
  const end = words.slice(-12)
  return /[\p{L}\p{N}\p{M},;–—\-\u00ad\u2010'’)%&"”]$/u.test(end) && !/[.!?…]["”’'»)\]]+$/u.test(end)
}

/** Whether a sentence continues in the next line: the line breaks off, and the next begins in lower case. */
export function goesOn(line: PrintedLine, next: PrintedLine): boolean {
  const first = next.words.charCodeAt(0)
  if (first >= 0x30 && first <= 0x5a) return false
  return isOpenEnded(line) && /^["“‘'(«]?\p{Ll}(?!\p{Lu}|\p{P}?\))/u.test(next.words)
}

/** Whether the next line's first word did not fit on this line. */
export function isFull({ words }: PrintedLine, next: PrintedLine, { longest, exact }: Width): boolean {
  const first = /^\S+/.exec(next.words)?.[0].length ?? 0
  return words.length + 1 + first > (exact ? longest : RAGGED * longest)
}

/**
 * The width of lines that follow each other without a blank line (`pairs`), or `null` if they were not wrapped. Needs
 * `least` lines that continue in lower case, or fewer if all broken lines fill the width.
 */
export function widthOf(
  pairs: readonly (readonly [PrintedLine, PrintedLine])[],
  least: number,
): Width | null {
  const open = pairs.filter(([line]) => line.words.length <= WIDEST && isOpenEnded(line))
  const going = open.filter(([line, next]) => goesOn(line, next))
  if (going.length === 0) return null
  const isTold = going.length >= least && going.length >= 0.4 * open.length
  return (
    (isTold ? (filled(going, true, 0.97) ?? filled(going, false, MOST)) : null) ??
    (open.length >= least ? filled(open, true, MOST) : null)
  )
}

function filled(
  pairs: readonly (readonly [PrintedLine, PrintedLine])[],
  exact: boolean,
  share: number,
): Width | null {
  const longest = pairs.reduce((most, [line]) => Math.max(most, line.words.length), 0)
  const width = { longest, exact }
  const full = pairs.filter(([line, next]) => isFull(line, next, width)).length
  return longest >= NARROWEST && full >= share * pairs.length ? width : null
}
