import { COMPOUND, TOWARDS } from '../languages/en/relations/grammar.ts'
import { BACKED, HOSTILE, INSTANCES } from '../languages/en/relations/words.ts'
import type { Entity } from '../types/entity.ts'
import type { NounPhrase } from '../types/grammar.ts'
import { type Found, foundBetween } from './found.ts'
import { formAt, phraseAt, phraseFrom, type Sentence, sidesIn } from './sentence.ts'
import type { Side } from './sides.ts'

/** The entities that can back somebody, by name and alias in lower case. */
export type Backers = ReadonlyMap<string, Pick<Side, 'entity' | 'type'>>

/** Files the states, blocs and groups of an article by their names. */
export function backersOf(entities: readonly Entity[]): Backers {
  return new Map(
    entities
      .filter(({ type }) => type === 'government' || type === 'place' || type === 'bloc' || type === 'group')
      .flatMap(({ id, type, name, aliases = [] }) =>
        [name, ...aliases].map((one) => [one.toLowerCase(), { entity: id, type }] as const),
      )
      .reverse(),
  )
}

/**
 * Those whom a compound says to be backed: "Veldania-backed groups Red Oar and Grey Sail". Half a compound is no
 * mention, so its name is looked up.
 */
export function compoundRelations(sentence: Sentence, backers: Backers): Found[] {
  const found: Found[] = []
  for (let at = sentence.range[0]; at < sentence.range[1]; at++) {
    const [, name, half] = COMPOUND.exec(sentence.tokens[at]!.text) ?? []
    const backer = name && BACKED.has(half!) ? backers.get(name.toLowerCase()) : undefined
    if (!backer) continue
    const first: Side = { ...backer, form: 'name', sense: 'modifier', start: at, end: at + 1 }
    for (const side of backedIn(sentence, at)) {
      found.push(...foundBetween(sentence, [first, side], told('backs', at, 'backed-compound')))
    }
  }
  return found
}

/** The names in the phrase of a compound, or in the one directly behind it. */
function backedIn(sentence: Sentence, at: number): Side[] {
  const phrase = phraseAt(sentence, at) ?? phraseFrom(sentence, at)
  if (!phrase || phrase.start > at + 1) return []
  const own = sidesIn(sentence, phrase, 'actor').filter(({ form }) => form === 'name')
  if (own.length > 0) return own
  const next = phraseAt(sentence, phrase.end)
  return sidesIn(sentence, next, 'actor').filter(({ form }) => form === 'name')
}

/** The names behind "hostile to Veldania, such as". */
export function hostileRelations(sentence: Sentence): Found[] {
  const found: Found[] = []
  for (let at = sentence.range[0]; at + 2 < sentence.range[1]; at++) {
    if (!HOSTILE.has(formAt(sentence, at)) || !TOWARDS.has(formAt(sentence, at + 1))) continue
    const opposed = phraseAt(sentence, at + 2)
    if (!opposed || opposed.start !== at + 2) continue
    const [target] = sidesIn(sentence, opposed, 'actor')
    for (const side of target ? sidesIn(sentence, behindInstances(sentence, opposed), 'actor') : []) {
      found.push(...foundBetween(sentence, [side, target!], told('opposes', at, 'hostile')))
    }
  }
  return found
}

/** The phrase behind ", such as" after another phrase. */
function behindInstances(sentence: Sentence, { end }: NounPhrase): NounPhrase | undefined {
  const from = formAt(sentence, end) === ',' ? end + 1 : end
  const words = INSTANCES.find((phrase) =>
    phrase.every((word, index) => formAt(sentence, from + index) === word),
  )
  return words && phraseAt(sentence, from + words.length)
}

function told(type: Found['type'], at: number, by: string): Omit<Found, 'from' | 'to' | 'span'> {
  return {
    type,
    at: [at, at + 1],
    object: null,
    isDenied: false,
    isOver: false,
    verb: null,
    by: `relations/${by}`,
  }
}
