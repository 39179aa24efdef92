import { abbreviationKind } from '../languages/en/abbreviations.ts'
import type { Span } from '../types/span.ts'
import type { Token } from '../types/token.ts'
import { classAt, widthAt } from './characters.ts'

const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>"“”«»]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}/iuy
const HANDLE = /[@#][\p{L}\p{M}\p{N}_]+/uy
const DECADE = /['’]\d\ds?(?![\p{L}\p{N}])/uy
const RUN = /\.{2,}|-{2,}|``|''/y
const CLITIC = /^(.*?)(n['’]t|['’](?:s|re|ll|ve|d|m))$/isu

/**
 * Cuts a sentence into tokens, similar to the Penn Treebank: clitics (`'s`, `n't`) are separate, inner hyphens and
 * apostrophes are kept, abbreviations keep their full stop, numbers their separators, addresses are whole, other marks
 * are single tokens.
 */
export function tokenize(text: string, [from, to]: Span, sentence: number): Token[] {
  const tokens: Token[] = []
  const push = (start: number, end: number, kind: Token['kind']) => {
    tokens.push({ start, end, kind, text: text.slice(start, end), sentence })
  }
  let at = from
  while (at < to) {
    const kind = classAt(text, at)
    if (kind === 'skip') {
      at++
      continue
    }
    const address = mayBeAddress(text, at) ? matchAt(ADDRESS, text, at, to) : 0
    if (address) {
      const end = at + trimAddress(text.slice(at, at + address))
      push(at, end, 'word')
      at = end
    } else if (kind === 'other') {
      const special = matchAt(RUN, text, at, to) || matchAt(HANDLE, text, at, to) || decade(text, at, to)
      const end = Math.min(at + (special || widthAt(text, at)), to)
      push(at, end, special && /[\p{L}\p{N}]/u.test(text[at + 1]!) ? 'word' : 'punctuation')
      at = end
    } else {
      const end = wordEnd(text, at, to)
      const word = text.slice(at, end)
      const clitic = word.includes("'") || word.includes('’') ? CLITIC.exec(word) : null
      const split = at + (clitic?.[1]?.length ?? word.length)
      if (split > at) push(at, split, kindOf(text.slice(at, split)))
      if (split < end) push(split, end, 'word')
      at = end
    }
  }
  return tokens
}

/** The end of the word or number that begins at `at`. */
function wordEnd(text: string, at: number, to: number): number {
  let end = at
  while (end < to) {
    const kind = classAt(text, end)
    if (kind === 'letter' || kind === 'digit') end += widthAt(text, end)
    else if (end > at && end + 1 < to && joins(text, end)) end++
    else break
  }
  if (text[end] === '.' && end < to && takesStop(text, at, end)) end++
  return Math.min(end, to)
}

/** Whether the mark at `index` is inside a word or number and does not split it. */
function joins(text: string, index: number): boolean {
  const before = classBefore(text, index)
  const after = classAt(text, index + 1)
  const alike = before === after
  const outer = (before === 'letter' || before === 'digit') && (after === 'letter' || after === 'digit')
  switch (text[index]) {
    case '-':
    case '\u2010':
    case '\u2011':
      return outer && !(alike && before === 'digit')
    case "'":
    case '’':
      return after === 'letter' && outer
    case ',':
    case ':':
    case '/':
      return alike && before === 'digit'
    case '.':
      return outer && (alike || before === 'digit' || after === 'digit')
    case '&':
      return alike && before === 'letter'
    case '_':
      return outer
    case '\u00ad':
    case '\u200d':
      return outer
    default:
      return false
  }
}

function classBefore(text: string, index: number) {
  const code = text.charCodeAt(index - 1)
  return classAt(text, code >= 0xdc00 && code < 0xe000 && index > 1 ? index - 2 : index - 1)
}

/** Whether the full stop after a word belongs to it: an abbreviation or initial. */
function takesStop(text: string, at: number, end: number): boolean {
  if (end - at > 16) return false
  const kind = abbreviationKind(text.slice(at, end))
  return kind === 'before-number' ? /^\.[\s\u00a0]?\d/u.test(text.slice(end, end + 3)) : kind !== null
}

function kindOf(word: string): Token['kind'] {
  return /^\p{N}[\p{N}.,:/]*$/u.test(word) ? 'number' : 'word'
}

/** A quick test before the pattern is tried: "h…", "w…" or an `@` within reach. */
function mayBeAddress(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32
  if (code === 104 || code === 119)
    return /^(?:https?:|www\.)/i.test(text.slice(at, at + 6)) || hasAt(text, at)
  return hasAt(text, at)
}

function hasAt(text: string, at: number): boolean {
  for (let i = at; i < at + 65 && i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code === 64) return i > at
    if (code <= 32) return false
  }
  return false
}

function matchAt(pattern: RegExp, text: string, at: number, to: number): number {
  pattern.lastIndex = at
  const length = pattern.exec(text)?.[0].length ?? 0
  return at + length <= to ? length : 0
}

function decade(text: string, at: number, to: number): number {
  return at > 0 && /[\p{L}\p{N}]/u.test(text[at - 1]!) ? 0 : matchAt(DECADE, text, at, to)
}

/** The length of an address without the punctuation that follows it in a sentence. */
function trimAddress(address: string): number {
  let end = address.length
  while (end > 1 && /[.,;:!?)\]}'’]/.test(address[end - 1]!)) end--
  return end
}
