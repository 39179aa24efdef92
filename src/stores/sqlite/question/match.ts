import { TEXT_FIELDS, type TextTerm, WEIGHTS } from '../../../record/question-tree.ts'

/** How well a row of `statement_search` matches; lower is better. */
export const RANK = `bm25(statement_search, ${TEXT_FIELDS.map((field) => WEIGHTS[field]).join(', ')})`

/** Terms as an FTS5 query over `statement_search`. */
export function matchOf(terms: readonly TextTerm[]): string {
  return terms.map(termOf).join(' AND ')
}

function termOf({ fields, any }: TextTerm): string {
  const isEvery = fields.length === TEXT_FIELDS.length
  const either = any.map((phrases) => `(${phrases.map(phraseOf).join(' AND ')})`).join(' OR ')
  return isEvery ? `(${either})` : `{${fields.join(' ')}} : (${either})`
}

/** Quotation marks and null characters would end the phrase; FTS5 splits words at them anyway. */
function phraseOf(value: string): string {
  return `"${value.replace(/["\0]/g, ' ')}"`
}
