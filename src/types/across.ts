import type {
  articleTie,
  backing,
  eventTie,
  origin,
  position,
  reason,
  statementTie,
  thread,
  within,
} from '../schemas/across.ts'
import type { Of } from '../schemas/parts.ts'

/**
 * What ties articles, events and statements of different articles together.
 *
 * Every tie between two is told from those two alone, and every group from its members and their ties alone: the order
 * in which articles are read changes nothing, and one more article touches nothing but what it is tied to.
 */

/** Names something within an article: `s1` a statement, `v1` an event, `e1` an entity. */
export type Within = Of<typeof within>

/** Why two are tied, for a reader: `words`, `names`, `day`, `credit`, `event`, `holder` … and the words that speak for it. */
export type Reason = Of<typeof reason>

/** Every kind of tie between articles. */
export const ARTICLE_TIES = ['copy', 'same', 'follow-up'] as const

/** How two articles belong together. */
export type ArticleTie = Of<typeof articleTie>

/** Two events that are one. */
export type EventTie = Of<typeof eventTie>

/** Every kind of tie between statements. */
export const STATEMENT_TIES = ['same-claim', 'answers', 'widens', 'narrows', 'changes'] as const

/** How two statements belong together; `a` is the earlier said, or the first by article and id where that is not known. */
export type StatementTie = Of<typeof statementTie>

/** How an origin is known. */
export const ORIGIN_BASES = ['credit', 'publisher', 'copy', 'unknown'] as const

/** Where an article's text comes from, as far as the page tells. */
export type Origin = Of<typeof origin>

/** Three counts that must not be mistaken for each other. Independence is never claimed without evidence. */
export type Backing = Of<typeof backing>

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
export type Position = Of<typeof position>

/** Statements about one claim or event, in order of time. */
export type Thread = Of<typeof thread>
