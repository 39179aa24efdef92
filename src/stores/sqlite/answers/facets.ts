import type { Count } from '../../../record/count.ts'
import type { Facets } from '../../../record/statements.ts'
import { Tally } from '../columns/counts.ts'
import type { Hits } from '../columns/hits.ts'
import { identityName } from '../columns/identity.ts'
import { monthName } from '../columns/months.ts'
import type { View } from '../columns/view.ts'

const MOST = 50

export function facets(view: View, { statements, isHit }: Pick<Hits, 'statements' | 'isHit'>): Facets {
  const { statement, article, holders, statementPlaces, place, words } = view.columns
  const stance = new Tally()
  const mode = new Tally()
  const publisher = new Tally()
  const months = new Map<number, number>()
  const articles = new Set<number>()
  for (const number of statements) {
    stance.add(statement.stance[number]!)
    mode.add(statement.mode[number]!)
    publisher.add(article.publisher[statement.article[number]!]!)
    articles.add(statement.article[number]!)
    const month = Math.floor(statement.from[number]! / 100)
    months.set(month, (months.get(month) ?? 0) + 1)
  }
  const who = tallyLinks(holders, isHit, nameCodes(view))
  const where = tallyLinks(statementPlaces, isHit, place.name)
  const origins = new Set<number>()
  const unknown = new Set<number>()
  for (const number of articles) {
    const origin = article.origin[number] ?? -1
    // Copies count as one text, even if its origin is unknown.
    if (origin >= 0) origins.add(origin)
    else unknown.add(article.copyOf[number] || number)
  }
  return {
    total: statements.length,
    articles: articles.size,
    origins: origins.size,
    unknownOrigins: unknown.size,
    speakers: who.size,
    stance: stance.counts(words),
    mode: mode.counts(words),
    who: who.counts(words, MOST),
    publisher: publisher.counts(words, MOST),
    place: where.counts(words, MOST),
    month: monthCounts(months),
  }
}

/** What each entity is called over all articles, by its number. */
function nameCodes(view: View): readonly number[] {
  return view.once('names', () => {
    const { entity, words } = view.columns
    return entity.name.map((name, number) =>
      (entity.identity[number] ?? 0) > 0 ? words.codeOf(identityName(view, number).name) : name,
    )
  })
}

/** How many matching statements are linked to each name; a statement counts once for a name. */
function tallyLinks(
  { from, to }: { readonly from: readonly number[]; readonly to: readonly number[] },
  isHit: Uint8Array,
  names: readonly number[],
): Tally {
  const tally = new Tally()
  let statement = 0
  let seen: number[] = []
  for (let i = 0; i < from.length; i++) {
    if (isHit[from[i]!] !== 1) continue
    if (from[i] !== statement) {
      statement = from[i]!
      seen = []
    }
    const name = names[to[i]!]!
    if (seen.includes(name)) continue
    seen.push(name)
    tally.add(name)
  }
  return tally
}

function monthCounts(months: ReadonlyMap<number, number>): Count[] {
  return [...months]
    .filter(([month]) => month > 0)
    .sort(([a], [b]) => a - b)
    .map(([month, count]) => ({ name: monthName(month), count }))
}
