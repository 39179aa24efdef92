import type { Stage } from '../types/stage.ts'

export const statements: Stage<
  'sentences' | 'tokens' | 'quotes' | 'tags' | 'entities' | 'times',
  'statements'
> = {
  name: 'statements',
  needs: ['sentences', 'tokens', 'quotes', 'tags', 'entities', 'times'],
  gives: ['statements'],
  run() {
    return { statements: [] }
  },
}
