import type { RecordLine } from '../record-line.ts'
import type { Span } from '../types/span.ts'
import { lemmaOf } from './lemma.ts'
import { termsOf } from './terms.ts'

/** What is compared of an event. */
export interface EventDigest {
  readonly id: string
  /** Lemma of the word it hangs on. */
  readonly head: string
  /** Content words of its sentence before and after it. */
  readonly before: readonly string[]
  readonly after: readonly string[]
  /** First and last day of its time, where the text gives one. */
  readonly day: readonly [from: string, to: string] | null
}

/** A mention of an event in a text. */
export interface EventSpan {
  readonly id: string
  readonly trigger: Span
  /** The word of the trigger that it hangs on; the whole trigger where it is not known. */
  readonly head?: Span
  /** Index into the article's times. */
  readonly time?: number | null
}

/** Content words kept on each side of an event. */
const REACH = 8

/** The events of an article as its line has them. */
export function digestEvents(line: RecordLine): EventDigest[] {
  return line.events.map((event) => digestEvent(line, event))
}

export function digestEvent(line: RecordLine, { id, trigger, head, time }: EventSpan): EventDigest {
  const [from, to] = line.sentences.find(([start, end]) => start <= trigger[0] && trigger[0] < end) ?? trigger
  const word = line.text.slice(...(head ?? headOf(line.text, trigger)))
  const when = time === null || time === undefined ? undefined : line.times[time]
  return {
    id,
    head: lemmaOf(word),
    before: termsOf(line.text, from, trigger[0])
      .map(({ lemma }) => lemma)
      .slice(-REACH),
    after: termsOf(line.text, trigger[1], Math.max(to, trigger[1]))
      .map(({ lemma }) => lemma)
      .slice(0, REACH),
    day: when?.from && when.to ? [when.from, when.to] : null,
  }
}

/** The first word of a trigger: particles and objects come behind it ("took over", "air strikes" being one word each). */
function headOf(text: string, [start, end]: Span): Span {
  const words = [...text.slice(start, end).matchAll(/[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*/gu)]
  const first = words[0]
  return first ? [start + first.index, start + first.index + first[0].length] : [start, end]
}
