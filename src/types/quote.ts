import type { Spanned } from './span.ts'

/** A stretch between quotation marks, marks included. */
export interface Quote extends Spanned {
  /** Whether it was closed; an opening mark left open runs to the end of its paragraph. */
  readonly closed: boolean
  /** Whether the next paragraph opens a quotation while this one is left open: one speech over several paragraphs. */
  readonly continues: boolean
}
