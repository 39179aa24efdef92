import type { Stage } from '../types/stage.ts'

export const entities: Stage<'sentences' | 'tokens' | 'quotes' | 'tags', 'entities'> = {
  name: 'entities',
  needs: ['sentences', 'tokens', 'quotes', 'tags'],
  gives: ['entities'],
  run() {
    return { entities: [] }
  },
}
