import type { Question } from '../record.ts'

/** The question that the words of a command ask; `null` where they are none, which then has been told. */
export async function questionOf(query: readonly string[]): Promise<Question | null> {
  const [{ parseQuestion }, { report }] = await Promise.all([import('../record.ts'), import('./say.ts')])
  try {
    return parseQuestion(query)
  } catch (error) {
    report(error)
    return null
  }
}
