/**
 * The first index below `length` at which `holds`, or `length` where there is none, by bisection: `holds` must be false up
 * to some index and true from there on.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}
