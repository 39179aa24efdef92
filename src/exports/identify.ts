import type { RecordStore } from '../record/record.ts'
import type { Entity } from '../types/entity.ts'
import type { RecordLine } from '../types/line.ts'

/** A person, body or place over all articles. */
export interface Identity {
  /** Unique in the record, and the same as long as no earlier member joins. */
  readonly id: string
  readonly name: string
  readonly type: Entity['type']
}

/**
 * Prepares a function that returns the identity of an entity. A name without namesakes is looked up once; an entity
 * without a name is an identity of its own, and so is one that the record ties to no other.
 */
export function identifier(store: RecordStore): (article: RecordLine, entity: Entity) => Promise<Identity> {
  const known = new Map<string, Identity>()
  return async ({ id: article }, entity) => {
    const { id, name, type, mentions } = entity
    const alone = { id: `${article}/${id}`, name, type }
    if (!mentions.some(({ form }) => form === 'name')) return alone
    const key = `${type}\n${name}`
    const before = known.get(key)
    if (before) return before
    const who = await store.who(`${article}/${id}`, { limit: 1 })
    if (!who) return alone
    const identity = { id: who.id, name: who.name, type: who.type }
    if (who.apart.length === 0) known.set(key, identity)
    return identity
  }
}
