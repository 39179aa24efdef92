import type { Stage } from '../types/stage.ts'
import type { NetworkReader } from './reader.ts'

/** The stage in which the network reads the article, once for all later stages; `null` if only rules are used. */
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
