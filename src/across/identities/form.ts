import { compare } from '../../base/compare.ts'
import { nameWords, romanised } from '../../base/person-names.ts'
import type { EntityType } from '../../types/entity.ts'
import type { SpokenOf } from './identity.ts'
import { isAcronym, isNamed, type Key, keyOf, slug } from './keys.ts'

/**
 * How an article names an entity: type, name, roles, key, short names. Entities of one form differ only in their
 * articles, so the identity of a form is worked out once, however many articles use it.
 */
export interface Form {
  /** The whole form as one text: two forms are equal when their ids are. */
  readonly id: string
  /** The key under which its identity is found; `null` for a short name. */
  readonly key: string | null
  readonly rule: Key['rule'] | null
  readonly type: EntityType
  readonly name: string
  /** Offices in lower case, sorted; of persons only. */
  readonly roles: readonly string[]
  /**
   * Short names of the bearer of a full name; without a key, the short name itself: `~marsh` for a person, `VHA` for an
   * organisation.
   */
  readonly shorts: readonly string[]
}

/** `null` for an entity that no name identifies in other articles: an unnamed role, a place without a link. */
export function formOf(one: SpokenOf): Form | null {
  const key = keyOf(one)
  if (key === null && !isShort(one)) return null
  const isPerson = one.type === 'person'
  const { type, name } = one
  const roles = isPerson ? [...new Set(one.roles.map(plainRole))].sort(compare) : []
  const shorts = isPerson ? [surname(name)] : acronyms(one)
  const id = JSON.stringify([key?.key ?? null, type, name, roles, shorts])
  return { id, key: key?.key ?? null, rule: key?.rule ?? null, type, name, roles, shorts }
}

/** Whether its only name is a surname or an acronym. */
function isShort({ type, name }: SpokenOf): boolean {
  if (type === 'person') return isNamed(name) && nameWords(name).length === 1
  return isAcronym(name)
}

function surname(name: string): string {
  return `~${romanised(nameWords(name).at(-1) ?? '')}`
}

function acronyms({ name, aliases }: SpokenOf): string[] {
  return [...new Set([name, ...aliases].filter(isAcronym).map((form) => form.replaceAll('.', '')))].sort(
    compare,
  )
}

function plainRole(role: string): string {
  return role.toLowerCase().replaceAll('.', '').trim()
}

/** An identity that a short name can mean. */
export interface Bearer {
  readonly identity: string
  readonly roles: readonly string[]
}

/**
 * The identity that a short name certainly means: an acronym means the only organisation that it abbreviates, a surname
 * with an office the only bearer with that office. An acronym that no article explains is an identity of its own.
 * `null` if it is not certain; then `why` gives the reason.
 */
export function attachShort(
  { type, name, roles }: Form,
  bearers: readonly Bearer[],
): { readonly identity: string | null; readonly why: string | null } {
  const all = new Set(bearers.map(({ identity }) => identity))
  if (type !== 'person') {
    if (all.size === 0) return { identity: unexplained(name), why: null }
    return all.size === 1
      ? { identity: [...all][0]!, why: null }
      : { identity: null, why: 'ambiguous-acronym' }
  }
  const sure = new Set(
    bearers
      .filter((bearer) => bearer.roles.some((role) => roles.includes(role)))
      .map(({ identity }) => identity),
  )
  if (sure.size === 1) return { identity: [...sure][0]!, why: null }
  return { identity: null, why: all.size > 0 ? 'surname-only' : null }
}

/** The identity of an acronym of three letters or more that no article explains. */
function unexplained(name: string): string | null {
  const plain = slug(name)
  return plain.length < 3 ? null : `organization/${plain}`
}
