import { stemOf } from '../../../languages/en/porter.ts'
import { TEXT_FIELDS, type TextField, type TextTerm, WEIGHTS } from '../../../record/question-tree.ts'
import { foldedSearchWords } from '../../../record/search-words.ts'
import type { State, Statement } from '../state.ts'

/** How well each statement meets every term; lower is better. Others are left out. The same rank as FTS5's bm25. */
export function searchStatements(state: State, terms: readonly TextTerm[]): ReadonlyMap<Statement, number> {
  const all = state.parts.values().flatMap(({ statements }) => statements)
  const mean = all.reduce((sum, one) => sum + lengthOf(one), 0) / all.length
  const phrases = terms.flatMap(({ fields, any }) =>
    any.flatMap((group) => group.map((text) => ({ fields, words: wordsIn(text) }))),
  )
  const weighed = phrases.map((phrase) => {
    const found = new Map(all.map((one) => [one, weightIn(one, phrase)] as const).filter(([, it]) => it > 0))
    const rarity = Math.log((all.length - found.size + 0.5) / (found.size + 0.5))
    return { found, rarity: Math.max(rarity, 1e-6) }
  })
  const matching = all.filter((one) => terms.every((term) => meets(one, term)))
  return new Map(
    matching.map((one) => {
      const often = 1.2 * (0.25 + (0.75 * lengthOf(one)) / mean)
      const rank = weighed.reduce((sum, { found, rarity }) => {
        const weight = found.get(one) ?? 0
        return sum + (rarity * weight * 2.2) / (weight + often)
      }, 0)
      return [one, -rank]
    }),
  )
}

/** Whether the texts of a statement contain a term. */
export function meets(statement: Statement, { fields, any }: TextTerm): boolean {
  return any.some((phrases) =>
    phrases.every((text) => weightIn(statement, { fields, words: wordsIn(text) }) > 0),
  )
}

interface Phrase {
  readonly fields: readonly TextField[]
  readonly words: readonly string[]
}

function weightIn(statement: Statement, { fields, words }: Phrase): number {
  if (words.length === 0) return 0
  const texts = textsOf(statement)
  let weight = 0
  for (const field of fields) {
    const own = texts[field]
    for (let at = 0; at + words.length <= own.length; at++)
      if (words.every((word, index) => own[at + index] === word)) weight += WEIGHTS[field]
  }
  return weight
}

const TEXTS = new WeakMap<Statement, Readonly<Record<TextField, readonly string[]>>>()

function textsOf(statement: Statement): Readonly<Record<TextField, readonly string[]>> {
  const known = TEXTS.get(statement)
  if (known) return known
  const texts = Object.fromEntries(
    TEXT_FIELDS.map((field) => [field, wordsIn(statement.texts[field])]),
  ) as unknown as Record<TextField, readonly string[]>
  TEXTS.set(statement, texts)
  return texts
}

function lengthOf(statement: Statement): number {
  return Object.values(textsOf(statement)).reduce((sum, words) => sum + words.length, 0)
}

/** Words without accents and endings. */
function wordsIn(text: string): string[] {
  return foldedSearchWords(text).map(stemOf)
}
