import type * as answers from '../schemas/answers-across.ts'
import type { Of } from '../schemas/parts.ts'
import type { ThreadStatus } from '../types/across.ts'
import type { Listing, ListOptions } from './lists.ts'
import type { Question } from './question.ts'

/** What belongs together over all current articles: claims and their answers, happenings, events. */
export interface GroupAnswers {
  /** Threads with a matching statement, most holders first, then the latest. Threads of one statement are left out. */
  threads(question: Question, options?: ThreadOptions): Promise<Listing<ThreadHead>>
  /** A thread by its id, or by any of its members as `article/s1`; `null` when there is none. */
  thread(id: string): Promise<ThreadView | null>
  /** Happenings with a matching article, the latest first. */
  happenings(question: Question, options?: ListOptions): Promise<Listing<HappeningHead>>
  /** Events that a matching statement tells of, the latest first; mentions that are one event are listed as one. */
  events(question: Question, options?: ListOptions): Promise<Listing<EventHead>>
  /** An event over all articles, by its id or any mention as `article/v1`; `null` when there is none. */
  event(id: string): Promise<EventView | null>
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
