import type { Backing, Origin, Reason, Thread, ThreadStatus, Within } from '../types/across.ts'
import type { EntityType } from '../types/entity.ts'
import type { EventStatus, EventType, Telling } from '../types/event.ts'
import type { Span } from '../types/span.ts'
import type { Count } from './count.ts'
import type { ArticleHead, HeldRole, Listing, ListOptions } from './explore.ts'
import type { Question } from './question.ts'
import type { StatementRow } from './statement-rows.ts'

/** The record across articles: what is one, who answers whom, who gets quoted. All of it is of current pages only. */
export interface AcrossExplorer {
  /** Threads with a statement that fits, most holders first, then the latest. One-statement threads are left out. */
  threads(question: Question, options?: ThreadOptions): Promise<Listing<ThreadHead>>
  /** By its id, or by any of its members as `article/s1`; `null` when there is none. */
  thread(id: string): Promise<ThreadView | null>
  /** Happenings with an article that fits, the latest first. */
  happenings(question: Question, options?: ListOptions): Promise<Listing<HappeningHead>>
  /** Events that several mentions tell of, and a statement that fits; the latest first. */
  events(question: Question, options?: ListOptions): Promise<Listing<EventHead>>
  /** An event over all articles, by its id or any mention as `article/v1`; `null` when there is none. */
  eventAcross(id: string): Promise<EventView | null>
  /** Somebody over all articles, by identity id, name or `article/e1`; `null` when there is nobody. */
  who(idOrName: string, options?: WhoOptions): Promise<WhoView | null>
  /** Who gets quoted: how often, directly or not, named or not, by outlet and period. */
  sources(question: Question, options?: SourcesOptions): Promise<SourceAudit>
  /** From one actor outwards: whom they speak of, accuse, deny, and who does so to them. */
  network(idOrName: string): Promise<Network | null>
  /** The article with those that copy it or that it copies, and its happening. */
  around(article: string): Promise<ArticleAround | null>
}

export interface ThreadOptions extends ListOptions {
  /** Only threads of one of these; empty for all. */
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

/** An event that several mentions tell of. */
export interface EventHead {
  readonly id: string
  readonly type: EventType
  readonly words: string
  readonly from: string | null
  readonly to: string | null
  /** Of the mention published first, copies last: the whole sentence, and where in it the event's word stands. */
  readonly sentence: string
  readonly at: Span
  /** Names as the articles have them, most often told first; three at most. */
  readonly actors: readonly string[]
  readonly places: readonly string[]
  /** How many mentions take it for happened, planned, denied …, most first. */
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
  /** Who says so: names of the holders whose statements tell of it, and as what. */
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
  /** How many statements of each list at most. Default 50. */
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
  /** Why its names are taken for one. */
  readonly merges: readonly {
    readonly a: Within
    readonly b: Within
    readonly rule: string
    readonly evidence: readonly string[]
  }[]
  /** Of the same name, and kept apart. */
  readonly apart: readonly { readonly id: string; readonly name: string; readonly why: string }[]
  readonly backing: Backing
}

export interface SourcesOptions {
  /** How many sources at most. Default 200. */
  readonly limit?: number
}

export interface SourceAudit {
  readonly statements: number
  /** In the articles' own voices. */
  readonly ownVoice: number
  /** Of somebody, to the letter; and of somebody named. */
  readonly quoted: number
  readonly named: number
  /** Sources in all; `sources` holds those with most statements. */
  readonly sourceTotal: number
  readonly sources: readonly AuditedSource[]
  /** Shares of statements of somebody, by outlet and by month. */
  readonly publishers: readonly AuditRow[]
  readonly months: readonly AuditRow[]
}

export interface AuditedSource {
  readonly id: string
  readonly name: string
  readonly type: EntityType
  readonly statements: number
  /** To the letter, in whole or in part. */
  readonly quoted: number
  readonly articles: number
  /** At least so many: origins known to differ. */
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
  /** `stance` of what `from` says of `to`. */
  readonly edges: readonly {
    readonly from: string
    readonly to: string
    readonly stance: string
    readonly statements: number
    /** At least so many: origins known to differ. */
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
