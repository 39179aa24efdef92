import type { VerbGroup, VerbShape } from '../../types/grammar.ts'

/** The most important form of a verb group: passive, otherwise its shape, otherwise progressive or perfect. */
export type VerbForm = VerbShape | 'passive' | 'progressive' | 'perfect'

type Shaped = Pick<VerbGroup, 'shape' | 'passive' | 'progressive' | 'perfect'>

/** The form of a verb group in one word. */
export function formOf({ shape, passive, progressive, perfect }: Shaped): VerbForm {
  if (passive) return 'passive'
  if (shape === 'modal' || shape === 'infinitive') return shape
  return progressive ? 'progressive' : perfect ? 'perfect' : shape
}

/** Whether a verb group can be the only verb of a clause; a passive one counts, too. */
export function isFiniteVerb({ shape, passive }: Pick<VerbGroup, 'shape' | 'passive'>): boolean {
  return passive || !/^(?:ing|ed|infinitive)$/.test(shape)
}
