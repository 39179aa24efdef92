import { keyOf } from '../../base/within.ts'
import type { Within } from '../../types/across.ts'
import type { ClaimsDigest } from '../threads/threads.ts'
import type { Change, Entering, Head, OriginChange } from './change.ts'
import { Groups } from './groups.ts'
import { Identities } from './identities.ts'
import { LAYERS, type Layer, type Row } from './layer.ts'
import { Loaded } from './loaded.ts'
import type { AcrossStore, ArticleFacts, StoredOrigin } from './store.ts'
import { Ties } from './ties.ts'
import type { WholeGroups } from './whole-groups.ts'

/**
 * The part of a record that one step of the machine looks at, with what the step has changed so far. It is read from
 * the store piece by piece, and written to it by nobody but the store, as one `Change`.
 */
export class Neighbourhood {
  readonly store: AcrossStore
  readonly ties: Readonly<Record<Layer, Ties>>
  readonly groups: Readonly<Record<Layer, Groups>>
  /** The names of rows; `null` for rows that are in no groups. */
  readonly names: Readonly<Record<Layer, Loaded<Row, Within | null>>>
  readonly origins: Loaded<Row, StoredOrigin | null>
  readonly claims: Loaded<Row, ClaimsDigest | null>
  readonly facts: Loaded<Row, ArticleFacts | null>
  readonly identities: Identities
  readonly #rows: Readonly<Record<Layer, Map<string, Row>>>
  readonly #heads = new Map<Layer, Map<string, Head>>()

  /** `whole` is what earlier steps of the machine know of happenings. */
  constructor(store: AcrossStore, whole: WholeGroups | null = null) {
    const each = <T>(make: (layer: Layer) => T): Readonly<Record<Layer, T>> =>
      Object.fromEntries(LAYERS.map((layer) => [layer, make(layer)])) as Record<Layer, T>
    this.store = store
    this.ties = each((layer) => new Ties((rows) => store.tiesOf(layer, rows)))
    const rows = new Map<string, Row>()
    this.#rows = each((layer) => (layer === 'copy' || layer === 'happening' ? rows : new Map()))
    this.groups = each(
      (layer) =>
        new Groups(layer, store, (names) => this.rowsOf(layer, names), layer === 'happening' ? whole : null),
    )
    const articles = new Loaded<Row, Within | null>(
      (rows) => store.namesOf('copy', rows),
      () => null,
    )
    this.names = each((layer) =>
      layer === 'copy' || layer === 'happening'
        ? articles
        : new Loaded<Row, Within | null>(
            (rows) => store.namesOf(layer, rows),
            () => null,
          ),
    )
    this.origins = new Loaded<Row, StoredOrigin | null>(
      (rows) => store.originsOf(rows),
      () => null,
    )
    this.claims = new Loaded<Row, ClaimsDigest | null>(
      (rows) => store.claimsOf(rows),
      () => null,
    )
    this.facts = new Loaded<Row, ArticleFacts | null>(
      (rows) => store.articlesFor(rows),
      () => null,
    )
    this.identities = new Identities(store)
  }

  /** The name of an article that was loaded, or enters. */
  nameOf(article: Row): string {
    return this.names.copy.get(article)!.article
  }

  /** Takes the name of a row that is in no groups yet. */
  call(layer: Layer, row: Row, name: Within): void {
    this.names[layer].learn(row, name)
    this.#rows[layer].set(keyOf(name), row)
  }

  /** The rows of names, by `keyOf`; names that nothing in groups has are left out. */
  async rowsOf(layer: Layer, names: readonly Within[]): Promise<ReadonlyMap<string, Row>> {
    const known = this.#rows[layer]
    const missing = new Map(names.map((name) => [keyOf(name), name] as const))
    for (const key of known.keys()) missing.delete(key)
    if (missing.size > 0)
      for (const [key, row] of await this.store.rowsOf(layer, [...missing.values()])) known.set(key, row)
    return known
  }

  setOrigin(article: Row, { name, basis, copyOf }: OriginChange): boolean {
    const before = this.origins.get(article)!
    if (before.name === name && before.basis === basis && before.copyOf === copyOf) return false
    this.origins.set(article, { ...before, name, basis, copyOf })
    return true
  }

  setHead(layer: Layer, id: string, head: Head): void {
    this.#heads.set(layer, (this.#heads.get(layer) ?? new Map()).set(id, head))
  }

  change(enters: Entering | null, leaves: Change['leaves']): Change {
    const each = <T>(read: (layer: Layer) => T): ReadonlyMap<Layer, T> =>
      new Map(LAYERS.map((layer) => [layer, read(layer)]))
    const origins = [...this.origins.changes()].filter(([article]) => article !== leaves?.article)
    return {
      ...{ enters, leaves },
      ties: each((layer) => this.ties[layer].changes()),
      groups: each((layer) => this.groups[layer].changes()),
      origins: new Map(origins.map(([article, origin]) => [article, origin!])),
      ...this.identities.changes(),
      heads: this.#heads,
    }
  }
}
