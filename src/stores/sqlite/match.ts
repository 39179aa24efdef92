import type { Question } from '../../record/question.ts'

/**
 * The question's words as an FTS5 query over `statement_search`; `null` when it has none. `others` gives other names of
 * those who bear a name.
 */
export function matchOf(
  { words, who, about, place }: Pick<Question, 'words' | 'who' | 'about' | 'place'>,
  others: (name: string) => readonly string[] = () => [],
): string | null {
  const clauses = [
    ...words.map(phrase),
    // Each word of a name alone: "Jan Novak" is also "Jan P. Novak" and "Novak, Jan".
    ...either('holder', who.flatMap((name) => [name, ...others(name)]).map(allWords)),
    ...either('content about title', about.map(phrase)),
    ...either('place', place.map(allWords)),
  ]
  return clauses.length === 0 ? null : clauses.join(' AND ')
}

function either(columns: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`{${columns}} : (${values.join(' OR ')})`]
}

function allWords(value: string): string {
  const words = value.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [value]
  return `(${words.map(phrase).join(' AND ')})`
}

/** Quotation marks and null characters would end the phrase; FTS5 splits words at them anyway. */
function phrase(value: string): string {
  return `"${value.replace(/["\0]/g, ' ')}"`
}
