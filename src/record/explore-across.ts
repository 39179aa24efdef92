import type { Backing, Origin, Reason, Thread, ThreadStatus, Within } from '../types/across.ts'
import type { EntityType } from '../types/entity.ts'
import type { EventStatus, EventType, Telling } from '../types/event.ts'
import type { Span } from '../types/span.ts'
import type { Count } from './count.ts'
import type { ArticleHead, HeldRole, Listing, ListOptions } from './explore.ts'
import type { Question } from './question.ts'
import type { StatementRow } from './statement-rows.ts'

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
  /** Events with several mentions and a matching statement, the latest first. */
  events(question: Question, options?: ListOptions): Promise<Listing<EventHead>>
  /** An event over all articles, by its id or any mention as `article/v1`; `null` when there is none. */
  eventAcross(id: string): Promise<EventView | null>
  /** Somebody over all articles, by identity id, name or `article/e1`; `null` when nobody is found. */
  who(idOrName: string, options?: WhoOptions): Promise<WhoView | null>
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

export interface ThreadHead {
  readonly id: string
  readonly title: string
  readonly status: ThreadStatus
  readonly holders: readonly string[]
  readonly statements: number
  readonly from: string | null
  readonly to: string | null
  readonly backing: Backing
}

export interface ThreadView extends Thread {
  /** One row a position, with exact words; same order as `positions`. */
  readonly rows: readonly StatementRow[]
  /** Articles that were read for the happening: "no statement found in N articles". */
  readonly articlesRead: number
}

export interface HappeningHead {
  readonly id: string
  readonly title: string | null
  readonly from: string | null
  readonly to: string | null
  readonly articles: readonly ArticleHead[]
  readonly backing: Backing
  readonly followUps: readonly string[]
}

/** What a list shows of an event with several mentions. */
export interface EventHead {
  readonly id: string
  readonly type: EventType
  readonly words: string
  readonly from: string | null
  readonly to: string | null
  /** The whole sentence of the mention published first (copies come last), and where in it the event's word stands. */
  readonly sentence: string
  readonly at: Span
  /** Names as written in the articles, most frequent first; at most three. */
  readonly actors: readonly string[]
  readonly places: readonly string[]
  /** How many mentions say that it happened, is planned, is denied …, most first. */
  readonly statuses: readonly Count[]
  readonly mentions: number
  readonly backing: Backing
}

export interface EventMention {
  readonly at: Within
  readonly words: string
  readonly sentence: string
  readonly status: EventStatus
  readonly title: string | null
  readonly publisher: string | null
  readonly published: string | null
  /** The holders whose statements speak of the event, by name, and how: as asserted, denied … */
  readonly told: readonly { readonly who: string; readonly as: Telling['as'] }[]
  /** Id of the article that its article copies; absent where it copies none. */
  readonly copyOf?: string
}

export interface EventView {
  readonly id: string
  readonly type: EventType
  readonly words: string
  readonly from: string | null
  readonly to: string | null
  readonly actors: readonly string[]
  readonly recipients: readonly string[]
  readonly places: readonly string[]
  readonly mentions: readonly EventMention[]
  readonly reasons: readonly Reason[]
  readonly backing: Backing
  readonly threads: readonly ThreadHead[]
}

export interface WhoOptions {
  /** At most this many statements in each list. Default 50. */
  readonly limit?: number
}

export interface WhoView {
  readonly id: string
  readonly name: string
  readonly type: EntityType
  readonly aliases: readonly string[]
  readonly roles: readonly HeldRole[]
  readonly stances: readonly Count[]
  readonly publishers: readonly Count[]
  /** By month of the day said or published, in order of time. */
  readonly months: readonly Count[]
  readonly statements: Listing<StatementRow>
  readonly saidOf: Listing<StatementRow>
  readonly threads: readonly ThreadHead[]
  /** Why its names are one identity. */
  readonly merges: readonly {
    readonly a: Within
    readonly b: Within
    readonly rule: string
    readonly evidence: readonly string[]
  }[]
  /** Identities of the same name that are kept apart. */
  readonly apart: readonly { readonly id: string; readonly name: string; readonly why: string }[]
  readonly backing: Backing
}

export interface SourcesOptions {
  /** At most this many sources. Default 200. */
  readonly limit?: number
}

export interface SourceAudit {
  readonly statements: number
  /** Statements in the articles' own voices. */
  readonly ownVoice: number
  /** Statements with exact words of a person or body; and those of a named one. */
  readonly quoted: number
  readonly named: number
  /** Sources in all; `sources` holds those with most statements. */
  readonly sourceTotal: number
  readonly sources: readonly AuditedSource[]
  /** Statements of people and bodies, by outlet and by month. */
  readonly publishers: readonly AuditRow[]
  readonly months: readonly AuditRow[]
}

export interface AuditedSource {
  readonly id: string
  readonly name: string
  readonly type: EntityType
  readonly statements: number
  /** Statements with exact words, in whole or in part. */
  readonly quoted: number
  readonly articles: number
  /** Number of origins known to differ; there may be more. */
  readonly origins: number
  readonly publishers: number
}

export interface AuditRow {
  readonly name: string
  readonly statements: number
  readonly quoted: number
  readonly named: number
  readonly unnamed: number
  readonly people: number
  readonly bodies: number
}

export interface Network {
  readonly center: string
  readonly nodes: readonly {
    readonly id: string
    readonly name: string
    readonly type: EntityType
    readonly statements: number
  }[]
  /** `stance` of the statements in which `from` speaks of `to`. */
  readonly edges: readonly {
    readonly from: string
    readonly to: string
    readonly stance: string
    readonly statements: number
    /** Number of origins known to differ; there may be more. */
    readonly origins: number
  }[]
  readonly truncated: boolean
}

export interface ArticleAround {
  readonly origin: Origin
  readonly copies: readonly ArticleHead[]
  readonly happening: string | null
  readonly same: readonly ArticleHead[]
  readonly followUps: readonly ArticleHead[]
}
