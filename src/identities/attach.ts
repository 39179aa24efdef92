import { nameWords } from '../base/person-names.ts'
import type { SpokenOf } from './identity.ts'
import { isAcronym, isNamed } from './keys.ts'

/** An identity in the making. */
export interface Group {
  readonly id: string
  readonly type: 'person' | 'body'
  readonly members: SpokenOf[]
}

/** Finds the identities that a short name may stand for: a surname alone, an acronym. */
export interface ShortNames {
  /**
   * Those of the name, and the one of them that it surely is: an acronym that some article explains, a surname with an
   * office that only one of its bearers holds.
   */
  candidates(one: SpokenOf): {
    readonly all: readonly Group[]
    readonly sure: Group | null
    readonly evidence: string[]
  }
}

export function shortNames(groups: readonly Group[]): ShortNames {
  const bySurname = new Map<string, Group[]>()
  const byAcronym = new Map<string, Group[]>()
  for (const group of groups) {
    const index = group.type === 'person' ? bySurname : byAcronym
    for (const key of new Set(group.members.flatMap(group.type === 'person' ? surnames : acronyms))) {
      const own = index.get(key)
      if (own) own.push(group)
      else index.set(key, [group])
    }
  }
  return {
    candidates(one) {
      if (one.type !== 'person') {
        const all = byAcronym.get(one.name.replaceAll('.', '')) ?? []
        return { all, sure: all.length === 1 ? all[0]! : null, evidence: [one.name] }
      }
      const all = bySurname.get(nameWords(one.name).at(-1) ?? '') ?? []
      const titles = new Set(one.roles.map(plainRole))
      const holders = all.filter(({ members }) =>
        members.some(({ roles }) => roles.some((role) => titles.has(plainRole(role)))),
      )
      return { all, sure: holders.length === 1 ? holders[0]! : null, evidence: [one.name, ...one.roles] }
    },
  }
}

/** Whether it has nothing but a surname or an acronym to go by. */
export function isShort({ type, name }: SpokenOf): boolean {
  if (type === 'person') return isNamed(name) && nameWords(name).length === 1
  return isAcronym(name)
}

function surnames({ name }: SpokenOf): string[] {
  return nameWords(name).slice(-1)
}

function acronyms({ name, aliases }: SpokenOf): string[] {
  return [name, ...aliases].filter(isAcronym).map((form) => form.replaceAll('.', ''))
}

function plainRole(role: string): string {
  return role.toLowerCase().replaceAll('.', '').trim()
}
