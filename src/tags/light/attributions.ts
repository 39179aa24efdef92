import type { TaggerInput } from '../../types/tagger.ts'
import type { TaggedAttribution } from '../../types/tags.ts'
import { withSignatures } from '../signatures.ts'
import { chooseAttributions } from './choose.ts'
import { findCandidates } from './find-candidates.ts'
import { readArticle } from './reading.ts'

/** The attributions of an article (who is cited for what), found by rules and weighted word lists. */
export function findAttributions(article: TaggerInput): TaggedAttribution[] {
  const reading = readArticle(article)
  return withSignatures(article, chooseAttributions(reading, findCandidates(reading)))
}
