import { readByline } from '../press/bylines.ts'
import { isPlaceLine } from '../press/datelines.ts'
import { creditAtEnd, isCreditLine, isPictureText } from '../press/picture-credits.ts'
import { readDateLine } from './date-lines.ts'
import type { Line } from './lines.ts'
import { type Furniture, furnitureOf, plainWords } from './phrases.ts'

/** The features of a line that do not depend on its neighbours. */
export interface LineFeatures extends Line {
  /** The role that its wording shows; `null` for prose, headings and all other lines. */
  readonly role: 'byline' | 'dateline' | 'caption' | 'credit' | 'furniture' | null
  readonly furniture: Furniture | null
  /** How much it looks like prose, 0 to 1. */
  readonly prose: number
  /**
   * Whether it could be a headline or subhead (words, at most two printed lines): 1, or 0.5 if it ends with a full
   * stop.
   */
  readonly heading: number
  /** Columns in print: a Chinese, Japanese or Korean character takes two. */
  readonly width: number
  /** Its words in a form that is equal for copies; empty for furniture. */
  readonly key: string
}

/** In characters: only the beginning of a line is read closely. */
const READ = 1200
/** A line as short as a button is furniture and not a credit: "TT" is the size of the type, not an agency. */
const SHORT = 24

/** Whether a line could open a story. */
export function mayBeHeadline({ heading, prose }: LineFeatures): boolean {
  return heading === 1 || (heading > 0 && prose < 1)
}

/** Whether a line is running text, judged without its neighbours. */
export function isTold({ role, prose }: LineFeatures): boolean {
  return role === null && prose >= 0.8
}

/** The features of a line; of a long line only the beginning is read. */
export function lineFeatures(line: Line): LineFeatures {
  const text = line.text.length > READ ? line.text.slice(0, READ) : line.text
  const width = printedWidth(text)
  const known = width <= SHORT && !readDateLine(text) ? furnitureOf(text) : null
  const role = known ? null : roleOf(text, line.text, width)
  const furniture = role === null ? (known ?? furnitureOf(text)) : null
  const prose = role === null && furniture === null ? proseOf(line.text, width) : 0
  return {
    ...line,
    role: furniture ? 'furniture' : role,
    furniture,
    prose,
    heading: role === null && furniture === null ? headingOf(text, width) : 0,
    width,
    key: furniture ? '' : keyOf(text, line.text.length),
  }
}

/** Characters at the start of a line that, with its length, identify its copies. */
const KEY = 240

function keyOf(text: string, length: number): string {
  return length <= KEY ? plainWords(text) : `${plainWords(text.slice(0, KEY))} ${length}`
}

function roleOf(text: string, whole: string, width: number): LineFeatures['role'] {
  if (width > 600) return null
  if (isCreditLine(text)) return 'credit'
  if ((width >= 20 && creditAtEnd(whole)) || (isPictureText(text) && width >= 30)) return 'caption'
  if (readByline(text)) return 'byline'
  return readDateLine(text) || isPlaceLine(text) ? 'dateline' : null
}

function printedWidth(text: string): number {
  const wide = text.match(/[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/g)?.length ?? 0
  return text.length + wide
}

/** Whether a text ends like a sentence. */
export function endsSentence(text: string): boolean {
  return /(?:[.!?…。！？]|\.\.\.)["”’»')\]」』]*(?:\s?\(?\d{1,3}\)?)?$/u.test(text.slice(-12))
}

function proseOf(text: string, width: number): number {
  const closed = endsSentence(text)
  if (width < 110 && /[!?]["”’»']?$/.test(text)) return width >= 25 ? 0.4 : 0
  const cutShort = /(?:…|\.\.\.)["”’»']?$/.test(text)
  if (cutShort && width < 300) return width >= 60 ? 0.3 : 0
  if (width >= 160) return closed ? 1 : 0.8
  if (width >= 110) return closed ? 1 : 0.4
  if (width >= 60) return closed ? 0.8 : 0
  const words = text.split(/\s+/, 6).length
  if (!closed) return 0
  return (width >= 25 && (words >= 5 || width > text.length * 1.5)) || (/^["“„«]/.test(text) && words >= 3)
    ? 0.4
    : 0
}

function headingOf(text: string, width: number): number {
  if (width > 220 || width < 8 || !/\p{L}{2}/u.test(text)) return 0
  if (!/^[\p{Lu}\p{Lo}\p{N}"“”‘’'«»„[(<¿¡#@$€£–—-]/u.test(text) && !/^\p{Ll}\p{Lu}/u.test(text)) return 0
  if (/[,;:]["”’»']*$/.test(text)) return 0
  return /[.。]["”’»']*$/u.test(text) && !/\b(?:\p{Lu}\.){1,4}$/u.test(text) ? 0.5 : 1
}
