import type { Outlook } from '../../languages/en/times/outlook.ts'
import type { Reading } from '../../types/time-reading.ts'
import type { Anchor } from '../anchor.ts'
import type { Memory } from '../memory.ts'

/** The context in which a reading is resolved. */
export interface Context {
  readonly anchor: Anchor | null
  readonly memory: Memory
  /** Index of the sentence. */
  readonly sentence: number
  /** Whether the article's dates in figures have the day first; `null` if none tells. */
  readonly isDayFirst: boolean | null
  /** Whether the article is an account of the past, which counts from its own dates. */
  readonly isNarrative: boolean
  /** Whether the words around say that the time is in the future or in the past. */
  outlook(): Outlook
  /** Whether the verb tells of the day itself: "sank on 14 March". */
  isOnDay(): boolean
  /** Whether a preposition such as "until" points to the future. */
  leadsAhead(): boolean
}

/** The result for a reading; `value` is `null` if it cannot be resolved. */
export interface Resolution {
  readonly value: string | null
  readonly anchor: string | null
  readonly basis: 'stated' | 'resolved' | 'inferred' | 'external' | 'unknown'
  /** The rule that was used, such as `last-before`; in the record it follows the family's name. */
  readonly rule: string
}

/** One kind of reading. */
export type Of<K extends Reading['kind']> = Extract<Reading, { kind: K }>

/** The result without a date to count from. */
export const UNKNOWN: Resolution = { value: null, anchor: 'published', basis: 'unknown', rule: 'no-anchor' }

/** The result if the words state the value. */
export function stated(value: string): Resolution {
  return { value, anchor: null, basis: 'stated', rule: 'stated' }
}

/** The result if the value was counted from the article's date. */
export function counted(value: string, rule: string): Resolution {
  return { value, anchor: 'published', basis: 'resolved', rule }
}

/** At least two digits. */
export const pad = (n: number) => String(n).padStart(2, '0')
/** At least four digits. */
export const year4 = (n: number) => String(n).padStart(4, '0')
