import { wholeEnd } from '../base/phrases.ts'
import { firstEndingAfter } from '../base/spans.ts'
import {
  ARTICLE,
  COPULA,
  DEFINITE_ARTICLE,
  NAMED_OF,
  QUANTIFIER,
} from '../languages/en/entities/apposition.ts'
import type { RoleNoun } from '../languages/en/entities/lexicon.ts'
import type { Description } from './descriptions.ts'
import type { Draft } from './draft.ts'
import { isBody } from './fitting.ts'
import { placedWithin, type Reading } from './reading.ts'

/** The entity named directly before the verb "to be": "Petro Halka is a lawyer". */
export function equated(reading: Reading, { from, determiner, role }: Description): Draft | null {
  const { tokens } = reading
  if (!ARTICLE.test(determiner) || role.plural) return null
  const verb = tokens[from - 1]
  if (!verb || !COPULA.test(verb.text)) return null
  const found = placedWithin(reading, verb.start - 80, verb.start).find(
    ({ mention, draft }) =>
      mention.form === 'name' &&
      mention.sense !== 'modifier' &&
      mention.end <= verb.start &&
      verb.start - mention.end <= 1 &&
      (draft.type === 'person') === (role.type === 'person') &&
      (draft.type === 'place') === (role.type === 'place'),
  )
  return found?.draft ?? null
}

/** The entity named after "of" or a comma: "The town of Chasiv Yar", "the nation's capital, Kyiv,". */
export function calledBehind(reading: Reading, description: Description): Draft | null {
  const { grammar, phraseAt } = reading
  const { head, determiner, role } = description
  if (QUANTIFIER.test(determiner) || role.plural) return null
  // Directly behind its noun, or behind all that belongs to it: "the lawyer for the family, Ngozi Ibe,".
  const direct = namedAt(reading, description, head + 1)
  const phrase = phraseAt.get(head)
  if (direct || role.type !== 'person' || phrase?.head !== head) return direct
  return namedAt(reading, description, wholeEnd(grammar, phrase))
}

/** The entity whose name stands behind the comma, or the "of" of a place, at this token. */
function namedAt(reading: Reading, { role }: Description, comma: number): Draft | null {
  const { tokens } = reading
  const link = tokens[comma]?.text
  if (!(link === ',' || (link === NAMED_OF && role.type === 'place'))) return null
  const start = tokens[comma + 1]?.start ?? -1
  const found = placedWithin(reading, start, start + 1).find(({ mention }) => mention.form === 'name')
  if (!found || found.mention.sense === 'modifier') return null
  if (!mayBe(found.draft, role)) return null
  const closes = /^[,.;)]$/.test(tokens[firstEndingAfter(tokens, found.mention.end)]?.text ?? '.')
  return link === NAMED_OF || closes ? found.draft : null
}

/**
 * The organisation or place named inside the description, directly before its noun: "The Sea Guild group", "the Lazio
 * region".
 */
export function calledWithin(reading: Reading, { from, head, determiner, role }: Description): Draft | null {
  const { tokens, nameAt } = reading
  const name = nameAt.get(head - 1)
  if (!name || determiner !== DEFINITE_ARTICLE || role.plural || tokens[from + 1]?.start !== name.start)
    return null
  const found = placedWithin(reading, name.start, name.start + 1).find(
    ({ mention }) => mention.form === 'name',
  )
  if (!found || found.draft.iso !== null) return null
  if (role.type === 'place') return found.draft.type === 'place' ? found.draft : null
  return role.type === 'organization' && isBody(found.draft) ? found.draft : null
}

/**
 * Whether the type of the entity fits the noun. An entity that the tagger gave no clear type takes that of the noun.
 */
function mayBe(draft: Draft, { type }: RoleNoun): boolean {
  if (type === 'place' || type === 'media') return draft.type === type
  if (type === 'person') return draft.type === 'person'
  const isUnsure = draft.type === 'other' || (draft.type === 'person' && draft.roles.length === 0)
  if (isUnsure && draft.mentions.length === 1) draft.type = type
  return isBody(draft)
}
