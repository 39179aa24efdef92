import type { Candidate } from './candidate.ts'
import { ledIn } from './led-in.ts'
import { accordingTo, colonCue, nounCues } from './other-cues.ts'
import type { Reading } from './reading.ts'
import { groupsOf, verbCues } from './verb-cues.ts'

/** In tokens. Longer sentences are tables or junk, not prose. */
const LONGEST_SENTENCE = 600

/** Every attribution that a rule proposes, sentence by sentence. Most are wrong; `weigh` scores each. */
export function findCandidates(reading: Reading): Candidate[] {
  return reading.sentences.flatMap(([from, to], sentence) =>
    to - from > LONGEST_SENTENCE
      ? []
      : [
          ...verbCues(reading, sentence),
          ...nounCues(reading, sentence),
          ...accordingTo(reading, sentence),
          ...colonCue(reading, sentence),
          ...ledIn(reading, sentence, groupsOf(reading, [from, to])),
        ],
  )
}
