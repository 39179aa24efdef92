import type { Stage } from '../types/stage.ts'
import type { Tagger } from '../types/tagger.ts'
import { wholeNames } from './whole-names.ts'

/**
 * The stage in which a tagger finds names and attributions (who is cited for what). Later stages do not know which
 * tagger it was.
 */
export function tags(
  tagger: Tagger,
): Stage<'sentences' | 'tokens' | 'quotes' | 'grammar' | 'signals', 'tags'> {
  return {
    name: 'tags',
    needs: ['sentences', 'tokens', 'quotes', 'signals', 'grammar'],
    gives: ['tags'],
    async run(article) {
      const found = await tagger.tag(article)
      return { tags: { ...found, names: wholeNames(article.text, found.names) } }
    },
  }
}
