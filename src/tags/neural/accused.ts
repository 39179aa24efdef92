import { ACCUSED_OF } from '../../languages/en/tags/cue-words.ts'
import type { TaggedAttribution } from '../../types/tags.ts'

/**
 * Whoever stands before "accused of" is accused and accuses nobody, also where a headline leaves "is" out: the source is
 * not named. "Accused the mayor of lying" has its own source.
 */
export function withoutAccused(attribution: TaggedAttribution, text: string): TaggedAttribution {
  const { source, cue } = attribution
  const [first] = cue
  if (!first || source.length === 0 || source.at(-1)![1] > first[0]) return attribution
  return ACCUSED_OF.test(text.slice(first[0])) ? { ...attribution, source: [] } : attribution
}
