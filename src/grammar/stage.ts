import type { Stage } from '../types/stage.ts'
import { readGrammar } from './read-grammar.ts'

/** Reads each sentence's words, noun phrases, verb groups and clauses, for all later stages. */
export const grammar: Stage<'sentences' | 'tokens' | 'quotes' | 'signals', 'grammar'> = {
  name: 'grammar',
  needs: ['sentences', 'tokens', 'quotes', 'signals'],
  gives: ['grammar'],
  run: (article) => ({ grammar: readGrammar(article) }),
}
