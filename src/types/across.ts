import type { Span } from './span.ts'
import type { Stance } from './statement.ts'

/**
 * What ties articles, events and statements of different articles together.
 *
 * Every tie between two is told from those two alone, and every group from its members and their ties alone: the order
 * in which articles are read changes nothing, and one more article touches nothing but what it is tied to.
 */

/** Names something within an article: `s1` a statement, `v1` an event, `e1` an entity. */
export interface Within {
  /** `id` of the article's line. */
  readonly article: string
  readonly id: string
}

/** Why two are tied, for a reader: `words`, `names`, `day`, `credit`, `event`, `holder` … and the words that speak for it. */
export interface Reason {
  readonly rule: string
  readonly evidence: readonly string[]
}

/** Every kind of tie between articles. */
export const ARTICLE_TIES = ['copy', 'same', 'follow-up'] as const

/** How two articles belong together. */
export interface ArticleTie {
  readonly a: string
  readonly b: string
  /** `copy`: one text, perhaps cut or edited. `same`: one happening told twice. `follow-up`: what came of it later. */
  readonly kind: (typeof ARTICLE_TIES)[number]
  /** 0 to 1. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** Two events that are one. */
export interface EventTie {
  readonly a: Within
  readonly b: Within
  /** 0 to 1. */
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** Every kind of tie between statements. */
export const STATEMENT_TIES = ['same-claim', 'answers', 'widens', 'narrows', 'changes'] as const

/** How two statements belong together; `a` is the earlier said, or the first by article and id where that is not known. */
export interface StatementTie {
  readonly a: Within
  readonly b: Within
  /**
   * `same-claim`: both are about one claim, whatever their stance. `answers`: `b` answers `a`, as a denial its
   * accusation. `widens`, `narrows`: `b` claims or denies more, or less, than `a`. `changes`: one holder, another position.
   */
  readonly kind: (typeof STATEMENT_TIES)[number]
  readonly score: number
  readonly reasons: readonly Reason[]
}

/** How an origin is known. */
export const ORIGIN_BASES = ['credit', 'publisher', 'copy', 'unknown'] as const

/** Where an article's text comes from, as far as the page tells. */
export interface Origin {
  /** The agency, outlet or author that the text is credited to; `null` when nothing tells. */
  readonly name: string | null
  /** `credit`: the text says so. `publisher`: its own outlet. `copy`: that of the article it copies. `unknown`: nothing tells. */
  readonly basis: (typeof ORIGIN_BASES)[number]
  /** The words of the credit, in the article's text. */
  readonly evidence: readonly Span[]
}

/** Three counts that must not be mistaken for each other. Independence is never claimed without evidence. */
export interface Backing {
  /** Articles, copies and all. */
  readonly articles: number
  /** Origins known to differ: copies fold, and so do articles credited to one agency. */
  readonly origins: number
  /** Articles whose origin nothing tells; each may be one of the others. */
  readonly unknownOrigins: number
  /** People and bodies who say it themselves, the articles' own voices apart. */
  readonly speakers: number
}

/** Every status of a thread. */
export const THREAD_STATUSES = [
  'uncontested',
  'disputed',
  'denied',
  'partly-acknowledged',
  'unanswered',
] as const

/** No verdict: what the positions on record are to each other. */
export type ThreadStatus = (typeof THREAD_STATUSES)[number]

/** One statement's place in a thread. */
export interface Position {
  readonly statement: Within
  /** Index into the thread's `holders`. */
  readonly holder: number
  readonly stance: Stance
  /** First and last day it may have been said on: its own time, or else its article's date; `null` when unknown. */
  readonly said: { readonly from: string; readonly to: string } | null
}

/** Statements about one claim or event, in order of time. */
export interface Thread {
  /** Of its first member by article and id: it stays as articles are added, unless an earlier member joins. */
  readonly id: string
  /** Exact words: the content of the statement that says it most fully. */
  readonly title: string
  readonly status: ThreadStatus
  /** Identity ids where known, else the name; the article's own voice is `article`. In order of first position. */
  readonly holders: readonly { readonly id: string; readonly name: string }[]
  readonly positions: readonly Position[]
  readonly ties: readonly StatementTie[]
  /** Accused or addressed, and not heard: of whom no statement was found. */
  readonly silent: readonly { readonly id: string; readonly name: string }[]
  readonly backing: Backing
}
