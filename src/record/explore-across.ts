import type * as answers from '../schemas/answers-across.ts'
import type { Of } from '../schemas/parts.ts'
import type { ThreadStatus } from '../types/across.ts'
import type { EntityType } from '../types/entity.ts'
import type { Listing, ListOptions } from './explore.ts'
import type { Question } from './question.ts'

/**
 * The record across articles: which events and names are one, who answers whom, who gets quoted. All answers are about
 * current pages only.
 */
export interface AcrossExplorer {
  /** Threads with a matching statement, most holders first, then the latest. Threads of one statement are left out. */
  threads(question: Question, options?: ThreadOptions): Promise<Listing<ThreadHead>>
  /** A thread by its id, or by any of its members as `article/s1`; `null` when there is none. */
  thread(id: string): Promise<ThreadView | null>
  /** Happenings with a matching article, the latest first. */
  happenings(question: Question, options?: ListOptions): Promise<Listing<HappeningHead>>
  /** Events that a matching statement tells of, the latest first; mentions that are one event are listed as one. */
  events(question: Question, options?: ListOptions): Promise<Listing<EventHead>>
  /** An event over all articles, by its id or any mention as `article/v1`; `null` when there is none. */
  eventAcross(id: string): Promise<EventView | null>
  /**
   * Somebody over all articles, by identity id, name, surname or `article/e1`; also somebody who holds no statement.
   * `null` when nobody is found.
   */
  who(idOrName: string, options?: WhoOptions): Promise<WhoView | null>
  /** The identities of an article's entities, by the id of the article as answers give it; those without one are left out. */
  identitiesIn(article: string): Promise<readonly IdentityOf[]>
  /** Who gets quoted: how often, directly or not, named or not, by outlet and period. */
  sources(question: Question, options?: SourcesOptions): Promise<SourceAudit>
  /** The network around one actor: whom the actor speaks of, accuses, denies, and who does so in return. */
  network(idOrName: string): Promise<Network | null>
  /** The article with those that copy it or that it copies, and its happening. */
  around(article: string): Promise<ArticleAround | null>
}

export interface ThreadOptions extends ListOptions {
  /** Only threads of one of these statuses; empty for all. */
  readonly status?: readonly ThreadStatus[]
  /** Only the thread that this statement is in, as `article/s1`: none or one. */
  readonly of?: string | null
}

export type ThreadHead = Of<typeof answers.threadHead>

export type ThreadView = Of<typeof answers.threadView>

export type HappeningHead = Of<typeof answers.happeningHead>

/** What a list shows of an event. */
export type EventHead = Of<typeof answers.eventHead>

export type EventMention = Of<typeof answers.eventMention>

export type EventView = Of<typeof answers.eventView>

export interface WhoOptions {
  /** At most this many statements in each list. Default 50. */
  readonly limit?: number
}

/** The identity of an entity: a person, body or place over all articles. */
export interface IdentityOf {
  /** Id of the entity in its article. */
  readonly entity: string
  /** Unique in the record. */
  readonly id: string
  readonly name: string
  readonly type: EntityType
}

export type WhoView = Of<typeof answers.whoView>

export interface SourcesOptions {
  /** At most this many sources. Default 200. */
  readonly limit?: number
}

export type SourceAudit = Of<typeof answers.sourceAudit>

export type AuditedSource = Of<typeof answers.auditedSource>

export type AuditRow = Of<typeof answers.auditRow>

export type Network = Of<typeof answers.network>

export type ArticleAround = Of<typeof answers.articleAround>
