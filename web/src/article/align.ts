/** A card whose best place is `want`, in pixels from the top. A higher `weight` keeps it nearer to that. */
export interface Wish {
  readonly want: number
  readonly height: number
  readonly weight: number
}

/**
 * Tops for cards in order, without overlaps, as near to their best places as possible (weighted least squares by
 * pooling adjacent violators: Barlow et al., "Statistical inference under order restrictions", 1972).
 */
export function align(wishes: readonly Wish[], gap: number): number[] {
  interface Pool {
    mean: number
    weight: number
    count: number
  }
  const pools: Pool[] = []
  const above: number[] = []
  let sum = 0
  for (const { want, height, weight } of wishes) {
    above.push(sum)
    let pool: Pool = { mean: Math.max(0, want - sum), weight, count: 1 }
    for (let last = pools.at(-1); last && last.mean > pool.mean; last = pools.at(-1)) {
      pools.pop()
      const total = last.weight + pool.weight
      pool = {
        mean: (last.mean * last.weight + pool.mean * pool.weight) / total,
        weight: total,
        count: last.count + pool.count,
      }
    }
    pools.push(pool)
    sum += height + gap
  }
  return pools
    .flatMap(({ mean, count }) => Array<number>(count).fill(mean))
    .map((base, index) => base + above[index]!)
}
