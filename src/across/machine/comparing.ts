import { keyOf } from '../../base/within.ts'
import type { ArticleTie, EventTie, StatementTie } from '../../types/across.ts'
import { type Shared, tiesOfEvents, tiesOfStatements, tiesWithin } from './compare.ts'
import { copyNumbers, keysOf, lookupNumbers } from './keys.ts'
import type { Row } from './layer.ts'
import type { Neighbourhood } from './neighbourhood.ts'
import type { Digests } from './store.ts'

/** Articles that share a key with this one, by what kind of key, in order of their names. */
export async function candidatesOf(
  near: Neighbourhood,
  own: Digests,
  { enters = null, without = null }: { readonly enters?: Digests | null; readonly without?: Row | null } = {},
): Promise<Map<Row, Shared>> {
  const [copies, lookups] = [copyNumbers(own.copies), lookupNumbers(own.happening)]
  const found = new Map<Row, { name: string; isCopy: boolean; isHappening: boolean }>()
  const keys = new Set(enters && enters.article !== own.article ? keysOf(enters) : [])
  for (const [kind, numbers] of [
    ['isCopy', copies],
    ['isHappening', lookups],
  ] as const) {
    const others = new Map(await near.store.articlesUnder(numbers))
    if (enters && numbers.some((key) => keys.has(key))) others.set(enters.article, enters.happening.article)
    for (const [article, name] of others) {
      if (article === own.article || article === without) continue
      const one = found.get(article) ?? { name, isCopy: false, isHappening: false }
      found.set(article, { ...one, [kind]: true })
      near.names.copy.learn(article, { article: name, id: '' })
    }
  }
  return new Map([...found].sort(([, a], [, b]) => (a.name < b.name ? -1 : 1)))
}

/**
 * Ties the events and statements of an article to each other, and to those of others; `same` is the tie of the two
 * articles, if they report one happening.
 */
export async function tieParts(
  near: Neighbourhood,
  own: Digests,
  others: readonly (readonly [other: Digests, same: ArticleTie | null])[],
): Promise<void> {
  const within = tiesWithin(own)
  const met = others
    .map(([other, same]) => ({ other, same, events: tiesOfEvents(own, other, same) }))
    .filter(({ same, events }) => same !== null || events.length > 0)
  await near.claims.load([own, ...met.map(({ other }) => other)].map(({ article }) => article))
  const withClaims = ({ article, copies, happening }: Digests) => ({
    ...{ article, copies, happening },
    claims: near.claims.get(article)!,
  })
  const self = withClaims(own)
  await addTies(near, 'event', [...within, ...met.flatMap(({ events }) => events)])
  await addTies(near, 'thread', [
    ...tiesOfStatements(self, self, within),
    ...met.flatMap(({ other, events }) => tiesOfStatements(self, withClaims(other), events)),
  ])
}

/** Adds ties between rows that are known by name; ties of what is not in groups are left out. */
async function addTies(
  near: Neighbourhood,
  layer: 'event' | 'thread',
  ties: readonly (EventTie | StatementTie)[],
): Promise<void> {
  const rows = await near.rowsOf(
    layer,
    ties.flatMap(({ a, b }) => [a, b]),
  )
  for (const tie of ties) {
    const [a, b] = [rows.get(keyOf(tie.a)), rows.get(keyOf(tie.b))]
    if (a !== undefined && b !== undefined) {
      const { score, reasons } = tie
      near.ties[layer].add({ a, b, kind: 'kind' in tie ? tie.kind : 'same', score, reasons })
    }
  }
}
