import { CONTEXTS, type Context } from '../languages/en/events/contexts.ts'
import type { EventType } from '../types/event.ts'
import type { Words } from './words.ts'

/** The contexts with each word or pair of words that alone decides, and those with each noun of which two are needed. */
const STRONG = byWord(({ phrases }) => phrases)
const WEAK = byWord(({ weak }) => weak)
const OPENERS = new Set(CONTEXTS.flatMap(({ openers }) => [...openers]))

/** The subjects of a sentence that keep words of a type from being an event, by their names: sport, fiction … */
export function contextsOf(words: Words): readonly Context[] {
  const counts = new Map<Context, number>()
  const seen = new Set<string>()
  words.forEach(({ lower, noun }, i) => {
    const pair = OPENERS.has(lower) ? STRONG.get(`${lower} ${words[i + 1]?.lower ?? ''}`) : undefined
    const own = STRONG.get(lower)
    const strong = (own || pair) && !isBaseline(words, i) ? new Set([...(own ?? []), ...(pair ?? [])]) : null
    for (const context of strong ?? []) counts.set(context, 2)
    if (seen.has(noun)) return
    seen.add(noun)
    for (const context of WEAK.get(noun) ?? []) {
      if (!strong?.has(context)) counts.set(context, (counts.get(context) ?? 0) + 1)
    }
  })
  return CONTEXTS.filter((context) => (counts.get(context) ?? 0) >= 2)
}

function byWord(wordsOf: (context: Context) => ReadonlySet<string>): ReadonlyMap<string, readonly Context[]> {
  const found = new Map<string, Context[]>()
  for (const context of CONTEXTS) {
    for (const word of wordsOf(context)) found.set(word, [...(found.get(word) ?? []), context])
  }
  return found
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
