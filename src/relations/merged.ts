import { MUTUAL_RELATIONS, type Relation } from '../types/relation.ts'

type Unnumbered = Omit<Relation, 'id'>

/**
 * Relations of which each stands once: what is told again adds its statements, times and terms to the first telling.
 * What is denied stays apart from what is told, and so does what was from what is.
 */
export function merged(relations: readonly Unnumbered[]): Unnumbered[] {
  const byKey = new Map<string, Unnumbered>()
  for (const one of relations) {
    const key = keyOf(one)
    const known = byKey.get(key)
    byKey.set(key, known ? joined(known, one) : one)
  }
  return [...byKey.values()]
}

function keyOf({ type, from, to, status, former }: Unnumbered): string {
  const sides = MUTUAL_RELATIONS.has(type) ? [from, to].sort() : [from, to]
  return [type, ...sides, status === 'denied', former ?? false].join(' ')
}

function joined(first: Unnumbered, other: Unnumbered): Unnumbered {
  return {
    ...other,
    ...first,
    object: first.object ?? other.object,
    ...(first.status === 'claimed' && other.status && { status: other.status }),
    statements: [...new Set([...first.statements, ...other.statements])],
  }
}
