import type { Question } from '../record.ts'

/** Parses the query of a command; `null` if it is wrong, after the error was printed. */
export async function questionOf(query: readonly string[]): Promise<Question | null> {
  const [{ parseQuestion }, { report, say }] = await Promise.all([import('../record.ts'), import('./say.ts')])
  try {
    const question = parseQuestion(query)
    if (query.some((term) => /\S/.test(term)) && isEmpty(question)) {
      say(`There is no word to look for in: ${query.join(' ')}\nWrite words, or nothing for everything.`)
      return null
    }
    const operator = question.words.find((word) => /^(?:OR|AND|NOT|-.+)$/.test(word))
    if (operator !== undefined) say(operatorNote(operator))
    return question
  } catch (error) {
    report(error)
    return null
  }
}

function isEmpty(question: Question): boolean {
  return Object.values(question).every((value) => value === null || value.length === 0)
}

/** Other search programs take these for operators. */
function operatorNote(word: string): string {
  return `"${word}" is looked for as a word: all words must be there, and none can be excluded.`
}
