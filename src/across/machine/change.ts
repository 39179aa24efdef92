import type { Origin, Reason } from '../../types/across.ts'
import type { EntityType } from '../../types/entity.ts'
import type { ClaimsDigest } from '../threads/threads.ts'
import type { Layer, Row } from './layer.ts'
import type { Digests, FormState, Placement, Tie } from './store.ts'

/** What one step of the machine changes: an article enters or leaves, or people decide. To be written as a whole. */
export interface Change {
  readonly enters: Entering | null
  readonly leaves: { readonly article: Row; readonly keys: readonly number[] } | null
  readonly ties: ReadonlyMap<Layer, TieChange>
  readonly groups: ReadonlyMap<Layer, GroupChange>
  readonly origins: ReadonlyMap<Row, OriginChange>
  readonly forms: ReadonlyMap<string, FormState>
  /** The identities of entities; `null` for those that have none any more. */
  readonly placements: ReadonlyMap<Row, Placement | null>
  /** `null` for identities without members. */
  readonly identities: ReadonlyMap<string, IdentityChange | null>
  readonly heads: ReadonlyMap<Layer, ReadonlyMap<string, Head>>
}

/** An article that enters the groups, under its name there. */
export interface Entering {
  readonly article: Row
  readonly name: string
  readonly digests: Digests
  readonly claims: ClaimsDigest
  /** Numbers under which the article is found. */
  readonly keys: readonly number[]
  readonly origin: Origin
  /** Of the text, in UTF-16 code units. */
  readonly length: number
}

export interface TieChange {
  /** All ties of these rows are removed, before others are added. */
  readonly remove: readonly Row[]
  readonly add: readonly NewTie[]
}

export interface NewTie extends Tie {
  readonly reasons: readonly Reason[]
}

export interface GroupChange {
  /** The members of a group in their order; a group without members is gone. */
  readonly members: ReadonlyMap<string, readonly Row[]>
  /** Rows that are in no group any more. */
  readonly out: readonly Row[]
}

export interface OriginChange {
  readonly name: string | null
  readonly basis: Origin['basis']
  readonly copyOf: Row | null
}

export interface IdentityChange {
  readonly name: string
  readonly type: EntityType
  /** How many entities of each form it has now; forms that did not change are left out. */
  readonly forms: ReadonlyMap<string, number>
}

/** By what a list shows a group. */
export interface Head {
  readonly title: string | null
  readonly status: string | null
  /** First and last day, ISO 8601. */
  readonly first: string | null
  readonly last: string | null
  readonly statements: number
  /** Of threads: id and name of each holder. */
  readonly who: readonly (readonly [id: string, name: string])[] | null
  readonly holders: number
  readonly articles: number
  readonly origins: number
  readonly unknownOrigins: number
  readonly speakers: number
}
