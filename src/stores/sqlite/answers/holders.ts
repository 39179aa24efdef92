import { foldedWords, holdsWords } from '../../../record/folded-words.ts'
import type { Listing } from '../../../record/lists.ts'
import type { HolderHead, HoldersOptions } from '../../../record/somebody.ts'
import { pageOf } from '../../answers/listing.ts'
import { identityName } from '../columns/identity.ts'
import type { View } from '../columns/view.ts'

interface Known extends HolderHead {
  readonly words: readonly string[]
}

export function holders(
  view: View,
  { text = '', type = null, ...page }: HoldersOptions,
): Listing<HolderHead> {
  const all = everyHolder(view)
  const wanted = foldedWords(text)
  const fitting: number[] = []
  for (const [index, holder] of all.entries()) {
    if ((type === null || holder.type === type) && holdsWords(holder.words, wanted)) fitting.push(index)
  }
  return pageOf(fitting, page, (numbers) => numbers.map((number) => headOf(all[number]!)))
}

function headOf({ id, name, type, statements, quotations, articles }: Known): HolderHead {
  return { id, name, type, statements, quotations, articles }
}

interface Counting {
  statements: number
  quotations: number
  articles: number
  lastStatement: number
  lastArticle: number
  readonly somebody: ReturnType<typeof identityName>
}

/** Every holder of a current statement, most statements first; counted once for each state of the record. */
export function everyHolder(view: View): readonly Known[] {
  return view.once('holders', () => {
    const { holders, entity, statement } = view.columns
    const current = new Set(view.articles)
    const found = new Map<string, Counting>()
    const byEntity = new Map<number, Counting>()
    const countingOf = (number: number): Counting => {
      // Names without an identity are keyed by their code; the same code comes many times.
      const key = (entity.identity[number] ?? 0) || -1 - entity.name[number]!
      const known = byEntity.get(key)
      if (known) return known
      const somebody = identityName(view, number)
      const counting = found.get(somebody.id) ?? {
        ...{ statements: 0, quotations: 0, articles: 0, lastStatement: 0, lastArticle: 0, somebody },
      }
      found.set(somebody.id, counting)
      byEntity.set(key, counting)
      return counting
    }
    for (let i = 0; i < holders.from.length; i++) {
      const number = holders.from[i]!
      const article = statement.article[number]
      if (article === undefined || !current.has(article)) continue
      const counting = countingOf(holders.to[i]!)
      // Two entities of one name may hold one statement.
      if (counting.lastStatement === number) continue
      counting.lastStatement = number
      counting.statements++
      counting.quotations += statement.isQuoted[number]!
      if (counting.lastArticle !== article) counting.articles++
      counting.lastArticle = article
    }
    return [...found.values()]
      .map(
        ({ statements, quotations, articles, somebody }): Known => ({
          ...somebody,
          ...{ statements, quotations, articles },
          words: foldedWords(somebody.name),
        }),
      )
      .sort(
        (a, b) =>
          b.statements - a.statements || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1),
      )
  })
}
