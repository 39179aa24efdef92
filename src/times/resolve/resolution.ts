import type { Outlook } from '../../languages/en/times/outlook.ts'
import type { Reading } from '../../types/time-reading.ts'
import type { Anchor } from '../anchor.ts'
import type { Memory } from '../memory.ts'

/** What a reading is resolved against. */
export interface Context {
  readonly anchor: Anchor | null
  readonly memory: Memory
  /** Index of the sentence. */
  readonly sentence: number
  /** Whether the words around say that the time lies ahead or behind. */
  outlook(): Outlook
  /** Whether a preposition such as "until" points ahead. */
  leadsAhead(): boolean
}

/** What a reading comes to. `value: null` when it cannot be told. */
export interface Resolution {
  readonly value: string | null
  readonly anchor: string | null
  readonly basis: 'stated' | 'resolved' | 'inferred' | 'external' | 'unknown'
  /** What was done, such as `last-before`; joined to the family's name in the record. */
  readonly rule: string
}

/** One kind of reading. */
export type Of<K extends Reading['kind']> = Extract<Reading, { kind: K }>

/** No date to count from. */
export const UNKNOWN: Resolution = { value: null, anchor: 'published', basis: 'unknown', rule: 'no-anchor' }

/** The words say it all. */
export function stated(value: string): Resolution {
  return { value, anchor: null, basis: 'stated', rule: 'stated' }
}

/** Counted from the article's date. */
export function counted(value: string, rule: string): Resolution {
  return { value, anchor: 'published', basis: 'resolved', rule }
}

/** Two digits at least. */
export const pad = (n: number) => String(n).padStart(2, '0')
/** Four digits at least. */
export const year4 = (n: number) => String(n).padStart(4, '0')
