import type { EntityType } from '../../../types/entity.ts'
import { loadColumns } from './load.ts'
import type { View } from './view.ts'

/** Somebody over all articles: an identity, or a name without one. */
export interface Known {
  readonly id: string
  readonly name: string
  readonly type: EntityType
}

/** Who an entity is, by its number. */
export function identityName(view: View, number: number): Known {
  const { entity, words } = view.columns
  const identity = entity.identity[number] ?? 0
  const known = identity > 0 ? identities(view).get(identity) : undefined
  if (known) return known
  const name = words.texts[entity.name[number]!]!
  return { id: name, name, type: words.texts[entity.type[number]!] as EntityType }
}

/** Prepares testing whether an entity has this id or name; many times faster than looking up each entity's identity. */
export function whoIs(view: View, wanted: string, by: 'id' | 'name'): (number: number) => boolean {
  const { entity, words } = view.columns
  const rows = new Set<number>()
  const known = identities(view)
  for (const [row, somebody] of known) if (somebody[by] === wanted) rows.add(row)
  const code = words.find(wanted)
  return (number) => {
    const identity = entity.identity[number] ?? 0
    return known.has(identity) ? rows.has(identity) : entity.name[number] === code
  }
}

function identities(view: View): ReadonlyMap<number, Known> {
  return view.once('identities', () => {
    const [numbers, ids, names, types] = loadColumns(
      view.db,
      'SELECT identity, id, name, type FROM identities',
    )
    return new Map(
      numbers!.map((number, index): [number, Known] => [
        number as number,
        { id: ids![index] as string, name: names![index] as string, type: types![index] as EntityType },
      ]),
    )
  })
}
