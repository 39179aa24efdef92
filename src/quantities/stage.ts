import type { Stage } from '../types/stage.ts'

export const quantities: Stage<'sentences' | 'tokens' | 'times', 'quantities'> = {
  name: 'quantities',
  needs: ['sentences', 'tokens', 'times'],
  gives: ['quantities'],
  run() {
    return { quantities: [] }
  },
}
