/**
 * Groups that grow by average linkage. Each is known by its smallest member; scores are whole numbers, so that their sums
 * are the same in any order.
 */
export class Linkage {
  readonly #members: Map<number, number[]>
  readonly #home: number[]
  /** Sums of scores between groups, both ways. */
  readonly #sums = new Map<number, Map<number, number>>()
  /** The closest neighbour of a group, until one of the two grows. */
  readonly #nearest = new Map<number, Near | null>()

  constructor(count: number) {
    this.#home = Array.from({ length: count }, (_, at) => at)
    this.#members = new Map(this.#home.map((at) => [at, [at]]))
  }

  /** The group that an item is in. */
  homeOf(item: number): number {
    return this.#home[item]!
  }

  /** Groups by their smallest member, members ascending. */
  groups(): number[][] {
    return [...this.#members.values()].sort((a, b) => a[0]! - b[0]!)
  }

  link(a: number, b: number, score: number): void {
    const [one, two] = [this.#home[a]!, this.#home[b]!]
    if (one !== two) this.#add(one, two, score)
  }

  join(a: number, b: number): void {
    const [one, two] = [this.#home[a]!, this.#home[b]!].sort((x, y) => x - y) as [number, number]
    if (one === two) return
    const moved = this.#members.get(two)!
    for (const at of moved) this.#home[at] = one
    this.#members.set(
      one,
      [...this.#members.get(one)!, ...moved].sort((x, y) => x - y),
    )
    this.#members.delete(two)
    const row = this.#sums.get(two)
    this.#sums.delete(two)
    this.#nearest.delete(two)
    for (const [other, score] of row ?? []) {
      this.#sums.get(other)!.delete(two)
      if (other !== one) this.#add(one, other, score)
    }
    this.#nearest.delete(one)
    for (const other of this.#sums.get(one)?.keys() ?? []) this.#nearest.delete(other)
  }

  /** Joins the two groups that are closest, the first of several, until no two are as close as `least` on average. */
  agglomerate(least: number): void {
    for (;;) {
      let best: readonly [number, Near] | null = null
      for (const one of this.#sums.keys()) {
        const near = this.#nearestOf(one)
        if (near && near.average >= least && (!best || isCloser(one, near, ...best))) best = [one, near]
      }
      if (!best) return
      this.join(best[0], best[1].other)
    }
  }

  #add(one: number, two: number, score: number): void {
    for (const [x, y] of [
      [one, two],
      [two, one],
    ] as const) {
      const row = this.#sums.get(x) ?? new Map<number, number>()
      this.#sums.set(x, row)
      row.set(y, (row.get(y) ?? 0) + score)
      this.#nearest.delete(x)
    }
  }

  #nearestOf(one: number): Near | null {
    const known = this.#nearest.get(one)
    if (known !== undefined) return known
    let best: Near | null = null
    const size = this.#members.get(one)!.length
    for (const [other, sum] of this.#sums.get(one)!) {
      const average = sum / (size * this.#members.get(other)!.length)
      if (!best || average > best.average || (average === best.average && other < best.other)) {
        best = { other, average }
      }
    }
    this.#nearest.set(one, best)
    return best
  }
}

interface Near {
  readonly other: number
  readonly average: number
}

/** The higher average; then the pair whose smaller group, and then whose larger, comes first. */
function isCloser(one: number, near: Near, best: number, bestNear: Near): boolean {
  if (near.average !== bestNear.average) return near.average > bestNear.average
  const [a, b] = [Math.min(one, near.other), Math.max(one, near.other)]
  const [x, y] = [Math.min(best, bestNear.other), Math.max(best, bestNear.other)]
  return a < x || (a === x && b < y)
}
