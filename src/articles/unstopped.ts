import { FUNCTION_WORDS } from '../languages/en/function-words.ts'
import { endsSentence, type LineFeatures } from './line-features.ts'

/** Words that sentences contain and headlines mostly leave out. */
const SPOKEN: readonly ReadonlySet<string>[] = [
  FUNCTION_WORDS.determiners,
  FUNCTION_WORDS.pronouns,
  FUNCTION_WORDS.be,
  FUNCTION_WORDS.have,
  FUNCTION_WORDS.modals,
]
/** With this many of them, a line is a sentence. */
const FEWEST = 2
/** In characters: only the beginning of a line is read. */
const READ = 600
/** A line of fewer columns is no evidence about the whole page. */
const LONG = 60
/** A line with fewer columns or words is no sentence. */
const SHORT = 25
const WORDS = 5
/**
 * What the long lines of such a page must have: at least this many that read like sentences, this share of all long
 * lines, and this share without an end mark.
 */
const MANY = 3
const SAID = 0.6
const OPEN = 0.5

/**
 * If a page leaves out the full stop at the end of its paragraphs, marks the lines that are sentences as prose; returns
 * any other page unchanged. The words tell a sentence from a headline.
 */
export function withoutStops(lines: readonly LineFeatures[]): readonly LineFeatures[] {
  const long = lines.filter(({ role, width }) => role === null && width >= LONG)
  const said = long.filter(({ text }) => isSaid(text))
  const open = said.filter(({ text }) => !endsSentence(text) && !/[:;,]$/.test(text))
  if (open.length < MANY || said.length < SAID * long.length || open.length < OPEN * said.length) return lines
  return lines.map((line) => {
    const { role, width, text, prose, heading } = line
    if (role !== null || width < SHORT || prose >= 0.8 || !isSaid(text)) return line
    return { ...line, prose: Math.max(prose, width >= LONG ? 0.8 : 0.4), heading: Math.min(heading, 0.5) }
  })
}

/**
 * Whether a line reads like a sentence whatever its last character: another sentence ends inside it, or it has the
 * small words of one.
 */
function isSaid(text: string): boolean {
  const start = text.slice(0, READ)
  if (/\p{Ll}{2}[.!?]["”’»]? ["“„«]?\p{Lu}/u.test(start)) return true
  const words = start.split(/\s+/)
  if (words.length < WORDS) return false
  let found = 0
  for (const word of words.slice(1)) if (SPOKEN.some((set) => set.has(word)) && ++found >= FEWEST) return true
  return false
}
