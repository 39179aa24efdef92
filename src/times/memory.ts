import { intervalOf } from './interval.ts'

/** How fine a resolved value is. */
export type Grain = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'decade'

/** A time of this text that later ones may count from. */
export interface Referent {
  readonly value: string
  readonly grain: Grain
  /** Index into the article's times. */
  readonly index: number
  readonly sentence: number
  /** Whether its year was said and not only concluded. */
  readonly stated: boolean
}

/** The times read so far, newest first by what is asked for. */
export class Memory {
  private readonly referents: Referent[] = []

  add(referent: Referent): void {
    this.referents.push(referent)
  }

  /** The latest referent of one of these grains, at most `reach` sentences before `sentence`. */
  latest(grains: readonly Grain[], sentence: number, reach = 1000): Referent | null {
    for (let i = this.referents.length - 1; i >= 0 && i > this.referents.length - 12; i--) {
      const referent = this.referents[i]!
      if (sentence - referent.sentence > reach) return null
      if (grains.includes(referent.grain)) return referent
    }
    return null
  }
}

/** How fine a TIMEX3 value is; `null` for what stands for no days. */
export function grainOf(value: string): Grain | null {
  if (!intervalOf(value)) return null
  if (/^\d{2,3}$/.test(value)) return 'decade'
  if (/^\d{4}$/.test(value)) return 'year'
  if (/^\d{4}-\d\d$/.test(value)) return 'month'
  if (/^\d{4}-W\d\d-WE/.test(value)) return 'weekend'
  if (/^\d{4}-W/.test(value)) return 'week'
  if (/^\d{4}-Q/.test(value)) return 'quarter'
  if (/^\d{4}-H/.test(value)) return 'half'
  if (/^\d{4}-[A-Z]/.test(value)) return 'season'
  return 'day'
}
