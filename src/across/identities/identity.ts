import type { EntityType } from '../../types/entity.ts'

/** An entity of one article, with everything that identifies it in other articles. */
export interface SpokenOf {
  /** The article's id; unique among all articles compared. */
  readonly article: string
  /** The entity's id in its article. */
  readonly entity: string
  /** Publication date, ISO 8601; `null` when unknown. */
  readonly published: string | null
  readonly name: string
  readonly type: EntityType
  readonly aliases: readonly string[]
  /** Offices and descriptions, as written. */
  readonly roles: readonly string[]
  readonly links: Readonly<Record<string, string>>
}

/** Names one entity of one article. */
export type Reference = Pick<SpokenOf, 'article' | 'entity'>

/** A reference as one text, for use as a key. */
export function referenceOf({ article, entity }: Reference): string {
  return `${article}\u0000${entity}`
}

/** A decision of a person; it overrides every rule, and can be taken back. */
export type Decision =
  | { readonly kind: 'same'; readonly entity: Reference; readonly as: Reference }
  /** `entity` leaves the identity that `from` is in. */
  | { readonly kind: 'apart'; readonly entity: Reference; readonly from: Reference }

/** Somebody or something over all articles. */
export interface Identity {
  /**
   * `person/…`, `organization/…`, `government/GB`, `ministry/GB/defense`, `armed-force/RU`, `country/UA`, … Made from
   * the name, not from the order of the articles: it stays as articles are added. Two identities of one name differ by
   * country or by their first article.
   */
  readonly id: string
  /** The fullest name in use. */
  readonly name: string
  readonly type: EntityType
  readonly aliases: readonly string[]
  readonly roles: readonly RoleHistory[]
  readonly links: Readonly<Record<string, string>>
  /** In order of article and entity. */
  readonly members: readonly Reference[]
  readonly merges: readonly Merge[]
}

/** A role and the publication dates of the first and last articles that give it; `null` when none of them is dated. */
export interface RoleHistory {
  readonly title: string
  readonly first: string | null
  readonly last: string | null
  readonly articles: readonly string[]
}

/** Why two names belong to one identity. */
export interface Merge {
  readonly a: Reference
  readonly b: Reference
  /** `same-name`, `spelling`, `longer-name`, `surname-and-role`, `acronym`, `listed`, `country`, `link`, `decision`. */
  readonly rule: string
  /** The names, roles or identifiers that are the evidence. */
  readonly evidence: readonly string[]
}

/** Two entities that share a name and are kept apart, or could not be identified. */
export interface Conflict {
  readonly a: Reference
  readonly b: Reference
  /** `other-country`, `one-article`, `surname-only`, `ambiguous-acronym`, `decision`. */
  readonly why: string
  readonly evidence: readonly string[]
}

/** The identities over all articles, and the entities that could not be identified. */
export interface Identities {
  /** By id. */
  readonly identities: readonly Identity[]
  readonly conflicts: readonly Conflict[]
}
