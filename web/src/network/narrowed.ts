import type { Network } from '../../../src/record.ts'
import { stanceGroup } from '../words/stances.ts'

export interface Choice {
  /** Groups of stances to leave out. */
  readonly without: ReadonlySet<string>
  readonly steps: 1 | 2
  /** Origins that an edge needs at least. */
  readonly origins: number
}

/** The chosen part of the network; nodes without a tie are removed. */
export function narrowed(network: Network, { without, steps, origins }: Choice): Network {
  const { center } = network
  const kept = network.edges.filter(
    (edge) => !without.has(stanceGroup(edge.stance)) && edge.origins >= origins && edge.from !== edge.to,
  )
  const near = new Set([
    center,
    ...kept.flatMap(({ from, to }) => (from === center ? to : to === center ? from : [])),
  ])
  const edges = kept.filter(({ from, to }) =>
    steps === 1 ? from === center || to === center : near.has(from) || near.has(to),
  )
  const shown = new Set([center, ...edges.flatMap(({ from, to }) => [from, to])])
  return { ...network, edges, nodes: network.nodes.filter(({ id }) => shown.has(id)) }
}
