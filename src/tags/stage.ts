import type { Stage } from '../types/stage.ts'
import type { Tagger } from '../types/tagger.ts'

/** Lets the tagger read who is cited for what, and the names. Which tagger it is, no later stage can tell. */
export function tags(
  tagger: Tagger,
): Stage<'sentences' | 'tokens' | 'quotes' | 'grammar' | 'signals', 'tags'> {
  return {
    name: 'tags',
    needs: ['sentences', 'tokens', 'quotes', 'signals', 'grammar'],
    gives: ['tags'],
    async run(article) {
      return { tags: await tagger.tag(article) }
    },
  }
}
