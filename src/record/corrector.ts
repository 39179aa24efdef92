import type { Example } from '../corrections/example.ts'
import type { AskedChange, Correction, Preview } from '../types/correction.ts'
import type { Listing, ListOptions } from './lists.ts'

export { parseChange } from '../corrections/asked.ts'
export type { Example, PairExample, ThingExample } from '../corrections/example.ts'
export {
  type Anchor,
  type AskedChange,
  type Change,
  CORRECTION_STATES,
  type Correction,
  type Edits,
  type Excerpt,
  GROUP_LAYERS,
  type GroupLayer,
  type GroupSide,
  type Pointer,
  type Preview,
  type Target,
  THING_LAYERS,
} from '../types/correction.ts'

/**
 * The record for people who correct it. The lines as read are kept; every answer is given from the corrected record.
 * Calls throw `OnrecordError` with codes `corrections/…` when a thing is missing or a value cannot be set.
 */
export interface RecordCorrector {
  /** What a change would do. Nothing is changed. */
  preview(change: AskedChange): Promise<Preview>
  /** Makes a change: enters it in the log and updates the record, in one transaction. */
  correct(change: AskedChange, corrector: Corrector): Promise<Correction>
  /** The log, latest correction first. */
  corrections(options?: CorrectionsOptions): Promise<Listing<Correction>>
  /**
   * Examples made from the corrections in force, in the log's order: the wrong value, the right value, and the text
   * around them.
   */
  examples(): AsyncIterable<Example>
}

/** Who makes a change, and why. */
export interface Corrector {
  /** A name, 1 to 100 characters. */
  readonly by: string
  readonly why?: string | null
}

/** Which part of the log. */
export interface CorrectionsOptions extends ListOptions {
  /** Only corrections on the page of this article. */
  readonly article?: string | null
  readonly state?: Correction['state'] | null
}
