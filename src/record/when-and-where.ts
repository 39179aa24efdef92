import type * as answers from '../schemas/answers.ts'
import type { Of } from '../schemas/parts.ts'
import type { Question } from './question.ts'

/** Events and statements of current pages in time and on the map. */
export interface WhenAndWhereAnswers {
  /** Events and statements in order of time; the latest ones where there are more than `limit`. */
  timeline(question: Question, options?: { readonly limit?: number }): Promise<Timeline>
  /** Places with their events. A capital that means its government ("Moscow says") is not on the map. */
  map(question: Question, options?: { readonly limit?: number }): Promise<MapView>
}

/** Events and statements by day, the earliest first. */
export type Timeline = Of<typeof answers.timeline>

/** An event with its first and last day, ISO 8601. */
export type TimelineEvent = Of<typeof answers.timelineEvent>

/** A statement with its first and last day, ISO 8601. */
export type TimelineStatement = Of<typeof answers.timelineStatement>

/** Places with what happened there, and events that have none. */
export type MapView = Of<typeof answers.mapView>

/** Like an event on the timeline, but its days may be unknown. */
export type UnlocatedEvent = Of<typeof answers.unlocatedEvent>

/**
 * A point on the map, with the events that articles place there. WGS 84, degrees; `country` is ISO 3166-1 alpha-2,
 * `admin1` the first-order division's name.
 */
export type MapPlace = Of<typeof answers.mapPlace>

/** An event at a place. */
export type MapEvent = Of<typeof answers.mapEvent>
