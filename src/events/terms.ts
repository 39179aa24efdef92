import { AGREEMENT, TERM_CLAUSE } from '../languages/en/events/terms.ts'
import type { EventType, Term } from '../types/event.ts'
import type { Span } from '../types/span.ts'
import type { Time } from '../types/time.ts'

const AGREEING: ReadonlySet<EventType> = new Set(['AGREE', 'SUPPORT', 'COOPERATE'])
/** How far a duration may be from the word for the agreement, in code units. */
const REACH = 40

/** The terms of an agreement that its sentence states: "a 20-year treaty involving closer trade". */
export function termsOf(text: string, type: EventType, [start, end]: Span, times: readonly Time[]): Term[] {
  if (!AGREEING.has(type)) return []
  const sentence = text.slice(start, end)
  const found = AGREEMENT.exec(sentence)
  if (!found) return []
  const at = start + found.index
  const durations = times.flatMap((time, index): Term[] =>
    time.type === 'duration' &&
    time.start >= start &&
    time.end <= end &&
    Math.max(time.start - (at + found[0].length), at - time.end) < REACH
      ? [{ kind: 'duration', span: [time.start, time.end], time: index }]
      : [],
  )
  const clauses = [...sentence.slice(found.index).matchAll(TERM_CLAUSE)].map((match): Term => {
    const to = at + match.index + match[0].trimEnd().length
    return { kind: 'clause', span: [to - match[1]!.trimEnd().length, to] }
  })
  return [...durations, ...clauses].sort((a, b) => a.span[0] - b.span[0])
}
