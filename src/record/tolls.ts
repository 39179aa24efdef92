import type { eventToll } from '../schemas/answers-across.ts'
import type { Of } from '../schemas/parts.ts'
import type { NewsEvent } from '../types/event.ts'
import type { RecordLine } from '../types/line.ts'
import type { Quantity } from '../types/quantity.ts'

/** A number that one mention of an event counts, with its day and its tellers. */
export type EventToll = Of<typeof eventToll>

/**
 * The numbers that an article counts of an event: those of its clause, without the ones that the word of another event is
 * nearer to ("the landslide killed 12").
 *
 * @param among The events that may have the number.
 *
 * @example
 * ```ts
 * for (const event of line.events) {
 *   for (const { start, end } of countsOf(line, event)) console.log(line.text.slice(start, end))
 * }
 * ```
 */
export function countsOf(
  line: RecordLine,
  event: NewsEvent,
  among: readonly NewsEvent[] = line.events,
): Quantity[] {
  return event.quantities.flatMap((index) => {
    const quantity = line.quantities[index]
    if (!quantity || !isCount(quantity)) return []
    const own = distance(event, quantity)
    const having = among.filter((other) => other.quantities.includes(index))
    const least = Math.min(own, ...having.map((other) => distance(other, quantity)))
    const nearest = having.find((other) => distance(other, quantity) === least) ?? event
    return nearest.id === event.id ? [quantity] : []
  })
}

function distance({ trigger: [start, end] }: NewsEvent, quantity: Quantity): number {
  return Math.max(quantity.start - end, start - quantity.end)
}

function isCount({ value, min, max }: Quantity): boolean {
  return value !== null || min !== null || max !== null
}
