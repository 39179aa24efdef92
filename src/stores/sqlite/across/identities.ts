import type { DatabaseSync } from 'node:sqlite'
import { keyOf } from '../../../base/within.ts'
import { type Decided, decide } from '../../../identities/decide.ts'
import { type Form, formOf } from '../../../identities/form.ts'
import { alone } from '../../../identities/identify.ts'
import type { Decision, Reference } from '../../../identities/identity.ts'
import { settle } from '../../../identities/settle.ts'
import type { Within } from '../../../types/across.ts'
import type { EntityType } from '../../../types/entity.ts'
import type { RecordLine } from '../../../types/line.ts'
import type { GroupDecision } from '../corrections/decisions.ts'
import { formStore } from './forms.ts'
import { placements } from './placements.ts'
import type { Stamp } from './stamp.ts'

/**
 * Keeps the identities on record, step by step, equal to what `identify` gives for all entities at once. Each step
 * looks only at forms that share a key or short name. Every call returns the entities whose identity changed.
 */
export interface IdentityKeeper {
  /** The article must be in `digests` already. */
  enter(article: number, line: RecordLine, decisions: readonly GroupDecision[]): Set<number>
  /** The article must still be in `digests`. */
  leave(article: number, decisions: readonly GroupDecision[]): Set<number>
  /** To be called when the decision of people about these two has changed. */
  decide(decisions: readonly GroupDecision[], about: readonly Within[]): Set<number>
}

interface Known {
  readonly entity: number
  readonly form: number
  readonly reference: Reference
  readonly type: EntityType
}

export function identityKeeper(db: DatabaseSync, stamp: Stamp): IdentityKeeper {
  const forms = formStore(db)
  const places = placements(db, stamp)
  const rowsOf = db.prepare(
    'SELECT entity, e.id, name, type, d.id AS article FROM entities e JOIN digests d USING (article) WHERE e.article = ?',
  )
  const placedIn = db.prepare(
    `SELECT entity, form, e.id, e.type, d.id AS article
     FROM entities e JOIN entity_identities USING (entity) JOIN digests d USING (article) WHERE e.article = ?`,
  )
  const articlesWith = db.prepare(
    'SELECT DISTINCT article FROM entity_identities JOIN entities USING (entity) WHERE form = ?',
  )
  const rowOf = db.prepare(
    `SELECT entity, e.name, e.type, form, coalesce(rule, i.id) AS rule
     FROM digests d JOIN entities e USING (article) LEFT JOIN entity_identities USING (entity)
          LEFT JOIN identities i USING (identity)
     WHERE d.id = ? AND e.id = ?`,
  )
  const decidedBefore = db.prepare(
    `SELECT entity, form, rule, e.id, d.id AS article
     FROM entity_identities JOIN entities e USING (entity) JOIN digests d USING (article) WHERE rule IS NOT NULL`,
  )
  const inPlace = db.prepare(
    `SELECT entity, form, e.id, d.id AS article
     FROM identities i JOIN entity_identities USING (identity) JOIN entities e USING (entity) JOIN digests d USING (article)
     WHERE i.id = ? AND rule IS NULL`,
  )

  const ruled = (one: Reference): string | undefined => {
    const row = rowOf.get(one.article, one.entity)
    if (!row) return undefined
    return (row.rule as string | null) ?? alone({ ...one, type: row.type as EntityType })
  }

  function settleArticle(known: readonly Known[], decided: Decided): number[] {
    const settled = settle(known.map(({ form, reference }) => ({ ...reference, ...forms.get(form) })))
    return known.flatMap(({ entity, form, reference, type }) => {
      const rule = settled.get(reference.entity) ?? alone({ ...reference, type })
      return places.place(entity, form, rule, decided.identityOf(reference, rule)) ? entity : []
    })
  }

  const knownIn = (article: number): Known[] =>
    placedIn.all(article).map((row) => ({
      entity: Number(row.entity),
      form: Number(row.form),
      reference: { article: row.article as string, entity: row.id as string },
      type: row.type as EntityType,
    }))

  /** Settles the articles whose forms have changed their identity, then applies the decisions. */
  function follow(
    touched: readonly Form[],
    entered: readonly Known[],
    decisions: readonly GroupDecision[],
  ): Set<number> {
    const moved = forms.divide(touched)
    const articles = new Set(
      [...moved].flatMap((form) => articlesWith.all(form).map(({ article }) => Number(article))),
    )
    const decided = decide(decisionsOf(decisions), ruled)
    const changed = new Set(settleArticle(entered, decided))
    for (const article of articles)
      for (const one of settleArticle(knownIn(article), decided)) changed.add(one)
    if (decisions.length > 0) for (const one of carryOut(decisions)) changed.add(one)
    places.name()
    return changed
  }

  function carryOut(decisions: readonly GroupDecision[]): number[] {
    const decided = decide(decisionsOf(decisions), ruled)
    const changed: number[] = []
    const placeAs = (row: Readonly<Record<string, unknown>>, rule: string): void => {
      const reference = { article: row.article as string, entity: row.id as string }
      const identity = decided.identityOf(reference, rule)
      if (places.place(Number(row.entity), Number(row.form), rule, identity)) changed.push(Number(row.entity))
    }
    for (const row of decidedBefore.all()) placeAs(row, row.rule as string)
    for (const rule of decided.moved.keys()) for (const row of inPlace.all(rule)) placeAs(row, rule)
    for (const { entity, as, from } of decisionsOf(decisions).map((one) => ({
      as: null,
      from: null,
      ...one,
    }))) {
      for (const reference of [entity, as, from]) {
        const row = reference && rowOf.get(reference.article, reference.entity)
        if (!row) continue
        const rule = ruled(reference)!
        const identity = decided.identityOf(reference, rule)
        // An entity that a decision names needs an identity, even one of its own alone.
        if (row.form === null && identity === rule && reference !== as) continue
        const form = row.form ?? forms.add(nameless(row.name as string, row.type as EntityType)).number
        if (places.place(Number(row.entity), Number(form), rule, identity)) changed.push(Number(row.entity))
      }
    }
    return changed
  }

  return {
    enter(article, line, decisions) {
      const byId = new Map(line.entities.map((one) => [one.id, one]))
      const fresh: Form[] = []
      const known = rowsOf.all(article).flatMap((row): Known[] => {
        const reference = { article: row.article as string, entity: row.id as string }
        const entity = byId.get(reference.entity)
        const form =
          entity &&
          formOf({
            ...reference,
            published: line.published.value,
            ...{ name: entity.name, type: entity.type, aliases: entity.aliases, links: entity.links },
            roles: entity.roles.map(({ title }) => title),
          })
        if (!form) return []
        const { number, isNew } = forms.add(form)
        if (isNew) fresh.push(form)
        return [{ entity: Number(row.entity), form: number, reference, type: form.type }]
      })
      return follow(fresh, known, decisions)
    },
    leave(article, decisions) {
      const gone = knownIn(article).flatMap(({ entity }) => forms.drop(places.take(entity)!) ?? [])
      return follow(gone, [], decisions)
    },
    decide(decisions, about) {
      const changed = new Set(carryOut(decisions))
      const named = new Set(decisions.flatMap(({ one, other }) => [keyOf(one), keyOf(other)]))
      for (const one of about) {
        if (named.has(keyOf(one))) continue
        // No decision names this entity any more, and the rules give it no identity.
        const row = rowOf.get(one.article, one.id)
        if (!row || row.form === null || !isNameless(forms.get(Number(row.form)).form)) continue
        forms.drop(places.take(Number(row.entity))!)
        changed.add(Number(row.entity))
      }
      places.name()
      return changed
    },
  }
}

function decisionsOf(decisions: readonly GroupDecision[]): Decision[] {
  return decisions.map(({ kind, one, other }) => {
    const entity = { article: one.article, entity: one.id }
    const second = { article: other.article, entity: other.id }
    return kind === 'same' ? { kind, entity, as: second } : { kind, entity, from: second }
  })
}

function isNameless({ id }: Form): boolean {
  return id.startsWith('[null,')
}

/**
 * The form of an entity that a decision identifies, though its name could be that of others: it belongs to this entity
 * alone.
 */
function nameless(name: string, type: EntityType): Form {
  return {
    id: JSON.stringify([null, type, name, [], []]),
    ...{ key: null, rule: null, type, name, roles: [], shorts: [] },
  }
}
