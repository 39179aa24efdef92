import type { EntityType } from '../../../types/entity.ts'
import type { HolderHead, HoldersOptions, Listing } from '../../explore.ts'
import { foldedWords, holdsWords } from '../../folded-words.ts'
import { pageOf } from './listing.ts'
import type { View } from './view.ts'

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

export function findHolder(view: View, name: string): HolderHead | null {
  const found = everyHolder(view).find((holder) => holder.name === name)
  return found ? headOf(found) : null
}

function headOf({ name, type, statements, quotations, articles }: Known): HolderHead {
  return { name, type, statements, quotations, articles }
}

interface Counting {
  statements: number
  quotations: number
  articles: number
  lastStatement: number
  lastArticle: number
  readonly types: Map<number, number>
}

/** Everybody whom a current statement is tied to, most statements first; counted once for each state of the record. */
export function everyHolder(view: View): readonly Known[] {
  return view.once('holders', () => {
    const { holders, entity, statement, words } = view.columns
    const current = new Set(view.articles)
    const found = new Map<number, Counting>()
    for (let i = 0; i < holders.from.length; i++) {
      const number = holders.from[i]!
      const article = statement.article[number]
      if (article === undefined || !current.has(article)) continue
      const name = entity.name[holders.to[i]!]!
      const type = entity.type[holders.to[i]!]!
      const counting = found.get(name) ?? {
        ...{ statements: 0, quotations: 0, articles: 0, lastStatement: 0, lastArticle: 0 },
        types: new Map<number, number>(),
      }
      found.set(name, counting)
      // Two entities of one name may hold one statement.
      if (counting.lastStatement === number) continue
      counting.lastStatement = number
      counting.statements++
      counting.quotations += statement.isQuoted[number]!
      if (counting.lastArticle !== article) counting.articles++
      counting.lastArticle = article
      counting.types.set(type, (counting.types.get(type) ?? 0) + 1)
    }
    return [...found]
      .map(([code, { statements, quotations, articles, types }]): Known => {
        const name = words.texts[code]!
        const [type] = [...types].reduce((most, one) => (one[1] > most[1] ? one : most))
        return {
          name,
          type: words.texts[type] as EntityType,
          ...{ statements, quotations, articles },
          words: foldedWords(name),
        }
      })
      .sort((a, b) => b.statements - a.statements || (a.name < b.name ? -1 : 1))
  })
}
