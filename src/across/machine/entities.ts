import { keyOf } from '../../base/within.ts'
import type { Within } from '../../types/across.ts'
import type { Row } from './layer.ts'
import type { AcrossStore, Entity, Placement } from './store.ts'

/** Entities of articles in groups, with the changes of their identities. */
export class Entities {
  readonly #store: AcrossStore
  readonly #known = new Map<Row, Entity>()
  readonly #byName = new Map<string, Row>()
  readonly #changed = new Set<Row>()
  readonly #gone = new Set<string>()

  constructor(store: AcrossStore) {
    this.#store = store
  }

  /** Takes entities that were read; returns them as they are now. */
  learn(entities: readonly Entity[]): Entity[] {
    return entities.flatMap((entity) => {
      if (this.#gone.has(entity.article)) return []
      if (!this.#known.has(entity.row)) {
        this.#known.set(entity.row, entity)
        this.#byName.set(nameOf(entity), entity.row)
      }
      return this.#known.get(entity.row)!
    })
  }

  /** From now on, the entities of an article are not found any more. */
  forget(article: string): void {
    this.#gone.add(article)
  }

  async in(articles: readonly Row[]): Promise<Entity[]> {
    return articles.length === 0 ? [] : this.learn(await this.#store.entitiesIn(articles))
  }

  /** Reads entities by the names of their articles and their ids. */
  async load(names: readonly Within[]): Promise<void> {
    const missing = names.filter((name) => !this.#byName.has(keyOf(name)))
    if (missing.length > 0) this.learn(await this.#store.entitiesNamed(missing))
  }

  /** A loaded entity, if there is one of that name. */
  named(name: Within): Entity | undefined {
    if (this.#gone.has(name.article)) return undefined
    const row = this.#byName.get(keyOf(name))
    return row === undefined ? undefined : this.#known.get(row)
  }

  /** Entities whose identity a decision has changed. */
  async decided(): Promise<Entity[]> {
    const found = this.learn(await this.#store.entitiesDecided())
    return this.#withChanged(found).filter(({ placement }) => (placement?.rule ?? null) !== null)
  }

  /** Entities that the rules give this identity, and no decision has changed. */
  async ruled(identity: string): Promise<Entity[]> {
    const found = this.learn(await this.#store.entitiesRuled([identity]))
    return this.#withChanged(found).filter(
      ({ placement }) => placement !== null && placement.identity === identity && placement.rule === null,
    )
  }

  place(row: Row, placement: Placement | null): void {
    this.#known.set(row, { ...this.#known.get(row)!, placement })
    this.#changed.add(row)
  }

  /** The identity that an entity has now; `undefined` where it did not change. */
  changedIdentity(row: Row): string | null | undefined {
    return this.#changed.has(row) ? (this.#known.get(row)!.placement?.identity ?? null) : undefined
  }

  changes(): ReadonlyMap<Row, Placement | null> {
    return new Map([...this.#changed].map((row) => [row, this.#known.get(row)!.placement]))
  }

  #withChanged(found: readonly Entity[]): Entity[] {
    const rows = new Set(found.map(({ row }) => row))
    const others = [...this.#changed].filter((row) => !rows.has(row)).map((row) => this.#known.get(row)!)
    return [...found, ...others.filter(({ article }) => !this.#gone.has(article))]
  }
}

function nameOf({ article, id }: Entity): string {
  return keyOf({ article, id })
}
