import { overlaps } from '../base/spans.ts'
import { FROM_THEN } from '../languages/en/statements/said-at.ts'
import type { Span } from '../types/span.ts'
import type { Time } from '../types/time.ts'
import { indexOf } from './place-index.ts'

/** How far a time of saying may be from its cue, in code units. */
const REACH = 60

/** Index of the time at which something was said: in the sentence of the cue, outside source and content. */
export function saidAt(
  text: string,
  sentence: Span,
  cue: readonly Span[],
  taken: readonly Span[],
  times: readonly Time[],
): number | null {
  const [said] = cue
  if (!said) return null
  let best: number | null = null
  let distance = REACH
  const near = indexOf(times, (all) => all.map((time, index) => [[time.start, time.end], index] as const))
  for (const index of near.at(sentence)) {
    const { start, end, type } = times[index]!
    if (type !== 'date' && type !== 'time') continue
    if (start < sentence[0] || end > sentence[1]) continue
    if (taken.some((span) => overlaps(span, [start, end]))) continue
    const between =
      start >= said[1] ? text.slice(said[1], start) : end <= said[0] ? text.slice(end, said[0]) : ''
    if (FROM_THEN.test(text.slice(Math.max(sentence[0], start - 60), start))) continue
    if (between.length < distance && !/[;:]/.test(between)) {
      best = index
      distance = between.length
    }
  }
  return best
}
