import type { Stage } from '../types/stage.ts'

export const times: Stage<'sentences' | 'tokens', 'times'> = {
  name: 'times',
  needs: ['sentences', 'tokens'],
  gives: ['times'],
  run() {
    return { times: [] }
  },
}
