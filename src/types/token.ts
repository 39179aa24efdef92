import type { Spanned } from './span.ts'

/** A word, number, punctuation mark or symbol. Clitics are split off: `Putin` + `'s`, `did` + `n't`. */
export interface Token extends Spanned {
  readonly kind: 'word' | 'number' | 'punctuation'
  /** The words as they stand: `article.text.slice(start, end)`. */
  readonly text: string
  /** Index into `sentences`. */
  readonly sentence: number
}
