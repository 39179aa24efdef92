import type { Token } from '../../types/token.ts'

/** Whether the token at `at` is a dash between words; a hyphen with spaces around it is one, too. */
export function isDash(tokens: readonly Token[], at: number): boolean {
  const { text, start, end } = tokens[at]!
  if (text === '--' || text === '—') return true
  if (text !== '-' && text !== '–') return false
  return tokens[at - 1]?.end !== start && tokens[at + 1]?.start !== end
}
