import { entities } from '../entities/stage.ts'
import { events } from '../events/stage.ts'
import { grammar } from '../grammar/stage.ts'
import type { NetworkReader } from '../network/reader.ts'
import { network } from '../network/stage.ts'
import { places } from '../places/stage.ts'
import { quantities } from '../quantities/stage.ts'
import { relations } from '../relations/stage.ts'
import { statements } from '../statements/stage.ts'
import { tags } from '../tags/stage.ts'
import { text } from '../text/stage.ts'
import { times } from '../times/stage.ts'
import type { Gazetteer } from '../types/gazetteer.ts'
import type { Stage } from '../types/stage.ts'
import type { Tagger } from '../types/tagger.ts'

/** The data that the stages need besides the article. */
export interface Resources {
  readonly gazetteer: Gazetteer
  /** Absent if only rules are used. */
  readonly network?: NetworkReader
  readonly tagger: Tagger
  /** Digest of the rules, for `readBy`; absent if it was not computed. */
  readonly rules?: string
}

/** A stage over whatever layers it needs and gives. */
// biome-ignore lint/suspicious/noExplicitAny: a stage over any layers; `reader.ts` checks that each need is given first
export type AnyStage = Stage<any, any>

/** The stages that turn an article into its record, in the order in which they run. */
export function pipeline(resources: Resources): readonly AnyStage[] {
  return [
    text,
    network(resources.network ?? null),
    grammar,
    tags(resources.tagger),
    entities,
    places(resources.gazetteer),
    times,
    quantities,
    statements,
    events,
    relations,
  ]
}
