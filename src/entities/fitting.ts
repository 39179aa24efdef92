import { DESCRIPTION_WORDS, KIND_NOUNS, SORT_OF } from '../languages/en/entities/description-words.ts'
import { type RoleNoun, SAID_OF, SEATS } from '../languages/en/entities/lexicon.ts'
import { ROLE_TAIL } from '../languages/en/entities/roles.ts'
import type { Draft } from './draft.ts'
import { isSameOffice } from './same-office.ts'

/** Nouns for whoever was mentioned last. */
export const ANYBODY: ReadonlySet<string> = new Set(DESCRIPTION_WORDS.anybody)

/**
 * Whether the entity holds an office with this noun, or with a noun that it may stand in for. The words of the whole
 * description, if given, may not contradict the office: the Iranian president is not the French one.
 */
export function holds(draft: Draft, noun: string, description = ''): boolean {
  const titles = SAID_OF.get(noun) ?? [noun]
  return draft.roles.some(({ title }) => {
    if (!isSameOffice(title, description || noun)) return false
    const words = ` ${title.toLowerCase().replaceAll('.', '').split(ROLE_TAIL)[0]} `
    return titles.some((one) => words.includes(` ${one} `))
  })
}

/** Whether the gender of the entity, if known, is that of the noun. */
export function fitsGender(draft: Draft, { gender }: RoleNoun): boolean {
  return !gender || !draft.gender || gender === draft.gender
}

/**
 * Whether a noun for a place can refer to the entity: "the country" to a country, "the capital" to a capital, "the
 * city" to any town, "the province" to a place with that word in its name.
 */
export function fitsPlace(draft: Draft, noun: string): boolean {
  const names = [...draft.names.keys()]
  if (KIND_NOUNS.country.includes(noun)) return draft.iso !== null
  if (draft.iso !== null || draft.type === 'person' || draft.type === 'government') return false
  if (draft.type !== 'place') return names.some((name) => name.toLowerCase().split(' ').at(-1) === noun)
  if (KIND_NOUNS.capital.includes(noun)) return names.some((name) => SEATS.get(name)?.kind === 'capital')
  if (KIND_NOUNS.town.includes(noun)) return true
  return names.some((name) => name.toLowerCase().includes(noun)) || KIND_NOUNS.anyPlace.includes(noun)
}

/**
 * Whether a noun for an organisation can refer to the entity: "the airline" to an organisation, "the bloc" to a bloc.
 */
export function fitsKind(draft: Draft, noun: string, role: RoleNoun): boolean {
  if (role.type === 'armed-force') return draft.type === 'armed-force'
  if (role.type === 'media') return draft.type === 'media'
  if (draft.type === 'media') return KIND_NOUNS.media.includes(noun)
  if (isOfOtherSort(draft, noun)) return false
  return (draft.type === 'bloc' ? KIND_NOUNS.bloc : KIND_NOUNS.body).includes(noun)
}

/** Whether what the text calls the body says that it is of another sort: the union FIOM is no company. */
function isOfOtherSort({ roles, names }: Draft, noun: string): boolean {
  const sort = SORT_OF.get(noun)
  if (sort === undefined) return false
  const called = [...roles.map(({ title }) => title), ...names.keys()]
  const sorts = called.flatMap((words) => SORT_OF.get(words.toLowerCase().split(' ').at(-1)!) ?? [])
  return sorts.length > 0 && !sorts.includes(sort)
}

/** Whether the entity is an organisation or armed force, but not the government of a country. */
export function isBody({ type, iso }: Draft): boolean {
  return (
    (type === 'organization' || type === 'media' || type === 'armed-force' || type === 'government') &&
    iso === null
  )
}
