import type { Origin, Reason, Within } from '../../types/across.ts'
import type { GroupLayer } from '../../types/correction.ts'
import type { EntityType } from '../../types/entity.ts'
import type { RecordLine } from '../../types/line.ts'
import type { CopySketch } from '../copies/copies.ts'
import type { ArticleDigest } from '../happenings/happenings.ts'
import type { ClaimsDigest } from '../threads/threads.ts'
import type { Change } from './change.ts'
import type { GroupDecision } from './decision.ts'
import type { Layer, Row } from './layer.ts'

/**
 * What the machine asks of a store: the neighbourhood of an article, as it was before the change in hand. Nothing here
 * decides: rules look at what is read, and `apply` writes what they decided.
 */
export interface AcrossStore {
  /** Current articles of this id, in order of page and position, with the name that each has in groups, if any. */
  articlesOfId(id: string): Promise<readonly Namesake[]>
  /** The id of an article, and its name in groups; `null` while it is in none. */
  calledBy(article: Row): Promise<{ readonly id: string; readonly name: string | null }>
  /** The article's line, with the corrections in force. */
  lineOf(article: Row): Promise<RecordLine>
  partsOf(article: Row): Promise<Parts>

  /** What these articles are compared by. */
  digestsOf(articles: readonly Row[]): Promise<ReadonlyMap<Row, Digests>>
  /** What their statements are compared by. Few articles that share a key are tied in the end. */
  claimsOf(articles: readonly Row[]): Promise<ReadonlyMap<Row, ClaimsDigest>>
  /** Articles that are found by one of these keys, by name. */
  articlesUnder(keys: readonly number[]): Promise<ReadonlyMap<Row, string>>

  /** The names of rows, such as `article/s1`; `id` is empty for articles. */
  namesOf(layer: Layer, rows: readonly Row[]): Promise<ReadonlyMap<Row, Within>>
  /** The rows of names, by `keyOf`; names that no current article has are left out. */
  rowsOf(layer: Layer, names: readonly Within[]): Promise<ReadonlyMap<string, Row>>

  /** Every tie with an end among these rows. */
  tiesOf(layer: Layer, rows: readonly Row[]): Promise<readonly Tie[]>
  /** Why the ties from these rows are made, by `tieKey`. */
  reasonsOf(layer: Layer, rows: readonly Row[]): Promise<ReadonlyMap<string, readonly Reason[]>>
  /**
   * For each article the first by name among itself and those that a copy tie of at least `least` joins to it; `without`
   * is looked over.
   */
  firstsAmongCopies(
    articles: readonly Row[],
    least: number,
    without: Row | null,
  ): Promise<ReadonlyMap<Row, Row>>
  /** The groups that these rows are in, with all their members. */
  groupsOf(layer: Layer, rows: readonly Row[]): Promise<readonly Group[]>
  /** The groups of this layer that these articles or their parts are in. */
  groupsOfArticles(layer: Layer, articles: readonly Row[]): Promise<readonly Group[]>
  /** The threads of statements that one of these entities holds. */
  threadsHeldBy(entities: readonly Row[]): Promise<readonly Group[]>
  /** The decisions of people that are in force, in their order; of several about the same two, the last. */
  decisions(layer: GroupLayer): Promise<readonly GroupDecision[]>
  originsOf(articles: readonly Row[]): Promise<ReadonlyMap<Row, StoredOrigin>>

  /** Forms on record, by their texts; those that were never on record are left out. */
  formsOf(texts: readonly string[]): Promise<ReadonlyMap<string, FormState>>
  /** Forms with at least one entity, by key or by short name. */
  formsUnder(
    what: 'key' | 'short',
    values: readonly string[],
  ): Promise<ReadonlyMap<string, readonly string[]>>
  /** Articles with an entity of one of these forms. */
  articlesWith(forms: readonly string[]): Promise<readonly Row[]>
  /** Articles in groups that name one of these entities. */
  articlesNaming(entities: readonly Row[]): Promise<readonly Row[]>
  entitiesIn(articles: readonly Row[]): Promise<readonly Entity[]>
  entitiesNamed(names: readonly Within[]): Promise<readonly Entity[]>
  /** Entities whose identity a decision has changed. */
  entitiesDecided(): Promise<readonly Entity[]>
  /** Entities that the rules give one of these identities, and no decision has changed. */
  entitiesRuled(identities: readonly string[]): Promise<readonly Entity[]>
  identitiesOf(ids: readonly string[]): Promise<ReadonlyMap<string, IdentityState>>
  namesOfIdentities(ids: readonly string[]): Promise<ReadonlyMap<string, string>>

  /** What heads of groups say of these articles. */
  articlesFor(articles: readonly Row[]): Promise<ReadonlyMap<Row, ArticleFacts>>
  eventsFor(events: readonly Row[]): Promise<ReadonlyMap<Row, EventFacts>>
  /** The entities that hold these statements. */
  holdersOf(statements: readonly Row[]): Promise<ReadonlyMap<Row, readonly Row[]>>
  /** The name of each entity, and the id of its identity. */
  speakersOf(entities: readonly Row[]): Promise<ReadonlyMap<Row, Speaker>>
  /** The words of these statements. */
  wordsOf(statements: readonly Row[]): Promise<ReadonlyMap<Row, string>>

  /** A text that differs after every change by others, and after changes were taken back; `null` if that cannot be told. */
  version(): string | null
  /** Writes a change. The caller's transaction makes it whole. */
  apply(change: Change): Promise<void>
}

export interface Namesake {
  readonly article: Row
  readonly sha256: string
  readonly position: number
  readonly name: string | null
}

/** The rows that are made from an article's line. */
export interface Parts {
  readonly entities: readonly Omit<Entity, 'placement' | 'article'>[]
  readonly events: readonly Named[]
  readonly statements: readonly Named[]
}

export interface Named {
  readonly row: Row
  /** Its id in the article. */
  readonly id: string
}

/** What an article is compared with others by. */
export interface Digests {
  readonly article: Row
  readonly copies: CopySketch
  readonly happening: ArticleDigest
}

/** A tie between two rows. */
export interface Tie {
  readonly a: Row
  readonly b: Row
  readonly kind: string
  readonly score: number
}

/** Tells the ties of one layer apart. */
export function tieKey({ a, b, kind }: Pick<Tie, 'a' | 'b' | 'kind'>): string {
  return `${a} ${b} ${kind}`
}

export interface Group {
  readonly id: string
  /** In order of article and id. */
  readonly rows: readonly Row[]
}

/** Where an article's text comes from, by itself and with its copies taken into account. */
export interface StoredOrigin {
  readonly ownName: string | null
  readonly ownBasis: Origin['basis']
  readonly name: string | null
  readonly basis: Origin['basis']
  readonly copyOf: Row | null
  /** Of the text, in UTF-16 code units. */
  readonly length: number
  /** The last day on which it may have been published. */
  readonly published: string | null
}

export interface FormState {
  /** The identity that the rules give every entity of the form; `null` for a short name that could be several. */
  readonly identity: string | null
  /** How many entities have it. */
  readonly entities: number
}

/** An entity of an article in groups. */
export interface Entity {
  readonly row: Row
  /** The name of its article in groups. */
  readonly article: string
  readonly id: string
  readonly name: string
  readonly type: EntityType
  /** `null` for an entity that no name identifies in other articles. */
  readonly placement: Placement | null
}

/** The identity of an entity. */
export interface Placement {
  /** The text of its form. */
  readonly form: string
  readonly identity: string
  /** The identity that the rules give it, where people have decided otherwise. */
  readonly rule: string | null
}

export interface IdentityState {
  readonly name: string
  readonly type: EntityType
  /** How many entities it has, by the text of their form. */
  readonly forms: ReadonlyMap<string, number>
  /** How many of them joined it by a decision. */
  readonly joined: ReadonlyMap<string, number>
}

export interface ArticleFacts {
  readonly title: string | null
  /** First and last day on which it may have been published. */
  readonly from: string | null
  readonly to: string | null
  readonly statements: number
  /** The entities that hold its statements. */
  readonly holders: readonly Row[]
}

export interface EventFacts {
  readonly article: Row
  readonly words: string
  readonly from: string | null
  readonly to: string | null
  /** The statements that tell of it. */
  readonly statements: readonly Row[]
}

export interface Speaker {
  readonly name: string
  readonly identity: string | null
}

/** What a store tells of ties, groups and decisions. */
export type GroupReads = Pick<
  AcrossStore,
  | 'tiesOf'
  | 'reasonsOf'
  | 'firstsAmongCopies'
  | 'groupsOf'
  | 'groupsOfArticles'
  | 'threadsHeldBy'
  | 'decisions'
  | 'originsOf'
>

/** What a store tells of forms, entities and identities. */
export type IdentityReads = Pick<
  AcrossStore,
  | 'formsOf'
  | 'formsUnder'
  | 'articlesWith'
  | 'articlesNaming'
  | 'entitiesIn'
  | 'entitiesNamed'
  | 'entitiesDecided'
  | 'entitiesRuled'
  | 'identitiesOf'
  | 'namesOfIdentities'
>
