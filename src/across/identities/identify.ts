import { compare } from '../../base/compare.ts'
import { decide } from './decide.ts'
import { describe } from './describe.ts'
import { attachShort, type Form, formOf } from './form.ts'
import { type Conflict, type Decision, type Identities, referenceOf, type SpokenOf } from './identity.ts'
import { divideKey } from './namesakes.ts'
import { settle } from './settle.ts'

/**
 * Finds which entities of different articles are one. A pure function; the order of the articles changes nothing. A
 * decision can undo a merge: add it, or take one back, and identify again.
 *
 * Full names, listed names and countries tie entities; a surname alone only with an office that one bearer holds, an
 * acronym only where an article explains it. An unnamed role ("the mayor") or a place without a link is never tied to
 * another entity. `decisions` apply in their order, after the rules. A record reaches the same result step by step,
 * form by form.
 */
export function identify(entities: readonly SpokenOf[], decisions: readonly Decision[] = []): Identities {
  const all = [...entities].sort((a, b) => compare(referenceOf(a), referenceOf(b)))
  const forms = new Map(all.map((one) => [one, formOf(one)]))
  const first = new Map<string, SpokenOf>()
  for (const one of all) {
    const id = forms.get(one)?.id
    if (id !== undefined && !first.has(id)) first.set(id, one)
  }
  const conflicts: Conflict[] = []
  const byForm = placeForms(
    [...new Map([...forms.values()].flatMap((form) => (form ? [[form.id, form]] : []))).values()],
    {
      apart: (a, b, why) => conflicts.push(conflict(first.get(a.id)!, first.get(b.id)!, why)),
    },
  )
  const home = new Map<string, string>()
  for (const own of Map.groupBy(all, ({ article }) => article).values()) {
    const settled = settle(
      own.flatMap((one) => {
        const form = forms.get(one)
        return form ? [{ ...one, form, identity: byForm.get(form.id) ?? null }] : []
      }),
    )
    for (const one of own) home.set(referenceOf(one), settled.get(one.entity) ?? alone(one))
  }
  const byReference = new Map(all.map((one) => [referenceOf(one), one]))
  const { identityOf, parted } = decide(decisions, (one) => home.get(referenceOf(one)))
  for (const [a, b] of parted) {
    conflicts.push(conflict(byReference.get(referenceOf(a))!, byReference.get(referenceOf(b))!, 'decision'))
  }
  const groups = Map.groupBy(all, (one) => identityOf(one, home.get(referenceOf(one))!))
  const isMoved = (one: SpokenOf): boolean => {
    const rule = home.get(referenceOf(one))!
    return identityOf(one, rule) !== rule
  }
  const decided = new Set(all.filter(isMoved).map(referenceOf))
  return {
    identities: [...groups]
      .map(([id, members]) => describe(id, members, decided))
      .sort((a, b) => compare(a.id, b.id)),
    conflicts,
  }
}

/** The identity of an entity that is tied to no other: its type, article and id. */
export function alone({ type, article, entity }: Pick<SpokenOf, 'type' | 'article' | 'entity'>): string {
  return `${type}/${article}:${entity}`
}

/** The identity of each form; `null` for a short name that could be several. */
function placeForms(
  forms: readonly Form[],
  { apart }: { readonly apart: (a: Form, b: Form, why: string) => void },
): Map<string, string | null> {
  const placed = new Map<string, string | null>()
  const bearers = new Map<string, { identity: string; form: Form }[]>()
  for (const [key, own] of Map.groupBy(forms, (form) => form.key)) {
    if (key === null) continue
    const parts = divideKey(key, own)
    for (const { id, forms: members, why } of parts) {
      if (why) apart(parts[0]!.forms[0]!, members[0]!, why)
      for (const form of members) {
        placed.set(form.id, id)
        for (const short of form.shorts)
          bearers.set(short, [...(bearers.get(short) ?? []), { identity: id, form }])
      }
    }
  }
  for (const form of forms) {
    if (form.key !== null) continue
    const all = bearers.get(form.shorts[0]!) ?? []
    const { identity, why } = attachShort(
      form,
      all.map(({ identity: id, form: { roles } }) => ({ identity: id, roles })),
    )
    placed.set(form.id, identity)
    if (why) for (const one of all.slice(0, 5)) apart(one.form, form, why)
  }
  return placed
}

function conflict(a: SpokenOf, b: SpokenOf, why: string): Conflict {
  return {
    a: { article: a.article, entity: a.entity },
    b: { article: b.article, entity: b.entity },
    why,
    evidence: [a.name, b.name, ...a.roles, ...b.roles],
  }
}
