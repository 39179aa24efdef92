import type { Statement } from '../../types/statement.ts'
import type { Claim, Count } from './digest.ts'
import { within } from './names-in.ts'
import type { Reading } from './reading.ts'

/** Exact counts in a statement's content; approximate ones and bounds are left out. */
export function countsIn({ line, quantities }: Reading, { content }: Statement): Count[] {
  return content
    .flatMap((span) => within(quantities, span))
    .flatMap(({ start, end, value, unit, approx }) =>
      value !== null && unit !== null && !approx ? { words: line.text.slice(start, end), value, unit } : [],
    )
}

/** Units that two claims count differently, as "12 people / 30 people". Empty if they share a count of that unit. */
export function differingCounts(one: Claim, two: Claim): string[] {
  const units = new Set(one.counts.map(({ unit }) => unit))
  return [...units].flatMap((unit) => {
    const [first, second] = [one, two].map(({ counts }) => counts.filter((count) => count.unit === unit))
    if (second!.length === 0 || first!.some(({ value }) => second!.some((other) => other.value === value)))
      return []
    return `${first![0]!.words} / ${second![0]!.words}`
  })
}
