import type { Question } from '../record.ts'

/** Parses the query of a command; `null` if it is wrong, after the error was printed. */
export async function questionOf(query: readonly string[]): Promise<Question | null> {
  const [{ parseQuestion }, { report }] = await Promise.all([import('../record.ts'), import('./say.ts')])
  try {
    return parseQuestion(query)
  } catch (error) {
    report(error)
    return null
  }
}
