import { type TextField, type TextTerm, WEIGHTS } from '../../../record/question-tree.ts'
import { foldedSearchWords } from '../../../record/search-words.ts'
import type { Database } from '../database.ts'
import { Asked } from './asked.ts'

/** Terms as a condition on `statement_search f`. */
export function matchOf(asked: Asked, terms: readonly TextTerm[]): string {
  const every = terms.map(({ fields, any }) => {
    const either = any.map((phrases) => phrases.map((text) => phraseIn(asked, fields, text)).join(' AND '))
    return `(${either.map((one) => `(${one || 'true'})`).join(' OR ') || 'false'})`
  })
  return every.join(' AND ')
}

/** The condition that a phrase stands in one of the texts. A text without words stands nowhere. */
function phraseIn(asked: Asked, fields: readonly TextField[], text: string): string {
  const words = foldedSearchWords(text)
  if (words.length === 0) return 'false'
  const phrase = `phrase_of(${asked.add(words)}::text[])`
  return `(${fields.map((field) => `f.${field} @@ ${phrase}`).join(' OR ')})`
}

/**
 * How well a row of `statement_search f` meets the terms; lower is better. BM25, with a weight for each text, as SQLite
 * ranks. `null` where more than `most` statements meet them.
 */
export async function rankOf(
  db: Database,
  asked: Asked,
  terms: readonly TextTerm[],
  most: number,
): Promise<string | null> {
  const phrases = terms
    .flatMap(({ fields, any }) =>
      any.flat().map((text) => ({ fields, text, words: foldedSearchWords(text) })),
    )
    .filter(({ words }) => words.length > 0)
  const counting = new Asked()
  const counts = phrases.map(
    ({ fields, text }) =>
      `(SELECT count(*) FROM statement_search f WHERE ${phraseIn(counting, fields, text)})`,
  )
  const row = await db.one<{ all: number; words: number; matching: number; found: readonly number[] }>(
    `SELECT statements AS all, words, (SELECT count(*) FROM statement_search f WHERE ${matchOf(counting, terms)}) AS matching,
            to_json(ARRAY[${counts.join(', ')}]::bigint[]) AS found FROM search_totals`,
    ...counting.values,
  )
  const { all, words, matching, found } = row!
  if (matching === 0 || matching > most) return null
  const mean = asked.add(words / all)
  const often = `(1.2::float8 * (0.25::float8 + (0.75::float8 * f.length) / ${mean}::float8))`
  const parts = phrases.map(({ fields, words: phrase }, index) => {
    const rarity = asked.add(rarityOf(all, found[index]!))
    const own = asked.add(phrase)
    const times = fields.map((field) => `${WEIGHTS[field]} * times_in(f.${field}, ${own}::text[])`)
    const weight = `(${times.join(' + ')})::float8`
    return `(${rarity}::float8 * ${weight} * 2.2::float8) / (${weight} + ${often})`
  })
  return `-(${['0::float8', ...parts].join(' + ')})`
}

function rarityOf(all: number, found: number): number {
  return Math.max(Math.log((all - found + 0.5) / (found + 0.5)), 1e-6)
}
