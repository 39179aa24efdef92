import { covers } from '../base/spans.ts'
import type { RecordLine } from '../record-line.ts'
import type { Statement } from '../types/statement.ts'
import type { Claim, Count } from './digest.ts'

/** Counts of a statement's content that are neither rough nor bounds. */
export function countsIn({ text, quantities }: RecordLine, { content }: Statement): Count[] {
  return quantities.flatMap(({ start, end, value, unit, approx }) =>
    value !== null && unit !== null && !approx && content.some((span) => covers(span, [start, end]))
      ? { words: text.slice(start, end), value, unit }
      : [],
  )
}

/** What two claims count differently: "12 people / 30 people". Empty where they have a count of that unit in common. */
export function differingCounts(one: Claim, two: Claim): string[] {
  const units = new Set(one.counts.map(({ unit }) => unit))
  return [...units].flatMap((unit) => {
    const [first, second] = [one, two].map(({ counts }) => counts.filter((count) => count.unit === unit))
    if (second!.length === 0 || first!.some(({ value }) => second!.some((other) => other.value === value)))
      return []
    return `${first![0]!.words} / ${second![0]!.words}`
  })
}
