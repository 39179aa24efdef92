import furnitureTable from '../../data/pages/lines/furniture.json' with { type: 'json' }
import { AGO, UPDATED_AGO } from '../languages/en/press.ts'

/**
 * The use of a line of furniture. `widget`: a control. `menu`: a section of the site or a line of its footer. `aside`:
 * the heading of a list of other stories.
 */
export type Furniture = 'widget' | 'menu' | 'aside'

interface Phrase {
  readonly part: Furniture
  readonly match: 'whole' | 'start' | 'within'
  readonly text: string
}

const PHRASES = furnitureTable as readonly Phrase[]
const WHOLE = new Map<string, Furniture>()
const STARTS = new Map<string, [string, Furniture][]>()
const WITHIN = new Map<string, Furniture>()
for (const { part, match, text } of PHRASES) {
  const words = plainWords(text)
  if (match === 'whole' && !WHOLE.has(words)) WHOLE.set(words, part)
  if (match === 'within') WITHIN.set(words, part)
  if (match === 'start') {
    const first = words.split(' ')[0]!
    STARTS.set(first, [...(STARTS.get(first) ?? []), [words, part]])
  }
}

const WITHIN_PATTERN = new RegExp(` (${[...WITHIN.keys()].join('|')}) `, 'u')

/** A line longer than this is prose whatever its first words are, unless it contains a phrase of footers. */
const LONGEST = 80
const LONGEST_FOOT = 400

/** The text in lower case, with letters and digits only and one space between words. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{M}\p{N}©]+/gu, ' ')
    .trim()
}

/** The kind of furniture that the wording of a line shows; `null` if it is no known phrase. */
export function furnitureOf(line: string): Furniture | null {
  if (line.length > LONGEST_FOOT) return null
  const words = plainWords(line)
  const whole = WHOLE.get(words) ?? WHOLE.get(words.replace(/ \d+$|^\d+ /g, ''))
  if (whole) return whole
  if (isMark(words, line)) return 'widget'
  if (words.startsWith('©')) return 'menu'
  if (line.length <= LONGEST) {
    for (const [phrase, part] of STARTS.get(words.split(' ')[0]!) ?? []) {
      if (`${words} `.startsWith(`${phrase} `) && !isSentence(line, words)) return part
    }
  }
  const held = WITHIN_PATTERN.exec(` ${words} `)
  return held ? WITHIN.get(held[1]!)! : null
}

/** Whether a line has at most one letter, or is only an address, a counter or a clock. */
function isMark(words: string, line: string): boolean {
  return (
    /^[\p{N} ]*$/u.test(words) ||
    (/^\p{L}$/u.test(words) && /^\p{Script=Latin}/u.test(words)) ||
    /^https?:\/\/\S+$/.test(line) ||
    AGO.test(words) ||
    UPDATED_AGO.test(words)
  )
}

/** Whether a short line is a full sentence, such as "Subscribe to our view, he urged them." */
function isSentence(line: string, words: string): boolean {
  return /[.!?]["”’')]?$/.test(line) && words.split(' ').length > 9
}
