import type { LineFeatures } from './line-features.ts'

/** A copy of a headline is at most this many lines after it. */
const COPY_REACH = 14

/**
 * For each line: 1 if a copy of it follows soon, 2 if one follows at once (as for a caption), -1 if it is itself such a
 * copy, otherwise 0.
 */
export function findCopies(lines: readonly LineFeatures[]): Int8Array {
  const marks = new Int8Array(lines.length)
  const last = new Map<string, number>()
  lines.forEach(({ key, width }, i) => {
    if (key === '' || width < 12) return
    const earlier = last.get(key)
    if (earlier !== undefined && i - earlier <= COPY_REACH) {
      marks[i] = -1
      if (marks[earlier] === 0) marks[earlier] = i === earlier + 1 ? 2 : 1
    }
    last.set(key, i)
  })
  return marks
}
