import { keyOf } from '../../base/within.ts'
import type { Within } from '../../types/across.ts'
import type { EntityType } from '../../types/entity.ts'
import type { RecordLine } from '../../types/line.ts'
import { type Decided, decide } from '../identities/decide.ts'
import { bestName } from '../identities/describe.ts'
import { type Form, formOf } from '../identities/form.ts'
import { alone } from '../identities/identify.ts'
import type { Decision, Reference } from '../identities/identity.ts'
import { settle } from '../identities/settle.ts'
import type { IdentityChange } from './change.ts'
import type { GroupDecision } from './decision.ts'
import { Entities } from './entities.ts'
import { Forms, parseForm } from './forms.ts'
import type { Row } from './layer.ts'
import { Loaded } from './loaded.ts'
import type { AcrossStore, Entity, IdentityState, Parts } from './store.ts'

/** An entity, and the identities that it is to have. */
interface Wanted {
  readonly entity: Entity
  /** The text of its form. */
  readonly form: string
  /** The identity that the rules give it, and the one that it gets. */
  readonly rule: string
  readonly identity: string
}

/**
 * Keeps the identities on record, step by step, equal to what `identify` gives for all entities at once. Each step
 * looks only at forms that share a key or short name. Every step returns the entities whose identity changed.
 */
export class Identities {
  readonly #store: AcrossStore
  readonly #forms: Forms
  readonly #touched = new Set<string>()
  readonly #states: Loaded<string, IdentityState | null>
  readonly #names: Loaded<string, string | null>
  readonly #changedForms = new Map<string, Set<string>>()
  readonly entities: Entities

  constructor(store: AcrossStore) {
    this.#store = store
    this.#forms = new Forms(store)
    this.entities = new Entities(store)
    this.#names = new Loaded<string, string | null>(
      (ids) => store.namesOfIdentities(ids),
      () => null,
    )
    this.#states = new Loaded<string, IdentityState | null>(
      (ids) => store.identitiesOf(ids),
      () => null,
    )
  }

  /** The entities of an article that enters under `name`. */
  async enter(
    name: string,
    line: RecordLine,
    { entities }: Parts,
    decisions: readonly GroupDecision[],
  ): Promise<Set<Row>> {
    const own = this.entities.learn(entities.map((one) => ({ ...one, article: name, placement: null })))
    const byId = new Map(line.entities.map((one) => [one.id, one]))
    const formed = own.flatMap((entity): Formed[] => {
      const read = byId.get(entity.id)
      const form =
        read &&
        formOf({
          ...{ article: name, entity: entity.id, published: line.published.value },
          ...{ name: read.name, type: read.type, aliases: read.aliases, links: read.links },
          roles: read.roles.map(({ title }) => title),
        })
      return form ? [{ entity, form: JSON.stringify(form), parsed: form }] : []
    })
    await this.#forms.load(formed.map(({ parsed }) => parsed))
    const fresh = formed.filter(({ parsed }) => this.#forms.add(parsed)).map(({ parsed }) => parsed)
    return this.#follow(fresh, formed, [], decisions)
  }

  /** The entities of an article that leaves. No decision may name them. */
  async leave(article: Row, name: string, decisions: readonly GroupDecision[]): Promise<Set<Row>> {
    const own = (await this.entities.in([article])).filter(({ placement }) => placement !== null)
    await this.#forms.load(own.map(({ placement }) => parseForm(placement!.form)))
    const gone = (await this.#takeOut(own)).filter((text) => this.#forms.drop(text)).map(parseForm)
    this.entities.forget(name)
    return this.#follow(gone, [], [article], decisions)
  }

  /** To be called when the decision of people about these two has changed. */
  async decide(decisions: readonly GroupDecision[], about: readonly Within[]): Promise<Set<Row>> {
    const changed = new Set(await this.#carryOut(decisions))
    const named = new Set(decisions.flatMap(({ one, other }) => [keyOf(one), keyOf(other)]))
    await this.entities.load(about)
    for (const one of about) {
      if (named.has(keyOf(one))) continue
      // No decision names this entity any more, and the rules give it no identity.
      const entity = this.entities.named(one)
      if (!entity?.placement || !isNameless(parseForm(entity.placement.form))) continue
      const { form } = entity.placement
      await this.#takeOut([entity])
      await this.#forms.load([parseForm(form)])
      this.#forms.drop(form)
      changed.add(entity.row)
    }
    this.#name()
    return changed
  }

  async loadNames(ids: Iterable<string>): Promise<void> {
    await this.#names.load([...ids].filter((id) => !this.#states.has(id)))
  }

  /** The name that a loaded identity has now; `null` when it is gone. */
  nameOf(id: string): string | null {
    return this.#states.has(id) ? (this.#states.get(id)?.name ?? null) : this.#names.get(id)
  }

  changes() {
    const identities = [...this.#changedForms].map(([id, forms]): [string, IdentityChange | null] => {
      const state = this.#states.get(id)
      if (state === null) return [id, null]
      const { name, type } = state
      return [
        id,
        { name, type, forms: new Map([...forms].map((form) => [form, state.forms.get(form) ?? 0])) },
      ]
    })
    return {
      forms: this.#forms.changes(),
      placements: this.entities.changes(),
      identities: new Map(identities),
    }
  }

  /** Settles the articles whose forms have changed their identity, then applies the decisions. */
  async #follow(
    touched: readonly Form[],
    entered: readonly Formed[],
    left: readonly Row[],
    decisions: readonly GroupDecision[],
  ): Promise<Set<Row>> {
    const moved = await this.#forms.divide(touched)
    const articles = moved.size === 0 ? [] : await this.#store.articlesWith([...moved])
    const others = (await this.entities.in(articles.filter((one) => !left.includes(one)))).flatMap(formedOf)
    const byArticle = [entered, ...Map.groupBy(others, ({ entity }) => entity.article).values()]
    const decided = await this.#decided(decisions)
    await this.#forms.loadStates(others.map(({ form }) => form))
    const changed = new Set(await this.#place(byArticle.flatMap((own) => this.#settle(own, decided))))
    if (decisions.length > 0) for (const one of await this.#carryOut(decisions)) changed.add(one)
    this.#name()
    return changed
  }

  /** The identities of the entities of one article. */
  #settle(own: readonly Formed[], { identityOf }: Decided): Wanted[] {
    const settled = settle(
      own.map(({ entity, form }) => ({
        ...referenceTo(entity),
        ...{ form: parseForm(form), identity: this.#forms.identityOf(form) },
      })),
    )
    return own.map(({ entity, form }) => {
      const rule = settled.get(entity.id) ?? alone({ ...referenceTo(entity), type: parseForm(form).type })
      return { entity, form, rule, identity: identityOf(referenceTo(entity), rule) }
    })
  }

  async #decided(decisions: readonly GroupDecision[]): Promise<Decided> {
    await this.entities.load(decisions.flatMap(({ one, other }) => [one, other]))
    return decide(decisionsOf(decisions), (one) => this.#ruled(one))
  }

  /** The identity that the rules give a loaded entity. */
  #ruled(one: Reference): string | undefined {
    const entity = this.entities.named({ article: one.article, id: one.entity })
    if (!entity) return undefined
    return entity.placement
      ? (entity.placement.rule ?? entity.placement.identity)
      : alone({ ...one, type: entity.type })
  }

  async #carryOut(decisions: readonly GroupDecision[]): Promise<Row[]> {
    const { identityOf, moved } = await this.#decided(decisions)
    const changed: Row[] = []
    const placeAll = async (entities: readonly Entity[]): Promise<void> => {
      const wanted = entities.map((entity): Wanted => {
        const { form, identity, rule: before } = entity.placement!
        const rule = before ?? identity
        return { entity, form, rule, identity: identityOf(referenceTo(entity), rule) }
      })
      changed.push(...(await this.#place(wanted)))
    }
    await placeAll(await this.entities.decided())
    for (const rule of moved.keys()) await placeAll(await this.entities.ruled(rule))
    for (const { kind, one, other } of decisions) {
      for (const name of [one, other]) {
        const entity = this.entities.named(name)
        if (!entity) continue
        const rule = this.#ruled(referenceTo(entity))!
        const identity = identityOf(referenceTo(entity), rule)
        // An entity that a decision names needs an identity, even one of its own alone.
        const joins = kind === 'same' && keyOf(name) === keyOf(other)
        if (entity.placement === null && identity === rule && !joins) continue
        const form = entity.placement?.form ?? (await this.#addNameless(entity))
        changed.push(...(await this.#place([{ entity, form, rule, identity }])))
      }
    }
    return changed
  }

  async #addNameless({ name, type }: Entity): Promise<string> {
    const form = nameless(name, type)
    await this.#forms.load([form])
    this.#forms.add(form)
    return JSON.stringify(form)
  }

  /** Gives entities their identities; returns those for which it is another than before. */
  async #place(all: readonly Wanted[]): Promise<Row[]> {
    const wanted = all.filter(({ entity: { placement }, rule, identity }) => {
      return placement?.identity !== identity || placement.rule !== (rule === identity ? null : rule)
    })
    await this.#states.load(
      wanted.flatMap(({ entity: { placement }, identity }) => [
        identity,
        ...(placement ? [placement.identity] : []),
      ]),
    )
    const changed: Row[] = []
    for (const { entity, form, rule, identity } of wanted) {
      const before = entity.placement
      const decided = rule === identity ? null : rule
      if (before) this.#count(before.identity, form, -1, before.rule !== null)
      this.#count(identity, form, 1, decided !== null)
      this.entities.place(entity.row, { form, identity, rule: decided })
      if (before?.identity !== identity) changed.push(entity.row)
    }
    return changed
  }

  /** Takes entities out of their identities; returns the texts of their forms. */
  async #takeOut(entities: readonly Entity[]): Promise<string[]> {
    await this.#states.load(entities.map(({ placement }) => placement!.identity))
    return entities.map(({ row, placement }) => {
      const { identity, form, rule } = placement!
      this.#count(identity, form, -1, rule !== null)
      this.entities.place(row, null)
      return form
    })
  }

  #count(id: string, form: string, more: 1 | -1, isJoined: boolean): void {
    const state = this.#states.get(id) ?? { name: '', type: 'other', forms: new Map(), joined: new Map() }
    const add = (counts: ReadonlyMap<string, number>): Map<string, number> =>
      new Map(counts).set(form, (counts.get(form) ?? 0) + more)
    this.#states.set(id, {
      ...state,
      forms: add(state.forms),
      joined: isJoined ? add(state.joined) : state.joined,
    })
    this.#changedForms.set(id, (this.#changedForms.get(id) ?? new Set()).add(form))
    this.#touched.add(id)
  }

  /** Names the identities that lost or gained members, and removes those without members. */
  #name(): void {
    for (const id of this.#touched) {
      const state = this.#states.get(id)!
      const named = nameAndType(state)
      this.#states.set(id, named && { ...state, ...named })
    }
    this.#touched.clear()
  }
}

/** An entity, and its form as text. */
interface Formed {
  readonly entity: Entity
  readonly form: string
  readonly parsed: Form
}

function formedOf(entity: Entity): Formed[] {
  const form = entity.placement?.form
  return form === undefined ? [] : [{ entity, form, parsed: parseForm(form) }]
}

/**
 * The name and type of an identity; `null` when it has no member. A member that joined by a decision does not name the
 * identity, unless no other member is left.
 */
function nameAndType({
  forms,
  joined,
}: IdentityState): { readonly name: string; readonly type: EntityType } | null {
  const all = [...forms].filter(([, count]) => count > 0)
  if (all.length === 0) return null
  const own = all.filter(([text, count]) => count > (joined.get(text) ?? 0))
  const names = new Map<string, { count: number; text: string }>()
  for (const [text, count] of own.length > 0 ? own : all) {
    const { name } = parseForm(text)
    const known = names.get(name)
    names.set(name, {
      count: (known?.count ?? 0) + count,
      text: known === undefined || text < known.text ? text : known.text,
    })
  }
  const name = bestName(new Map([...names].map(([each, { count }]) => [each, count])))
  return { name, type: parseForm(names.get(name)!.text).type }
}

function referenceTo({ article, id }: Entity): Reference {
  return { article, entity: id }
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
