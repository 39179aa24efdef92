import { NAME_PREPOSITION, OPEN_CONNECTOR } from '../../languages/en/tags/names.ts'
import {
  CONNECTORS,
  DEMONYMS,
  FIRST_NAMES,
  FIRST_WORDS,
  HEAD_WORDS,
  KNOWN,
  TITLE_MODIFIERS,
  TITLES,
} from '../../languages/en/tags/names-lexicon.ts'
import type { NameType } from '../../types/tags.ts'
import type { Token } from '../../types/token.ts'
import { bare, isNoName, type Run, textOf } from './names-runs.ts'

/** A name without the words around it, and what those words tell about its type. */
export interface Piece extends Run {
  readonly hint: NameType | null
}

/**
 * Splits a run of capitalised words. Titles, offices and demonyms before a person are left out ("Russian Defense
 * Minister Sergei Shoigu" gives "Sergei Shoigu"). Those of them that name another entity are names of their own ("Texas
 * Governor Greg Abbott" gives "Texas" and "Greg Abbott").
 */
export function pieces(tokens: readonly Token[], run: Run, isPlace: (name: string) => boolean): Piece[] {
  const whole = textOf(tokens, run.from, run.to)
  const { to } = run
  let { from } = run
  if (KNOWN.has(whole)) return [{ from, to, hint: KNOWN.get(whole)! }]
  if (headType(tokens, from, to) && !startsWithTitle(tokens, from)) {
    return to - from === 1 && !isKeptAlone(tokens, from)
      ? []
      : [{ from, to, hint: headType(tokens, from, to) }]
  }
  const title = lastTitle(tokens, from, to)
  if (title < 0) {
    while (from < to && isDemonym(tokens, from) && !isPlace(textOf(tokens, from, to))) from++
    while (from < to && to - from === 1 && isNoName(tokens[from]!.text)) from++
    return from < to ? [{ from, to, hint: null }] : []
  }
  const found = before(tokens, run.from, title, isPlace)
  const named = { from: title + 1, to, hint: 'person' as const }
  if (named.from < to && !isNoName(tokens[named.from]!.text)) found.push(named)
  return found
}

/** The name before an office: "Ukraine" in "Ukraine President", nothing in "Foreign Minister". */
function before(
  tokens: readonly Token[],
  from: number,
  title: number,
  isPlace: (name: string) => boolean,
): Piece[] {
  let end = title
  while (end > from && isOfOffice(tokens[end - 1]!.text)) end--
  let start = from
  while (start < end && (isDemonym(tokens, start) || isOfOffice(tokens[start]!.text))) start++
  if (start >= end) return []
  const text = textOf(tokens, start, end)
  if (KNOWN.has(text)) return [{ from: start, to: end, hint: KNOWN.get(text)! }]
  if (CONNECTORS.has(tokens[end - 1]!.text) || OPEN_CONNECTOR.test(tokens[end - 1]!.text)) return []
  return [{ from: start, to: end, hint: isPlace(text) ? 'place' : 'organization' }]
}

function isOfOffice(word: string): boolean {
  const key = bare(word).toLowerCase()
  return TITLE_MODIFIERS.has(key) || TITLES.has(key)
}

/** The index of the last title in the run before a person's name or before the end of the run; -1 if there is none. */
function lastTitle(tokens: readonly Token[], from: number, to: number): number {
  for (let index = Math.min(to - 1, from + 7); index >= from; index--) {
    const key = bare(tokens[index]!.text).toLowerCase()
    const kind = TITLES.get(key)
    if (kind === undefined) continue
    if (index > from && FIRST_NAMES.has(tokens[index]!.text) && kind !== 'office') continue
    if (index > from && FIRST_NAMES.has(tokens[from]!.text) && !isOfOffice(tokens[from]!.text)) continue
    return index
  }
  return -1
}

function startsWithTitle(tokens: readonly Token[], from: number): boolean {
  const kind = TITLES.get(bare(tokens[from]!.text).toLowerCase())
  return kind === 'honorific' || (kind === 'rank' && /\.$/.test(tokens[from]!.text))
}

/** The type that a run has by its head word: the last word, or the word before "of" or "for". */
export function headType(tokens: readonly Token[], from: number, to: number): NameType | null {
  for (let index = from + 1; index < to; index++) {
    if (NAME_PREPOSITION.test(tokens[index]!.text)) {
      return HEAD_WORDS.get(bare(tokens[index - 1]!.text).toLowerCase()) ?? null
    }
  }
  const last = HEAD_WORDS.get(bare(tokens[to - 1]!.text).toLowerCase())
  if (last !== undefined && (to - from > 1 || last !== 'place')) return last
  return to - from > 1 ? (FIRST_WORDS.get(tokens[from]!.text.toLowerCase()) ?? null) : null
}

/** Whether an organisation word can be a name without other words: "Congress" can, "Company" cannot. */
function isKeptAlone(tokens: readonly Token[], at: number): boolean {
  return KNOWN.has(tokens[at]!.text)
}

function isDemonym(tokens: readonly Token[], at: number): boolean {
  return DEMONYMS.has(tokens[at]!.text)
}
