import { DESCRIPTION_WORDS, KIND_NOUNS } from '../languages/en/entities/description-words.ts'
import { type RoleNoun, SAID_OF, SEATS } from '../languages/en/entities/lexicon.ts'
import { ROLE_TAIL } from '../languages/en/entities/roles.ts'
import type { Draft } from './draft.ts'

/** Nouns that take up whoever was last spoken of. */
export const ANYBODY: ReadonlySet<string> = new Set(DESCRIPTION_WORDS.anybody)

/** Whether one of the offices the entity holds is called by this noun, or by one that the noun may be said of. */
export function holds(draft: Draft, noun: string): boolean {
  const titles = SAID_OF.get(noun) ?? [noun]
  return draft.roles.some(({ title }) => {
    const words = ` ${title.toLowerCase().replaceAll('.', '').split(ROLE_TAIL)[0]} `
    return titles.some((one) => words.includes(` ${one} `))
  })
}

/** Whether nothing tells that the entity is of another gender than the noun. */
export function fitsGender(draft: Draft, { gender }: RoleNoun): boolean {
  return !gender || !draft.gender || gender === draft.gender
}

/** "The country" takes up a country, "the capital" a capital, "the city" any town, "the province" what is called one. */
export function fitsPlace(draft: Draft, noun: string): boolean {
  const names = [...draft.names.keys()]
  if (KIND_NOUNS.country.includes(noun)) return draft.iso !== null
  if (draft.iso !== null || draft.type === 'person' || draft.type === 'government') return false
  if (draft.type !== 'place') return names.some((name) => name.toLowerCase().split(' ').at(-1) === noun)
  if (noun === 'capital') return names.some((name) => SEATS.get(name)?.kind === 'capital')
  if (KIND_NOUNS.town.includes(noun)) return true
  return names.some((name) => name.toLowerCase().includes(noun)) || noun === 'region'
}

/** Whether a noun for a body may take up the entity: "the airline" an organisation, "the bloc" a bloc. */
export function fitsKind(draft: Draft, noun: string, role: RoleNoun): boolean {
  if (role.type === 'armed-force') return draft.type === 'armed-force'
  if (role.type === 'media') return draft.type === 'media'
  if (draft.type === 'media') return KIND_NOUNS.media.includes(noun)
  return (draft.type === 'bloc' ? KIND_NOUNS.bloc : KIND_NOUNS.body).includes(noun)
}

/** Whether the entity is an organisation or force, and no country's government. */
export function isBody({ type, iso }: Draft): boolean {
  return (
    (type === 'organization' || type === 'media' || type === 'armed-force' || type === 'government') &&
    iso === null
  )
}
