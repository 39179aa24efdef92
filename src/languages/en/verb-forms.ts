import type { VerbGroup, VerbShape } from '../../types/grammar.ts'

/** What is most telling of a verb group: that it is passive, else its shape, else that it is progressive or perfect. */
export type VerbForm = VerbShape | 'passive' | 'progressive' | 'perfect'

type Shaped = Pick<VerbGroup, 'shape' | 'passive' | 'progressive' | 'perfect'>

/** One word for how a verb group stands. */
export function formOf({ shape, passive, progressive, perfect }: Shaped): VerbForm {
  if (passive) return 'passive'
  if (shape === 'modal' || shape === 'infinitive') return shape
  return progressive ? 'progressive' : perfect ? 'perfect' : shape
}

/** Whether a verb group can be a clause's verb by itself; a passive one counts as such. */
export function isFiniteVerb({ shape, passive }: Pick<VerbGroup, 'shape' | 'passive'>): boolean {
  return passive || !/^(?:ing|ed|infinitive)$/.test(shape)
}
