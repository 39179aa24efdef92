import { quantities } from '../src/quantities/stage.ts'
import type { Quantity } from '../src/types/quantity.ts'
import { taggerInput } from './make-article.ts'

/** The quantities of a story that has no times. */
export function quantitiesIn(text: string): readonly Quantity[] {
  const layers = quantities.run({ ...taggerInput({ text }), times: [] }, () => {})
  return (layers as { readonly quantities: readonly Quantity[] }).quantities
}
