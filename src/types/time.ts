import type { Of } from '../schemas/parts.ts'
import type { time } from '../schemas/time.ts'

/** Every type of time expression. */
export const TIME_TYPES = ['date', 'time', 'duration', 'set'] as const

/** A time expression. Types and values are TIMEX3's (TimeML 1.2.1), dates proleptic Gregorian. */
export type Time = Of<typeof time>
