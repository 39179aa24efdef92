import { DESCRIPTION_WORDS } from '../languages/en/entities/description-words.ts'
import { ADVERBIAL, FIELD_OF, OWNED, OWNER_ENDING } from '../languages/en/entities/descriptions.ts'
import { ROLE_NOUNS, type RoleNoun } from '../languages/en/entities/lexicon.ts'
import type { Reading } from './reading.ts'

/** A noun phrase that describes somebody or something by a role noun: tokens `from` to `head` (inclusive). */
export interface Description {
  readonly from: number
  readonly head: number
  readonly noun: string
  readonly role: RoleNoun
  /** In lower case; `'s` if a name owns the head; empty if there is none. */
  readonly determiner: string
}

const DETERMINERS: ReadonlySet<string> = new Set(DESCRIPTION_WORDS.determiners)

/**
 * The description whose role noun is the token `at`: the head of a noun phrase, an owner within one ("the firm" in "the
 * firm's chief"), or a plural that is no phrase ("some who came"). `null` if it is none of these, or no role noun.
 */
export function descriptionAt(reading: Reading, at: number): Description | null {
  const { words } = reading.grammar
  const { nameAt } = reading
  const noun = words[at]!.form
  const role = ROLE_NOUNS.get(noun)
  if (!role || nameAt.has(at)) return null
  const phrase = reading.phraseAt.get(at)
  if (!phrase)
    return role.plural && !words[at]!.pos.startsWith('V')
      ? { from: at, head: at, noun, role, determiner: '' }
      : null
  if (phrase.head !== at && !endsDescription(reading, at)) return null
  let from = phrase.start
  while (words[from]!.pos === 'PUNCT') from++
  let determiner = ''
  for (let i = from; i < at; i++) {
    const { form } = words[i]!
    if (OWNER_ENDING.test(form) && nameAt.has(i - 1)) {
      determiner = OWNED
      break
    }
    if (!determiner && DETERMINERS.has(form)) determiner = form
  }
  return { from, head: at, noun, role, determiner }
}

/** Whether a phrase that goes on behind a role noun goes on with something else: "the firm's", "a man Halka knew". */
function endsDescription({ tokens, grammar, nameAt }: Reading, at: number): boolean {
  const next = grammar.words[at + 1]!.form
  if (OWNER_ENDING.test(next) || ADVERBIAL.test(next)) return true
  return nameAt.has(at + 1) && /^\p{Ll}/u.test(tokens[at]!.text)
}

/** The index of the description's last token: that of a ministry or court includes its field, as in "ministry of defense". */
export function descriptionEnd({ grammar, phraseAt }: Reading, { head, noun }: Description): number {
  if (!DESCRIPTION_WORDS.fields.includes(noun)) return head
  const field = phraseAt.get(head + 2)
  const isField = field?.start === head + 2 && FIELD_OF.test(grammar.words[head + 1]!.form)
  return isField ? field.head : head
}
