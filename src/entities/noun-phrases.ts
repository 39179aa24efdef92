import { DESCRIPTION_WORDS } from '../languages/en/entities/description-words.ts'
import {
  DEMONYM_COUNTRY,
  ROLE_NOUNS,
  type RoleNoun,
  SEATS,
  SPEECH_VERBS,
  TITLE_MODIFIERS,
} from '../languages/en/entities/lexicon.ts'
import { PHRASE_JOINT, PHRASE_OF } from '../languages/en/entities/noun-phrases.ts'
import type { Token } from '../types/token.ts'
import type { Reading } from './reading.ts'
import { bare } from './roles.ts'

/** A noun phrase whose head is a role noun: tokens `from` to `head` (inclusive). */
export interface NounPhrase {
  readonly from: number
  readonly head: number
  readonly noun: string
  readonly role: RoleNoun
  readonly determiner: string
}

const DETERMINERS: ReadonlySet<string> = new Set(DESCRIPTION_WORDS.determiners)
const STOPS: ReadonlySet<string> = new Set(DESCRIPTION_WORDS.stops)
const MODIFIERS: ReadonlySet<string> = new Set(DESCRIPTION_WORDS.modifiers)

/** The noun phrase with its head at token `at`; `null` if that is not a role noun. */
export function nounPhraseAt({ tokens, nameAt }: Reading, at: number): NounPhrase | null {
  const token = tokens[at]!
  if (token.kind !== 'word' || nameAt.has(at)) return null
  const noun = token.text.toLowerCase()
  const role = ROLE_NOUNS.get(noun)
  if (!role) return null
  const next = tokens[at + 1]
  if (next && next.sentence === token.sentence && next.start - token.end <= 1) {
    if (ROLE_NOUNS.has(next.text.toLowerCase()) && !STOPS.has(next.text.toLowerCase())) return null
    if (/^[-/]$/.test(next.text)) return null
  }
  let from = at
  let determiner = ''
  while (from > 0 && at - from < 7) {
    const before = tokens[from - 1]!
    if (before.sentence !== token.sentence) break
    const word = before.text.toLowerCase()
    if (word === 'that' && role.plural) break
    if (DETERMINERS.has(word)) {
      determiner = word
      from--
      if (word !== 'two' && word !== 'three' && word !== 'other' && word !== 'all' && word !== 'both') break
      continue
    }
    if (/^['’]s?$/.test(before.text) && nameAt.has(from - 2)) {
      const name = nameAt.get(from - 2)!
      from -= 2
      while (from > 0 && nameAt.get(from - 1) === name) from--
      determiner = "'s"
      if (tokens[from - 1]?.text.toLowerCase() === 'the') from--
      break
    }
    if (before.kind === 'punctuation' || STOPS.has(word) || SPEECH_VERBS.has(word)) break
    from--
  }
  if (!determiner) from = knownModifiers(tokens, nameAt, at)
  return { from, head: at, noun, role, determiner }
}

/**
 * The start of a phrase without an article, which only includes words known as modifiers: "senior Ukrainian officials".
 */
function knownModifiers(tokens: readonly Token[], nameAt: Reading['nameAt'], head: number): number {
  let from = head
  while (from > 0 && head - from < 6 && tokens[from - 1]!.sentence === tokens[head]!.sentence) {
    const { text } = tokens[from - 1]!
    const key = bare(text)
    const fits =
      (TITLE_MODIFIERS.has(key) && /^\p{Ll}/u.test(text)) ||
      DEMONYM_COUNTRY.has(text) ||
      SEATS.has(text) ||
      (ROLE_NOUNS.has(key) && !SPEECH_VERBS.has(key)) ||
      nameAt.has(from - 1) ||
      MODIFIERS.has(text.toLowerCase())
    if (!fits) break
    from--
  }
  return from
}

/** The index of the phrase's last token: for a ministry or court it includes the field, as in "ministry of defense". */
export function bodyEnd(tokens: readonly Token[], { head, noun }: NounPhrase): number {
  if (!DESCRIPTION_WORDS.fields.includes(noun)) return head
  if (!PHRASE_OF.test(tokens[head + 1]?.text ?? '')) return head
  let end = head + 1
  while (end + 1 < tokens.length && end - head < 5 && tokens[end + 1]!.sentence === tokens[head]!.sentence) {
    const { text, kind } = tokens[end + 1]!
    const joins = PHRASE_JOINT.test(text) && tokens[end + 2]?.kind === 'word'
    const first = end === head + 1 || PHRASE_JOINT.test(tokens[end]!.text)
    if (kind !== 'word' || (!first && !joins && !/^\p{Lu}/u.test(text))) break
    if (STOPS.has(text) && !joins) break
    end++
  }
  return end > head + 1 ? end : head
}
