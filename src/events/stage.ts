import type { Stage } from '../types/stage.ts'

export const events: Stage<
  'sentences' | 'tokens' | 'tags' | 'entities' | 'places' | 'times' | 'quantities' | 'statements',
  'events'
> = {
  name: 'events',
  needs: ['sentences', 'tokens', 'tags', 'entities', 'places', 'times', 'quantities', 'statements'],
  gives: ['events'],
  run() {
    return { events: [] }
  },
}
