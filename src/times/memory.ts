import { intervalOf } from './interval.ts'
import type { Resolution } from './resolve/resolution.ts'

/** The unit of a resolved value. */
export type Grain = 'day' | 'week' | 'weekend' | 'month' | 'quarter' | 'season' | 'half' | 'year' | 'decade'

/** A time of this text from which later ones can count. */
export interface Referent {
  readonly value: string
  readonly grain: Grain
  /** Index into the article's times. */
  readonly index: number
  readonly sentence: number
  /** Whether the text states its year. */
  readonly stated: boolean
  /** Whether its year was stated, or counted from one that was: not from the day of publication. */
  readonly told: boolean
}

/** The times read so far. */
export class Memory {
  private readonly referents: Referent[] = []

  /** Adds a referent; `null` adds none. */
  add(referent: Referent | null): void {
    if (referent) this.referents.push(referent)
  }

  /** Whether the time of this index does not count from the day of publication. */
  isTold(index: number): boolean {
    return this.referents.some((referent) => referent.index === index && referent.told)
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

  /** The latest referent that does not count from the day of publication, at most `reach` sentences before `sentence`. */
  latestTold(sentence: number, reach: number): Referent | null {
    const found = this.referents.findLast(({ told }) => told)
    return found && sentence - found.sentence <= reach ? found : null
  }
}

/** The referent that a time of the article becomes; `null` if its value has no days. */
export function referentOf(
  value: string,
  { basis, anchor }: Pick<Resolution, 'basis' | 'anchor'>,
  index: number,
  sentence: number,
  memory: Memory,
): Referent | null {
  const grain = grainOf(value)
  if (!grain) return null
  const from = anchor?.startsWith('time:') ? Number(anchor.slice(5)) : null
  const stated = basis === 'stated'
  return { value, grain, index, sentence, stated, told: stated || (from !== null && memory.isTold(from)) }
}

/** The unit of a TIMEX3 value; `null` for one without days. */
function grainOf(value: string): Grain | null {
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
