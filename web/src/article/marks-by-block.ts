import type { Block } from '../../../src/index.ts'
import type { Mark } from '../layers/layer.ts'

/** The marks that touch each block. Blocks are in order and never overlap; marks come in any order. */
export function marksByBlock(blocks: readonly Block[], marks: readonly Mark[]): Mark[][] {
  const found: Mark[][] = blocks.map(() => [])
  for (const mark of marks) {
    for (let index = firstEndingAfter(blocks, mark.start); index < blocks.length; index++) {
      if (blocks[index]!.start >= mark.end) break
      found[index]!.push(mark)
    }
  }
  return found
}

function firstEndingAfter(blocks: readonly Block[], offset: number): number {
  let low = 0
  let high = blocks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (blocks[middle]!.end > offset) high = middle
    else low = middle + 1
  }
  return low
}
