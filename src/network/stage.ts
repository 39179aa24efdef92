import type { Stage } from '../types/stage.ts'
import type { NetworkReader } from './reader.ts'

/** Lets the network read the article, once, for every stage behind it; `null` where rules read alone. */
export function network(reader: NetworkReader | null): Stage<never, 'signals'> {
  return {
    name: 'network',
    needs: [],
    gives: ['signals'],
    async run(article) {
      return { signals: reader && (await reader.read(article)) }
    },
  }
}
