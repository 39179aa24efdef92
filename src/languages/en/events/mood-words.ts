import rows from '../../../../data/languages/en/events/moods.json' with { type: 'json' }
import type { EventStatus } from '../../../types/event.ts'

interface MoodRows extends Readonly<Record<List, readonly string[]>> {
  readonly before: Readonly<Partial<Record<EventStatus, readonly string[]>>>
}
type List =
  | 'doubt'
  | 'unsure'
  | 'establishing'
  | 'untrue'
  | 'clearing'
  | 'almost'
  | 'lasting'
  | 'ready'
  | 'coming'
  | 'states'
  | 'phases'
  | 'opposing'
  | 'doubting'
  | 'agreed'

const moods = rows as MoodRows

/** The status that an adjective before an event noun gives: "planned" talks, a "foiled" attack. */
export const STATUS_BEFORE: ReadonlyMap<string, EventStatus> = new Map(
  Object.entries(moods.before).flatMap(([status, words]) =>
    words.map((word) => [word, status as EventStatus] as const),
  ),
)
/** Adverbs of doubt: "reportedly". */
export const DOUBT: ReadonlySet<string> = new Set(moods.doubt)

/** Words that call a report wrong: "rumours that he resigned are false". */
export const UNTRUE: ReadonlySet<string> = new Set(moods.untrue)

/** Verbs behind which the deed stays open: "was acquitted of killing". */
export const CLEARING: ReadonlySet<string> = new Set(moods.clearing)

/** Adverbs of what did not quite happen. */
export const ALMOST: ReadonlySet<string> = new Set(moods.almost)

/** Verbs whose denial leaves it open whether it happened: "has not confirmed the truce". */
export const ESTABLISHING: ReadonlySet<string> = new Set(moods.establishing)

/** Adverbs by which the text leaves open whether it happened: "supposedly died". */
export const UNSURE: ReadonlySet<string> = new Set(moods.unsure)
/** Nouns for events that last: "siege". */
export const LASTING: ReadonlySet<string> = new Set(moods.lasting)
/** Words before "for" that show readiness: "resources for", "preparing for". */
export const READY: ReadonlySet<string> = new Set(moods.ready)
/** Words before a noun for a future event: the "spring" offensive. */
export const COMING: ReadonlySet<string> = new Set(moods.coming)
/** Verbs that describe a state in the present tense: "occupies". */
export const STATES: ReadonlySet<string> = new Set(moods.states)
/** Verbs for the beginning or continuing of something. */
export const PHASES: ReadonlySet<string> = new Set(moods.phases)
/** Verbs of prevention that do not say whether the event happened: "rejected the strike". */
export const OPPOSING: ReadonlySet<string> = new Set(moods.opposing)
/** Verbs of denial that do not say whether something is true: "doubts that". */
export const DOUBTING: ReadonlySet<string> = new Set(moods.doubting)
/** Verbs of planning whose noun object is a fact in the past tense: "agreed a truce". */
export const AGREED: ReadonlySet<string> = new Set(moods.agreed)
