import type { Gazetteer } from '../../types/gazetteer.ts'
import type { Tagger } from '../../types/tagger.ts'
import { findAttributions } from './attributions.ts'
import { findNames } from './names.ts'

/** The tagger of rules and word lists, which works where no model can run. */
export function lightTagger(gazetteer: Gazetteer): Tagger {
  return {
    name: 'light',
    tag: (article) => ({
      attributions: findAttributions(article),
      names: findNames(article, gazetteer),
    }),
    close: async () => {},
  }
}
