import type { Candidate } from './candidate.ts'
import { accordingTo, colonCue, nounCues } from './other-cues.ts'
import type { Reading } from './reading.ts'
import { verbCues } from './verb-cues.ts'

/** Every attribution that some rule proposes, sentence by sentence. Most are wrong; `weigh` tells how likely each is. */
export function findCandidates(reading: Reading): Candidate[] {
  return reading.sentences.flatMap((_, sentence) => [
    ...verbCues(reading, sentence),
    ...nounCues(reading, sentence),
    ...accordingTo(reading, sentence),
    ...colonCue(reading, sentence),
  ])
}
