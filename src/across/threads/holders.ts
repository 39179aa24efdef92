import { keyOf } from '../../base/within.ts'
import { ARTICLE_LEAD } from '../../languages/en/threads/claims.ts'
import type { StatementTie } from '../../types/across.ts'
import type { Named, ThreadContext } from './digest.ts'
import { type Placed, sharedHolders } from './pair.ts'

/** Who holds the statements of a thread. */
export interface Cast {
  /** In order of first position. */
  readonly holders: readonly Named[]
  /** Indexes into `holders`, several for a joint statement. */
  of(one: Placed): readonly number[]
  /** Whether a holder is a person or body: neither the article nor unnamed. */
  isSomebody(holder: number): boolean
}

/** The article's own voice. */
const ARTICLE: Named = { id: 'article', name: 'article' }
/** An unnamed holder: "is believed to". */
const NOBODY: Named = { id: 'anonymous', name: 'anonymous' }

/**
 * The holders of a thread; `ordered` are its statements in the thread's order. Holders that a tie found to be one count
 * as one, even with different ids.
 */
export function castOf(
  ordered: readonly Placed[],
  ties: readonly StatementTie[],
  context: ThreadContext,
): Cast {
  const named = new Map(ordered.map((one) => [keyOf(one.at), namesOf(one, context)]))
  const same = sameIds(ordered, ties, context)
  const holders: Named[] = []
  const index = new Map<string, number>()
  const of = new Map<string, number[]>()
  for (const one of ordered) {
    const own = named.get(keyOf(one.at))!.map((name) => {
      const id = same.get(name.id) ?? name.id
      if (!index.has(id)) index.set(id, holders.push(id === name.id ? name : { id, name: name.name }) - 1)
      return index.get(id)!
    })
    of.set(keyOf(one.at), [...new Set(own)])
  }
  return {
    holders,
    of: ({ at }) => of.get(keyOf(at)) ?? [],
    isSomebody: (holder) => holders[holder]!.id !== ARTICLE.id && holders[holder]!.id !== NOBODY.id,
  }
}

function namesOf({ at: { article }, claim, digest }: Placed, context: ThreadContext): Named[] {
  if (claim.holders.length > 0) {
    return claim.holders.map((at) => context.who({ article, id: digest.parties[at]!.entity }))
  }
  if (claim.kind === 'article') return [ARTICLE]
  const words = claim.source.toLowerCase().replace(ARTICLE_LEAD, '')
  return words ? [{ id: `unnamed/${words.replace(/\s+/g, '-')}`, name: claim.source }] : [NOBODY]
}

/** For each id, the representative of all equal ids: the first in the alphabet, with ids of one article last. */
function sameIds(
  ordered: readonly Placed[],
  ties: readonly StatementTie[],
  context: ThreadContext,
): Map<string, string> {
  const placed = new Map(ordered.map((one) => [keyOf(one.at), one]))
  const home = new Map<string, string>()
  const find = (id: string): string => (home.has(id) ? find(home.get(id)!) : id)
  for (const { a, b } of ties) {
    const [one, two] = [placed.get(keyOf(a))!, placed.get(keyOf(b))!]
    if (one.digest === two.digest) continue
    for (const [x, y] of matched(one, two)) {
      const ids = [context.who(x).id, context.who(y).id].map(find).sort(byStanding)
      if (ids[0] !== ids[1]) home.set(ids[1]!, ids[0]!)
    }
  }
  return new Map([...home.keys()].map((id) => [id, find(id)]))
}

function matched(one: Placed, two: Placed) {
  return one.claim.holders.flatMap((x) =>
    two.claim.holders.flatMap((y) => {
      const alone = (placed: Placed, at: number): Placed => ({
        ...placed,
        claim: { ...placed.claim, holders: [at] },
      })
      return sharedHolders(alone(one, x), alone(two, y)).length > 0
        ? [
            [
              { article: one.at.article, id: one.digest.parties[x]!.entity },
              { article: two.at.article, id: two.digest.parties[y]!.entity },
            ] as const,
          ]
        : []
    }),
  )
}

function byStanding(a: string, b: string): number {
  return Number(a.includes(':')) - Number(b.includes(':')) || (a < b ? -1 : a > b ? 1 : 0)
}
