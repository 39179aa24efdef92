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
