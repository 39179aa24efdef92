import type { Gazetteer } from '../types/gazetteer.ts'
import type { Stage } from '../types/stage.ts'

export function places(_gazetteer: Gazetteer): Stage<'sentences' | 'tokens' | 'tags' | 'entities', 'places'> {
  return {
    name: 'places',
    needs: ['sentences', 'tokens', 'tags', 'entities'],
    gives: ['places'],
    run() {
      return { places: [] }
    },
  }
}
