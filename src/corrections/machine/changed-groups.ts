import type { GroupLayer, Preview } from '../../types/correction.ts'
import type { GroupsAround } from './store.ts'

/** How previews call the groups of each layer. */
export const PLURALS: Readonly<Record<GroupLayer, string>> = {
  identity: 'identities',
  copy: 'copies',
  happening: 'happenings',
  event: 'events',
  thread: 'threads',
}

/** The groups that differ between the two, by layer. */
export function changedGroups(before: GroupsAround, after: GroupsAround): Preview['affects'] {
  return Object.values(PLURALS).flatMap((layer) => {
    const was = before.get(layer) ?? new Map<string, string>()
    const is = after.get(layer) ?? new Map<string, string>()
    const ids = [...new Set([...was.keys(), ...is.keys()])].filter((id) => was.get(id) !== is.get(id)).sort()
    return ids.length === 0 ? [] : [{ layer, count: ids.length, sample: ids.slice(0, 5) }]
  })
}
