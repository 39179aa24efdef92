import { firstEndingAfter } from '../base/spans.ts'
import { COUNTING, NO_WEAPON, OWNERSHIP, WEAPON_TAIL } from '../languages/en/events/instruments.ts'
import { WORD_CLASSES } from '../languages/en/events/kinds.ts'
import { EVENT_TABLE } from '../types/event.ts'
import type { Place } from '../types/place.ts'
import type { Quantity } from '../types/quantity.ts'
import type { Span } from '../types/span.ts'
import type { Time } from '../types/time.ts'
import type { Mentioned } from './mentions.ts'
import type { Trigger } from './triggers.ts'
import { isA, isVerb, type Words } from './words.ts'

/** Indexes into `items` of those inside the span of text. */
export function within(
  items: readonly { readonly start: number; readonly end: number }[],
  span: Span,
): number[] {
  const found: number[] = []
  for (let i = firstEndingAfter(items, span[0]); i < items.length; i++) {
    const item = items[i]!
    if (item.start >= span[1]) break
    if (item.start >= span[0] && item.end <= span[1]) found.push(i)
  }
  return found
}

/** Where it happened: literal places of the clause that follow a preposition of place or are acted on. */
export function placesOf(
  words: Words,
  places: readonly Place[],
  clause: Span,
  recipients: readonly Mentioned[],
): number[] {
  return within(places, clause).filter((i) => {
    const place = places[i]!
    if (place.sense !== 'literal') return false
    const actedOn = recipients.some((mention) => mention.start <= place.start && place.end <= mention.end)
    return actedOn || isLocated(words, place)
  })
}

/** When it happened: the date or time in the clause that is nearest to the trigger; `null` if there is none. */
export function timeOf(times: readonly Time[], clause: Span, trigger: Span): number | null {
  let nearest: number | null = null
  let least = Number.POSITIVE_INFINITY
  for (const i of within(times, clause)) {
    const { type, start, end } = times[i]!
    if (type !== 'date' && type !== 'time') continue
    const distance = start >= trigger[1] ? start - trigger[1] : trigger[0] - end
    if (distance < least) {
      least = distance
      nearest = i
    }
  }
  return nearest
}

/** The counts and amounts in the clause. */
export function quantitiesOf(quantities: readonly Quantity[], clause: Span): number[] {
  return within(quantities, clause)
}

/** Classes of words that do not describe a weapon. */
const DESCRIBES_NOTHING = [
  'determiners',
  'prepositions',
  'coordinators',
  'pronouns',
  'negations',
  'be',
  'have',
] as const
const INSTRUMENTS = ['weapons', 'missiles', 'aircraft', 'warships'].map((name) => WORD_CLASSES[name]!)

/**
 * The weapons named in the clause, each with the words that describe it: "six hypersonic missiles" without the count.
 */
export function instrumentsOf(words: Words, trigger: Trigger, [from, to]: readonly [number, number]): Span[] {
  if (!EVENT_TABLE[trigger.kind.type].armed) return []
  const spans: Span[] = []
  for (let i = from; i < to; i++) {
    const word = words[i]!
    const head = INSTRUMENTS.some((set) => set.has(word.noun)) && !NO_WEAPON.test(word.noun)
    if (!head || isVerb(words, i) || (i >= trigger.start && i < trigger.end)) continue
    let start = i
    while (start > from && start > i - 4 && describes(words, start - 1)) start--
    if (spans.length > 0 && spans.at(-1)![1] >= words[start]!.start) spans.pop()
    const last = WEAPON_TAIL.test(words[i + 1]?.noun ?? '') ? words[i + 1]! : word
    spans.push([words[start]!.start, last.end])
  }
  return spans
}

function describes(words: Words, index: number): boolean {
  const word = words[index]!
  return (
    !word.punctuation &&
    (!/\d/.test(word.lower) || /^\p{Lu}/u.test(word.text)) &&
    !isVerb(words, index) &&
    !DESCRIBES_NOTHING.some((list) => isA(word, list)) &&
    !COUNTING.has(word.lower) &&
    !OWNERSHIP.test(word.lower)
  )
}

function isLocated(words: Words, place: Place): boolean {
  const first = words.findIndex((word) => word.start >= place.start)
  // "in Russia's salvo": Russia owns the salvo, it is not its place.
  if (words.some((word) => word.start === place.end && /^['’]s?$/.test(word.lower))) return false
  for (let i = first - 1; i >= 0 && i >= first - 6; i--) {
    if (isA(words[i], 'placePrepositions')) return true
    if (words[i]!.punctuation || isVerb(words, i)) return false
  }
  return false
}
