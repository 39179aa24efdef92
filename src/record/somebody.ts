import type * as answers from '../schemas/answers.ts'
import type * as across from '../schemas/answers-across.ts'
import type { Of } from '../schemas/parts.ts'
import type { EntityType } from '../types/entity.ts'
import type { Listing, ListOptions } from './lists.ts'
import type { Question } from './question.ts'

/** People and bodies over all current articles: who somebody is, who speaks, of whom. */
export interface SomebodyAnswers {
  /**
   * Somebody by identity id, name, surname or `article/e1`; also somebody who holds no statement. `null` when nobody is
   * found.
   */
  who(idOrName: string, options?: WhoOptions): Promise<WhoView | null>
  /** Everybody who holds a statement, most statements first. */
  holders(options?: HoldersOptions): Promise<Listing<HolderHead>>
  /** The identities of an article's entities, by the id of the article as answers give it; those without one are left out. */
  identitiesIn(article: string): Promise<readonly IdentityOf[]>
  /** The network around one actor: whom the actor speaks of, accuses, denies, and who does so in return. */
  network(idOrName: string): Promise<Network | null>
  /** Who gets quoted: how often, directly or not, named or not, by outlet and period. */
  sources(question: Question, options?: SourcesOptions): Promise<SourceAudit>
}

export interface WhoOptions {
  /** At most this many statements in each list. Default 50. */
  readonly limit?: number
}

export type WhoView = Of<typeof across.whoView>

/** Which holders, and which page of them. */
export interface HoldersOptions extends ListOptions {
  /** Each of these words must begin a word of the name; accents and case do not matter. */
  readonly text?: string
  readonly type?: EntityType | null
}

/** A holder with counts: of statements, of statements with exact words, of articles. */
export type HolderHead = Of<typeof answers.holderHead>

/**
 * A role as articles write it, with the number of these articles and the publication days of the first and last (`null`
 * when none is dated).
 */
export type HeldRole = Of<typeof answers.heldRole>

/** The identity of an entity: a person, body or place over all articles. */
export interface IdentityOf {
  /** Id of the entity in its article. */
  readonly entity: string
  /** Unique in the record. */
  readonly id: string
  readonly name: string
  readonly type: EntityType
}

export type Network = Of<typeof across.network>

export interface SourcesOptions {
  /** At most this many sources. Default 200. */
  readonly limit?: number
}

export type SourceAudit = Of<typeof across.sourceAudit>

export type AuditedSource = Of<typeof across.auditedSource>

export type AuditRow = Of<typeof across.auditRow>
