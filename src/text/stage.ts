import type { Stage } from '../types/stage.ts'

export const text: Stage<never, 'sentences' | 'tokens' | 'quotes'> = {
  name: 'text',
  needs: [],
  gives: ['sentences', 'tokens', 'quotes'],
  run() {
    return { sentences: [], tokens: [], quotes: [] }
  },
}
