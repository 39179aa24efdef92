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
 * Ties between articles, events and statements of different articles.
 *
 * A tie depends only on its two ends, and a group only on its members and their ties. So the order in which articles
 * are read changes nothing, and a new article affects only the articles to which it is tied.
 */

/** Names a thing within an article: `s1` is a statement, `v1` an event, `e1` an entity. */
export type Within = Of<typeof within>

/**
 * A decision of people about two things; it overrides every tie. `same`: `one` and its whole group join the group of
 * `other`. `apart`: `one` alone leaves the group of `other`. Of several decisions about the same two, the last counts.
 */
export interface Decision<Named = Within> {
  readonly kind: 'same' | 'apart'
  readonly one: Named
  readonly other: Named
}

/**
 * Why two things are tied, for a reader: `words`, `names`, `day`, `credit`, `event`, `holder` … and the words that are
 * the evidence.
 */
export type Reason = Of<typeof reason>

/** Every kind of tie between articles. */
export const ARTICLE_TIES = ['copy', 'same', 'follow-up'] as const

/** A tie of two articles. */
export type ArticleTie = Of<typeof articleTie>

/** Two events that are one. */
export type EventTie = Of<typeof eventTie>

/** Every kind of tie between statements. */
export const STATEMENT_TIES = ['same-claim', 'answers', 'widens', 'narrows', 'changes'] as const

/** A tie of two statements; `a` was said earlier or, if that is unknown, comes first by article and id. */
export type StatementTie = Of<typeof statementTie>

/** How an origin is known. */
export const ORIGIN_BASES = ['credit', 'publisher', 'copy', 'unknown'] as const

/** The origin of an article's text, if the page gives it. */
export type Origin = Of<typeof origin>

/** Three different counts of the sources of a thread. Sources are never counted as independent without evidence. */
export type Backing = Of<typeof backing>

/** Every status of a thread. */
export const THREAD_STATUSES = [
  'uncontested',
  'disputed',
  'denied',
  'partly-acknowledged',
  'unanswered',
] as const

/** How the positions on record relate to each other. Not a verdict. */
export type ThreadStatus = (typeof THREAD_STATUSES)[number]

/** One statement's place in a thread. */
export type Position = Of<typeof position>

/** Statements about one claim or event, in order of time. */
export type Thread = Of<typeof thread>
