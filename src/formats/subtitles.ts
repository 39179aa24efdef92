import { OnrecordError } from '../base/errors.ts'
import { beginningOf } from '../base/wide-unicode.ts'
import { decodeText } from './decode-text.ts'
import { describedAs } from './described.ts'
import type { FileBytes, Format, InFile } from './format.ts'
import { plainOf, textPage } from './markup.ts'

const TIME = String.raw`(?:\d{1,3}:)?\d{1,2}:\d{2}[.,]\d{1,3}`
/** The line of a cue that says from when to when it is shown. */
const TIMING = new RegExp(String.raw`^[ \t]*(${TIME})[ \t]*-->[ \t]*(${TIME})`)
/** The first cue of SubRip: its number and its time. */
const FIRST_CUE = new RegExp(String.raw`^\s{0,99}\d{1,6}[ \t]{0,9}\r?\n[ \t]{0,9}${TIME}[ \t]{0,9}-->`)
/** Seconds without words after which another paragraph begins. */
const PAUSE = 4

/** Subtitles or a transcript (WebVTT, SubRip): what is said, each speaker's words behind the name. */
export const subtitles: Format = { ...describedAs('subtitles'), sniff: isSubtitles, pages: pagesOfSubtitles }

function isSubtitles(bytes: Uint8Array): boolean {
  const start = beginningOf(bytes, 2048)
  return /^\s*WEBVTT(?:[ \t\r\n]|$)/.test(start) || FIRST_CUE.test(start)
}

/** A cue: from when to when in seconds, who speaks if that is said, and the words. */
interface Cue {
  readonly from: number
  readonly to: number
  readonly speaker: string | null
  readonly words: string
}

function* pagesOfSubtitles({ name, bytes, url, charset }: FileBytes): Generator<InFile> {
  const text = decodeText(bytes, charset)
  const cues = text.split(/\r?\n[ \t]*\r?\n/).flatMap(cuesOf)
  if (cues.length === 0) yield { name, error: noCues(name) }
  else yield { name, url, ...textPage(turnsOf(cues).join('\n\n')) }
}

function cuesOf(block: string): Cue[] {
  const lines = block.split(/\r?\n/)
  const at = lines.findIndex((line) => TIMING.test(line))
  if (at < 0) return []
  const [, from, to] = TIMING.exec(lines[at]!)!
  const times = { from: secondsOf(from!), to: secondsOf(to!) }
  const said = lines.slice(at + 1).join('\n')
  // Each voice of WebVTT is a cue of its own: <v Ada Hill>We were not asked.</v>
  const voices = said.split(/(?=<v[ .\t])/).flatMap((part) => {
    const end = part.indexOf('>')
    if (!part.startsWith('<v') || end < 0) return cueOf(times, null, part)
    // Behind the mark may be classes: <v.loud Ada Hill>
    const [, ...name] = part.slice(0, end).split(/[ \t]+/)
    return cueOf(times, name.length > 0 ? plainOf(name.join(' ')) : null, part.slice(end + 1))
  })
  if (voices.some(({ speaker }) => speaker !== null)) return voices
  return said.split(/\n(?=[ \t]*(?:-|>>)[ \t]*\S)/).flatMap((part) => cueOf(times, null, part))
}

function cueOf(times: Pick<Cue, 'from' | 'to'>, speaker: string | null, words: string): Cue[] {
  const plain = plainOf(withoutStyles(words).replace(/[\u266a\u266b]/g, ' '))
  return plain === '' ? [] : [{ ...times, speaker, words: plain }]
}

/** SubRip has marks such as {\an8} for the place of the words. */
function withoutStyles(words: string): string {
  const [start = '', ...rest] = words.split('{\\')
  return start + rest.map((part) => part.slice(part.indexOf('}') + 1)).join('')
}

function secondsOf(time: string): number {
  return time
    .replace(',', '.')
    .split(':')
    .reduce((sum, part) => sum * 60 + Number(part), 0)
}

/** Marks before the words of another speaker. */
const CHANGE = /^(?:-|>{2,3}|–|—)\s*/
/** The name of a speaker before his words: a name in capitals, or one of a few words that begin with capitals. */
const NAMED = /^(\p{Lu}[\p{L}\p{M}.'’-]*(?:[ ]\p{Lu}[\p{L}\p{M}.'’-]*){0,4}):\s+(?=\S)/u

/** What each speaker says in turn, a paragraph each. */
function turnsOf(cues: readonly Cue[]): string[] {
  const turns: { readonly speaker: string | null; words: string }[] = []
  let speaker: string | null = null
  let end = Number.NEGATIVE_INFINITY
  let shown = ''
  for (const cue of cues) {
    let words = cue.words
    const isChange = CHANGE.test(words)
    words = words.replace(CHANGE, '')
    const named = NAMED.exec(words)
    const own = cue.speaker ?? named?.[1] ?? null
    if (named) words = words.slice(named[0].length)
    // Live subtitles roll: a cue repeats the end of what the one before has shown.
    if (own === null) words = words.slice(repeated(shown, words)).trim()
    shown = cue.words.replace(CHANGE, '')
    const isNew =
      isChange || cue.from - end > PAUSE || (own !== null && own !== speaker) || turns.length === 0
    end = cue.to
    if (words === '') continue
    if (isNew) {
      speaker = own ?? (isChange ? null : speaker)
      turns.push({ speaker: own, words })
    } else turns.at(-1)!.words += ` ${words}`
  }
  return turns.map(turnText)
}

/**
 * `Ada Hill: “We were not asked.”`: what a speaker says that the transcript names is quoted, for it is his exact words.
 * Words of nobody named stand alone.
 */
function turnText({ speaker, words }: { readonly speaker: string | null; readonly words: string }): string {
  if (speaker === null) return words
  return /["“”]/.test(words) ? `${speaker}: ${words}` : `${speaker}: “${words}”`
}

/** How many characters at the start of the words repeat the end of those shown: at least two words, or all of one side. */
function repeated(shown: string, words: string): number {
  for (let length = Math.min(shown.length, words.length); length > 0; length--) {
    if (!shown.endsWith(words.slice(0, length))) continue
    const isWhole = length === words.length || length === shown.length
    const startsWord = length === shown.length || /\s/.test(shown[shown.length - length - 1]!)
    const endsWord = length === words.length || /\s/.test(words[length]!)
    if (startsWord && endsWord && (isWhole || words.slice(0, length).includes(' '))) return length
  }
  return 0
}

function noCues(name: string): OnrecordError {
  return new OnrecordError(
    'formats/damaged',
    `Cannot read "${name}" as subtitles: no line in it says from when to when words are shown.`,
    'A cue has a line such as 00:00:01.000 --> 00:00:04.000, and words below. Save it as .txt if it is plain text.',
  )
}
