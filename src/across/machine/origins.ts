import { compare } from '../../base/compare.ts'
import type { OriginChange } from './change.ts'
import type { Row } from './layer.ts'
import type { StoredOrigin } from './store.ts'

/** An article of a group of copies. */
export interface Copy extends StoredOrigin {
  readonly article: Row
  /** Its name in groups. */
  readonly named: string
}

/** The origin that an article has by itself. */
export function ownOrigin({ ownName, ownBasis }: StoredOrigin): OriginChange {
  return { name: ownName, basis: ownBasis, copyOf: null }
}

/**
 * The origins of the articles of one group of copies. The original is the article published first; of several, the
 * longest; then the first by name. All come from the agency that one of them credits, or else from the outlet of the
 * first.
 */
export function originsOfCopies(group: readonly Copy[]): ReadonlyMap<Row, OriginChange> {
  const sorted = [...group].sort(inOrder)
  const first = sorted[0]!
  const source =
    sorted.find(({ ownBasis }) => ownBasis === 'credit') ?? sorted.find(({ ownName }) => ownName !== null)
  return new Map(
    sorted.map((one) => {
      const isOwn = source === undefined || one.ownName === source.ownName
      return [
        one.article,
        {
          name: source?.ownName ?? null,
          basis: isOwn ? one.ownBasis : 'copy',
          copyOf: one === first ? null : first.article,
        },
      ]
    }),
  )
}

function inOrder(a: Copy, b: Copy): number {
  return (
    Number(a.published === null) - Number(b.published === null) ||
    compare(a.published ?? '', b.published ?? '') ||
    b.length - a.length ||
    compare(a.named, b.named)
  )
}
