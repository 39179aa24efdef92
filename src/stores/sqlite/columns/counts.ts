import type { Count } from '../../../record/count.ts'
import type { Dictionary } from './load.ts'

/** Counts by number of a dictionary's text. */
export class Tally {
  readonly #counts: number[] = []

  /** Does nothing for -1, which means no text. */
  add(code: number): void {
    if (code >= 0) this.#counts[code] = (this.#counts[code] ?? 0) + 1
  }

  /** How many different texts there are. */
  get size(): number {
    return Object.keys(this.#counts).length
  }

  /** Most first, then by name; `most` at most. */
  counts(words: Dictionary, most = Number.POSITIVE_INFINITY): Count[] {
    const counts: Count[] = []
    for (const key in this.#counts)
      counts.push({ name: words.texts[Number(key)]!, count: this.#counts[key]! })
    return counts.sort(mostFirst).slice(0, most)
  }
}

export function mostFirst(a: Count, b: Count): number {
  return b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
}
