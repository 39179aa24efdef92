import { ADDING, NEGATING, TURNING } from '../../languages/en/threads/claims.ts'
import type { Word } from '../../languages/en/threads/words.ts'
import type { Statement } from '../../types/statement.ts'

/** How many words a "no" may negate. */
const REACH = 8

/**
 * The content words that a negation negates: those after it, up to the next punctuation mark or "but". In a negative
 * statement without a word of negation ("ruled out a sale"), all of them.
 */
export function negatedIn(
  text: string,
  words: readonly Word[],
  polarity: Statement['polarity'],
): readonly Word[] {
  const found: Word[] = []
  let seen = false
  for (const [at, word] of words.entries()) {
    const written = text.slice(word.start, word.end).toLowerCase()
    if (!NEGATING.has(written) && !/n['’]t$/.test(written)) continue
    seen = true
    if (ADDING.test(words[at + 1]?.form ?? '')) continue
    for (let ahead = at + 1; ahead <= at + REACH && ahead < words.length; ahead++) {
      const [before, next] = [words[ahead - 1]!, words[ahead]!]
      if (TURNING.test(next.form) || /[.,;:!?—]/.test(text.slice(before.end, next.start))) break
      if (next.stem) found.push(next)
    }
  }
  return seen || polarity === 'positive' ? found : words.filter(({ stem }) => stem)
}
