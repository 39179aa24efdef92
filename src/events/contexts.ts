import { CONTEXTS, type Context } from '../languages/en/events/contexts.ts'
import type { EventType } from '../types/event.ts'
import type { Words } from './words.ts'

/** The subjects of a sentence that keep words of a type from being an event, by their names: sport, fiction … */
export function contextsOf(words: Words): readonly Context[] {
  return CONTEXTS.filter(({ phrases, openers, weak }) => {
    let count = 0
    const seen = new Set<string>()
    for (let i = 0; i < words.length && count < 2; i++) {
      const { lower, noun } = words[i]!
      const isStrong =
        phrases.has(lower) || (openers.has(lower) && phrases.has(`${lower} ${words[i + 1]?.lower ?? ''}`))
      if (isStrong && !isBaseline(words, i)) count += 2
      else if (weak.has(noun) && !seen.has(noun)) count++
      seen.add(noun)
    }
    return count >= 2
  })
}

/** Name of the context that keeps words of the type from being an event; `null` if none does. */
export function droppedBy(contexts: readonly Context[], type: EventType): string | null {
  return contexts.find(({ drops }) => drops.has(type))?.name ?? null
}

/** Whether the clause tells of a year long ago ("in 1944"); `now` is the year of publication. */
export function isLongPast(
  words: Words,
  [start, end]: readonly [number, number],
  now: number | null,
): boolean {
  const limit = now === null ? 1990 : now - 20
  for (let i = start; i < end; i++) {
    const { lower } = words[i]!
    if (
      /^1[0-9]{3}s?$|^20[0-9]{2}s?$/.test(lower) &&
      Number.parseInt(lower, 10) < limit &&
      !isBaseline(words, i)
    ) {
      return true
    }
  }
  return false
}

/** "the first since World War Two" only compares the present with the past. */
function isBaseline(words: Words, index: number): boolean {
  for (let i = index - 1; i >= 0 && i >= index - 3; i--) if (words[i]!.lower === 'since') return true
  return false
}
