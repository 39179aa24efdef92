import type { Spanned } from './span.ts'

/** A quotation, with its marks. */
export interface Quote extends Spanned {
  /** Whether it was closed; one without a closing mark ends with its paragraph. */
  readonly closed: boolean
  /** Whether it is not closed and the next paragraph begins with a quotation: one speech over several paragraphs. */
  readonly continues: boolean
}
