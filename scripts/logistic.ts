/** Strength of the L2 penalty on the weights; the bias has none. */
const RIDGE = 1
const MOST_STEPS = 30

/** Logistic regression by Newton's method: the bias, then a weight for each column. */
export function fitLogistic(rows: readonly (readonly number[])[], labels: readonly number[]): number[] {
  const size = rows[0]!.length + 1
  let weights = new Array<number>(size).fill(0)
  for (let step = 0; step < MOST_STEPS; step++) {
    const hessian = Array.from({ length: size }, () => new Array<number>(size).fill(0))
    const gradient = new Array<number>(size).fill(0)
    rows.forEach((row, i) => {
      const x = [1, ...row]
      const chance = 1 / (1 + Math.exp(-x.reduce((sum, value, j) => sum + value * weights[j]!, 0)))
      const slope = chance * (1 - chance) + 1e-9
      for (let j = 0; j < size; j++) {
        if (x[j] === 0) continue
        gradient[j]! += (labels[i]! - chance) * x[j]!
        for (let k = 0; k < size; k++) hessian[j]![k]! += slope * x[j]! * x[k]!
      }
    })
    for (let j = 1; j < size; j++) {
      gradient[j]! -= RIDGE * weights[j]!
      hessian[j]![j]! += RIDGE
    }
    const move = solve(hessian, gradient)
    weights = weights.map((weight, j) => weight + move[j]!)
    if (Math.max(...move.map(Math.abs)) < 1e-6) break
  }
  return weights
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: number[][], right: readonly number[]): number[] {
  const size = right.length
  const rows = matrix.map((row, i) => [...row, right[i]!])
  for (let i = 0; i < size; i++) {
    let pivot = i
    for (let k = i; k < size; k++) if (Math.abs(rows[k]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = k
    const held = rows[i]!
    rows[i] = rows[pivot]!
    rows[pivot] = held
    for (let k = i + 1; k < size; k++) {
      const factor = rows[k]![i]! / rows[i]![i]!
      if (factor !== 0) for (let j = i; j <= size; j++) rows[k]![j]! -= factor * rows[i]![j]!
    }
  }
  const solution = new Array<number>(size).fill(0)
  for (let i = size - 1; i >= 0; i--) {
    let value = rows[i]![size]!
    for (let j = i + 1; j < size; j++) value -= rows[i]![j]! * solution[j]!
    solution[i] = value / rows[i]![i]!
  }
  return solution
}
