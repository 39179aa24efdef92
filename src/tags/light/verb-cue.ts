import type { Subject, VerbGroup } from '../../types/grammar.ts'
import type { Span } from '../../types/span.ts'
import type { Frame } from './frames.ts'
import type { Reading } from './reading.ts'

/** A verb group that may be a cue, and its surroundings. */
export interface VerbCue {
  readonly reading: Reading
  readonly sentence: number
  readonly range: Span
  readonly groups: readonly VerbGroup[]
  readonly index: number
  readonly group: VerbGroup
  readonly subject: Subject
  readonly frame: Frame
  readonly home: number
  readonly limit: number
}
