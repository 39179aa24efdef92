import { CONTEXTS, type Context } from '../languages/en/events/contexts.ts'
import type { EventType } from '../types/event.ts'
import type { Words } from './words.ts'

const FORCE = new Set<EventType>(['ASSAULT', 'MOBILIZE', 'RETREAT', 'COERCE', 'PROTEST', 'THREATEN'])

/**
 * Returns a function for the sentence: the subject (sport, fiction, markets, health, weather, history, court or
 * accidents) that keeps words of a type from being an event; `null` if none does.
 */
export function readContext(words: Words): (type: EventType) => string | null {
  const drops = new Map<Context['drops'], string>()
  for (const { name, drops: what, phrases, openers, weak } of CONTEXTS) {
    if (drops.has(what)) continue
    let count = 0
    const seen = new Set<string>()
    for (let i = 0; i < words.length; i++) {
      const { lower, noun } = words[i]!
      const isStrong =
        phrases.has(lower) || (openers.has(lower) && phrases.has(`${lower} ${words[i + 1]?.lower ?? ''}`))
      if (isStrong && !isBaseline(words, i)) count += 2
      else if (weak.has(noun) && !seen.has(noun)) count++
      seen.add(noun)
    }
    if (count >= 2) drops.set(what, name)
  }
  if (drops.size === 0) return () => null
  return (type) =>
    drops.get('all') ??
    (FORCE.has(type) ? drops.get('force') : undefined) ??
    (type === 'ASSAULT' ? drops.get('assault') : undefined) ??
    null
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
