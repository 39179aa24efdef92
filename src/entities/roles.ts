import { OWNER_ENDING } from '../languages/en/entities/descriptions.ts'
import {
  DEMONYM_COUNTRY,
  ROLE_NOUNS,
  SEATS,
  TITLE_MODIFIERS,
  TITLES,
} from '../languages/en/entities/lexicon.ts'
import { ROLE_EDGE, ROLE_JOINT, ROLE_MODIFIER, ROLE_SMALL } from '../languages/en/entities/roles.ts'
import type { NounPhrase, PartOfSpeech } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import type { Token } from '../types/token.ts'
import type { Reading } from './reading.ts'

/** The words before a person's name in the same noun phrase: "Russian Defense Minister", "spokesman". */
export function roleBefore(
  { tokens, nameAt }: Reading,
  nameFrom: number,
): { from: number; hasTitle: boolean } {
  let from = nameFrom
  let hasTitle = false
  const sentence = tokens[nameFrom]!.sentence
  while (from > 0 && tokens[from - 1]!.sentence === sentence && nameFrom - from < 9) {
    const token = tokens[from - 1]!
    const key = bare(token.text)
    const isTitle =
      TITLES.has(key) || (ROLE_NOUNS.get(key)?.type === 'person' && !ROLE_NOUNS.get(key)!.plural)
    if (isTitle) hasTitle = true
    else if (!hasTitle || !isModifier(token, tokens[from], nameAt.has(from - 1))) break
    from--
  }
  while (from < nameFrom && ROLE_JOINT.test(tokens[from]!.text)) from++
  return { from: hasTitle ? from : nameFrom, hasTitle }
}

function isModifier({ text, kind }: Token, next: Token | undefined, isName: boolean): boolean {
  if (kind === 'punctuation') return text === '-' || text === '/'
  const key = bare(text)
  return (
    isName ||
    TITLE_MODIFIERS.has(key) ||
    DEMONYM_COUNTRY.has(text) ||
    DEMONYM_COUNTRY.has(`${text} ${next?.text}`) || // "North Korean"
    SEATS.has(text) ||
    /^['’]s?$/.test(text) ||
    ROLE_MODIFIER.test(key)
  )
}

/** The gender of the titles in a range of tokens. */
export function genderOfTitles(tokens: readonly Token[], from: number, to: number) {
  for (let at = from; at < to; at++) {
    const key = bare(tokens[at]!.text)
    const gender = TITLES.get(key)?.gender ?? ROLE_NOUNS.get(key)?.gender
    if (gender) return gender
  }
  return null
}

/** The span of the office in a range of tokens before a name; `null` if there is none, as in "Mr" or "for Mrs". */
export function officeIn(tokens: readonly Token[], from: number, to: number): Span | null {
  let last = to - 1
  while (last >= from && isHonorific(tokens[last]!.text)) last--
  let first = from
  while (first < last && ROLE_EDGE.test(tokens[first]!.text)) first++
  for (let at = first; at <= last; at++) {
    const key = bare(tokens[at]!.text)
    if (TITLES.get(key)?.kind === 'honorific') continue
    if (TITLES.has(key) || ROLE_NOUNS.get(key)?.type === 'person')
      return [tokens[first]!.start, tokens[last]!.end]
  }
  return null
}

function isHonorific(word: string): boolean {
  return word === '.' || TITLES.get(bare(word))?.kind === 'honorific' || ROLE_SMALL.test(word)
}

/**
 * The description of one person behind a name and a comma: "an aide to President Marchuk" in "Halka, an aide to President
 * Marchuk, said". It ends before a comma, a relative pronoun or a verb with a tense.
 */
export function appositionAfter(
  { tokens, grammar, phraseAt }: Reading,
  nameTo: number,
): { span: Span; head: Span; noun: string } | null {
  if (tokens[nameTo]?.text !== ',') return null
  const sentence = tokens[nameTo]!.sentence
  const { words } = grammar
  let first = nameTo + 1
  while (words[first]?.pos === 'RB' && !phraseAt.has(first)) first++
  const phrase = phraseAt.get(first)
  if (phrase?.start !== first || phrase.link?.kind === 'joined') return null
  const head = roleIn(tokens, phrase)
  if (head < 0) return null
  let { end } = phrase
  for (; tokens[end]?.sentence === sentence; end++) {
    const { text, kind } = tokens[end]!
    if (kind === 'punctuation' && !/^['’"“”-]$/.test(text) && !closesTitle(tokens, end)) break
    if (CLOSES_ROLE.has(words[end]!.pos) && !OWNER_ENDING.test(words[end]!.form)) break
  }
  while (words[end - 1]!.pos === 'CC') end--
  return {
    span: [tokens[nameTo + 1]!.start, tokens[end - 1]!.end],
    head: [tokens[head]!.start, tokens[head]!.end],
    noun: bare(tokens[head]!.text),
  }
}

/** Parts of speech that do not go on with an office: verbs with a tense, and pronouns of a relative clause. */
const CLOSES_ROLE: ReadonlySet<PartOfSpeech> = new Set(['MD', 'VBD', 'VBP', 'VBZ', 'WDT', 'WP', 'WP$', 'WRB'])

/** The last noun of a phrase that describes one person; -1 if there is none. */
function roleIn(tokens: readonly Token[], { start, end }: NounPhrase): number {
  for (let at = end - 1; at >= start; at--) if (namesOne(bare(tokens[at]!.text))) return at
  return -1
}

/** Whether the noun describes a single person. */
function namesOne(noun: string): boolean {
  const role = ROLE_NOUNS.get(noun)
  return role ? role.type === 'person' && !role.plural : TITLES.get(noun)?.kind === 'office'
}

/** Whether the token is the full stop of a title: "Mrs." in "chairman of Mrs. Marsh's campaign". */
function closesTitle(tokens: readonly Token[], at: number): boolean {
  return (
    tokens[at]!.text === '.' &&
    tokens[at - 1]?.end === tokens[at]!.start &&
    TITLES.has(bare(tokens[at - 1]!.text))
  )
}

/** The word in lower case without full stops: "Gen." is "gen". */
export function bare(word: string): string {
  return word.replaceAll('.', '').toLowerCase()
}
