import type { Example } from '../corrections/example.ts'
import type { AskedChange, Correction, Preview } from '../types/correction.ts'
import type { Listing, ListOptions } from './explore.ts'

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
 * The record for people who correct it. What was read stays as it was read; every answer is given from the corrected
 * record. Calls throw `OnrecordError`, codes `corrections/…`, for what is not there or cannot be set.
 */
export interface RecordCorrector {
  /** What a change would do. Nothing is changed. */
  preview(change: AskedChange): Promise<Preview>
  /** Makes a change: notes it in the log and brings the record in line with it, all at once or not at all. */
  correct(change: AskedChange, corrector: Corrector): Promise<Correction>
  /** The log, the latest first. */
  corrections(options?: CorrectionsOptions): Promise<Listing<Correction>>
  /** What the corrections in force teach, in their order: what was wrong, what is right, and the text around it. */
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
  /** Only those on the page of this article. */
  readonly article?: string | null
  readonly state?: Correction['state'] | null
}
