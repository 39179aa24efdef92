import { type Decision, type Reference, referenceOf } from './identity.ts'

/** The identities that decisions change. */
export interface Decided {
  /** The identity of an entity that the rules place in `byRule`. */
  identityOf(one: Reference, byRule: string): string
  /** Identities that a decision merged into another, with the id of that other one. */
  readonly moved: ReadonlyMap<string, string>
  /** Entities that a decision took out of an identity, by reference. */
  readonly exceptions: ReadonlyMap<string, string>
  /** The entities that decisions took out, each with the entity that it left. */
  readonly parted: readonly (readonly [from: Reference, one: Reference])[]
}

/**
 * Applies decisions in their order. `byRule` gives the identity that the rules choose for an entity, or `undefined` for
 * an unknown entity: decisions about those are skipped. `same` moves the whole identity, `apart` one entity.
 */
export function decide(
  decisions: readonly Decision[],
  byRule: (one: Reference) => string | undefined,
): Decided {
  const moved = new Map<string, string>()
  const exceptions = new Map<string, string>()
  const parted: [Reference, Reference][] = []
  const identityOf = (one: Reference, rule: string): string =>
    exceptions.get(referenceOf(one)) ?? moved.get(rule) ?? rule
  const at = (one: Reference): string | undefined => {
    const rule = byRule(one)
    return rule === undefined ? undefined : identityOf(one, rule)
  }
  for (const decision of decisions) {
    const own = at(decision.entity)
    const other = at(decision.kind === 'same' ? decision.as : decision.from)
    if (own === undefined || other === undefined) continue
    if (decision.kind === 'same' && own !== other) {
      for (const [key, value] of moved) if (value === own) moved.set(key, other)
      for (const [key, value] of exceptions) if (value === own) exceptions.set(key, other)
      if (!moved.has(own)) moved.set(own, other)
    }
    if (
      decision.kind === 'apart' &&
      own === other &&
      referenceOf(decision.entity) !== referenceOf(decision.from)
    ) {
      exceptions.set(
        referenceOf(decision.entity),
        `${own}@${decision.entity.article}:${decision.entity.entity}`,
      )
      parted.push([decision.from, decision.entity])
    }
  }
  return { identityOf, moved, exceptions, parted }
}
