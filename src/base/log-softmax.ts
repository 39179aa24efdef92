/** Turns logits into log-probabilities, row by row. */
export function logSoftmax(logits: ArrayLike<number>, labels: number): Float64Array {
  const out = new Float64Array(logits.length)
  for (let row = 0; row < logits.length; row += labels) {
    let highest = Number.NEGATIVE_INFINITY
    for (let k = 0; k < labels; k++) highest = Math.max(highest, logits[row + k]!)
    let sum = 0
    for (let k = 0; k < labels; k++) sum += Math.exp(logits[row + k]! - highest)
    const total = highest + Math.log(sum)
    for (let k = 0; k < labels; k++) out[row + k] = logits[row + k]! - total
  }
  return out
}
