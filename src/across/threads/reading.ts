import type { Word } from '../../languages/en/threads/words.ts'
import type { NewsEvent } from '../../types/event.ts'
import type { RecordLine } from '../../types/line.ts'
import type { Quantity } from '../../types/quantity.ts'
import type { Time } from '../../types/time.ts'
import type { Party } from './digest.ts'
import { kindsIn } from './hypernyms.ts'
import { type Mentioned, mentionsIn } from './names-in.ts'
import { partiesOf } from './parties.ts'
import { type Question, questionsOf } from './questions.ts'

/** An article with its layers indexed, so that the items in a statement are found without searching each layer. */
export interface Reading {
  readonly line: RecordLine
  readonly parties: readonly Party[]
  /** From an entity id to the index of its party. */
  readonly index: ReadonlyMap<string, number>
  /** In text order, like times and quantities. */
  readonly mentions: readonly Mentioned[]
  readonly times: readonly (Time & { readonly number: number })[]
  readonly quantities: readonly Quantity[]
  /** Events by the id of a statement that holds them. */
  readonly events: ReadonlyMap<string, readonly NewsEvent[]>
  readonly questions: readonly Question[]
  readonly kinds: ReadonlyMap<string, Word>
}

export function readingOf(line: RecordLine): Reading {
  const { parties, index } = partiesOf(line)
  const mentions = mentionsIn(line, index)
  const events = new Map<string, NewsEvent[]>()
  for (const event of line.events) {
    for (const { statement } of event.told ?? []) {
      const own = events.get(statement)
      if (own) own.push(event)
      else events.set(statement, [event])
    }
  }
  return {
    line,
    parties,
    index,
    mentions,
    times: line.times.map((time, number) => ({ ...time, number })).sort(inText),
    quantities: [...line.quantities].sort(inText),
    events,
    questions: questionsOf(line, mentions),
    kinds: kindsIn(line),
  }
}

function inText(a: { readonly start: number }, b: { readonly start: number }): number {
  return a.start - b.start
}

/** The number of the sentence that contains an offset, or of the next one. */
export function sentenceAt({ sentences }: RecordLine, offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]![1] > offset) high = middle
    else low = middle + 1
  }
  return low
}
