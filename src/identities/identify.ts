import { type Group, isShort, shortNames } from './attach.ts'
import { describe } from './describe.ts'
import type { Conflict, Decision, Identities, Reference, SpokenOf } from './identity.ts'
import { keyOf, slug } from './keys.ts'
import { compare, namesakes, referenceOf } from './namesakes.ts'

/**
 * Tells which entities of different articles are one. Pure, and the same whatever order the articles come in; a merge is
 * undone by a decision, or by taking one back, and identifying again.
 *
 * Full names, listed names and countries tie; a surname alone ties only with an office that one bearer holds, an acronym
 * only where some article explains it. Unnamed roles ("the mayor") and places without a link are nobody but themselves.
 * `decisions` apply in their order, after the rules. Linear in the number of entities, but for bearers of one full name.
 */
export function identify(entities: readonly SpokenOf[], decisions: readonly Decision[] = []): Identities {
  const all = [...entities].sort((a, b) => compare(referenceOf(a), referenceOf(b)))
  const conflicts: Conflict[] = []
  const groups = keyed(all, conflicts)
  attachShort(all, groups, conflicts)
  const home = new Map(groups.flatMap((group) => group.members.map((one) => [referenceOf(one), group])))
  for (const one of all) {
    if (home.has(referenceOf(one))) continue
    const group = alone(one)
    groups.push(group)
    home.set(referenceOf(one), group)
  }
  const decided = apply(decisions, groups, home, conflicts)
  return {
    identities: groups
      .filter(({ members }) => members.length > 0)
      .map(({ id, members }) => describe(id, members, decided))
      .sort((a, b) => compare(a.id, b.id)),
    conflicts,
  }
}

function alone(one: SpokenOf): Group {
  return { id: `${one.type}/${one.article}:${one.entity}`, type: typeOf(one), members: [one] }
}

function typeOf({ type }: SpokenOf): Group['type'] {
  return type === 'person' ? 'person' : 'body'
}

/** One group for each key, several where its bearers are told apart. */
function keyed(all: readonly SpokenOf[], conflicts: Conflict[]): Group[] {
  const byKey = new Map<string, SpokenOf[]>()
  for (const one of all) {
    const key = keyOf(one)?.key
    if (!key) continue
    const own = byKey.get(key)
    if (own) own.push(one)
    else byKey.set(key, [one])
  }
  return [...byKey].flatMap(([key, members]): Group[] => {
    const type = typeOf(members[0]!)
    if (type !== 'person') return [{ id: key, type, members }]
    const parts = namesakes(members)
    for (const part of parts.slice(1)) {
      conflicts.push(conflict(parts[0]!.members[0]!, part.members[0]!, part.why))
    }
    return parts.map(({ members: own, mark }) => ({
      id: mark ? `${key}@${mark}` : key,
      type,
      members: [...own],
    }))
  })
}

/** Puts surnames and acronyms with the identity they surely are; an acronym of three letters that nothing explains is its own. */
function attachShort(all: readonly SpokenOf[], groups: Group[], conflicts: Conflict[]): void {
  const short = shortNames(groups)
  const joins: { one: SpokenOf; group: Group }[] = []
  const own = new Map<string, Group>()
  for (const one of all) {
    if (!isShort(one) || keyOf(one)) continue
    const { all: candidates, sure } = short.candidates(one)
    if (sure) joins.push({ one, group: sure })
    else if (candidates.length === 0 && one.type !== 'person') unexplained(one, own)
    else {
      for (const candidate of candidates.slice(0, 5)) {
        const why = one.type === 'person' ? 'surname-only' : 'ambiguous-acronym'
        conflicts.push(conflict(candidate.members[0]!, one, why))
      }
    }
  }
  for (const { one, group } of joins) {
    const isTaken = one.type === 'person' && group.members.some(({ article }) => article === one.article)
    if (!isTaken) group.members.push(one)
  }
  groups.push(...own.values())
}

function unexplained(one: SpokenOf, groups: Map<string, Group>): void {
  const id = `organization/${slug(one.name)}`
  if (id.length < 'organization/'.length + 3) return
  const known = groups.get(id)
  if (known) known.members.push(one)
  else groups.set(id, { id, type: 'body', members: [one] })
}

function conflict(a: SpokenOf, b: SpokenOf, why: string): Conflict {
  return {
    a: { article: a.article, entity: a.entity },
    b: { article: b.article, entity: b.entity },
    why,
    evidence: [a.name, b.name, ...a.roles, ...b.roles],
  }
}

/** Carries out decisions; gives back the members that moved. Decisions about entities that are not there are passed over. */
function apply(
  decisions: readonly Decision[],
  groups: Group[],
  home: Map<string, Group>,
  conflicts: Conflict[],
): Set<string> {
  const moved = new Set<string>()
  const at = (one: Reference) => home.get(referenceOf(one))
  for (const decision of decisions) {
    const own = at(decision.entity)
    const other = at(decision.kind === 'same' ? decision.as : decision.from)
    if (!own || !other) continue
    if (decision.kind === 'same' && own !== other) {
      for (const one of own.members.splice(0)) {
        other.members.push(one)
        home.set(referenceOf(one), other)
        moved.add(referenceOf(one))
      }
    }
    if (decision.kind === 'apart' && own === other && own.members.length > 1) {
      const key = referenceOf(decision.entity)
      const index = own.members.findIndex((one) => referenceOf(one) === key)
      const [one] = own.members.splice(index, 1)
      const group = { ...alone(one!), id: `${own.id}@${one!.article}:${one!.entity}` }
      groups.push(group)
      home.set(key, group)
      conflicts.push(conflict(own.members[0]!, one!, 'decision'))
    }
  }
  return moved
}
