import rows from '../../../../data/languages/en/events/moods.json' with { type: 'json' }
import type { EventStatus } from '../../../types/event.ts'

interface MoodRows extends Readonly<Record<List, readonly string[]>> {
  readonly before: Readonly<Partial<Record<EventStatus, readonly string[]>>>
}
type List =
  | 'doubt'
  | 'lasting'
  | 'ready'
  | 'coming'
  | 'states'
  | 'phases'
  | 'opposing'
  | 'doubting'
  | 'agreed'

const moods = rows as MoodRows

/** The status that an adjective before an event noun tells: "planned" talks, a "foiled" attack. */
export const STATUS_BEFORE: ReadonlyMap<string, EventStatus> = new Map(
  Object.entries(moods.before).flatMap(([status, words]) =>
    words.map((word) => [word, status as EventStatus] as const),
  ),
)
/** Adverbs of doubt: "reportedly". */
export const DOUBT: ReadonlySet<string> = new Set(moods.doubt)
/** Nouns for what goes on until it is over: "siege". */
export const LASTING: ReadonlySet<string> = new Set(moods.lasting)
/** What somebody has or does who is ready for something: "resources for", "preparing for". */
export const READY: ReadonlySet<string> = new Set(moods.ready)
/** Words before a noun for what is still to come: the "spring" offensive. */
export const COMING: ReadonlySet<string> = new Set(moods.coming)
/** Verbs that tell a state when they stand in the present: "occupies". */
export const STATES: ReadonlySet<string> = new Set(moods.states)
/** Verbs by which something begins or goes on. */
export const PHASES: ReadonlySet<string> = new Set(moods.phases)
/** Verbs of prevention that leave open whether what they are against came about: "rejected the strike". */
export const OPPOSING: ReadonlySet<string> = new Set(moods.opposing)
/** Verbs of denial that leave open whether it is so: "doubts that". */
export const DOUBTING: ReadonlySet<string> = new Set(moods.doubting)
/** Verbs of planning whose noun object is a fact when they stand in the past: "agreed a truce". */
export const AGREED: ReadonlySet<string> = new Set(moods.agreed)
