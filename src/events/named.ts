import { AGAINST, RELATIVE_THAT } from '../languages/en/events/parties.ts'
import { type EntityType, TAKES_PART } from '../types/entity.ts'
import type { ThingType } from '../types/tags.ts'
import type { Mentioned } from './mentions.ts'
import { isNobody } from './negation.ts'
import type { Read } from './noun-phrases.ts'
import { prepositionOf } from './tree.ts'
import { isA, type Word } from './words.ts'

type Tree = readonly Word[]

/**
 * The mentions that a noun names as a party of an event, with those joined to it by "and"; a relative pronoun names the
 * noun before its clause.
 *
 * @param trigger The event's word.
 */
export function namedBy(
  read: Read,
  side: number,
  trigger: number,
  role: 'actors' | 'recipients',
): Mentioned[] {
  const { words, things } = read
  let head = side
  if (
    /^W/.test(words[head]!.pos) ||
    (words[head]!.lower === RELATIVE_THAT && words[head]!.relation?.startsWith('nsubj'))
  ) {
    const noun = clauseNoun(words, head)
    if (noun === null) return []
    head = noun
  }
  return [head, ...joinedTo(words, head)].flatMap((index) => {
    if (index === trigger || isNobody(words, index)) return []
    const mention = mentionAt(read, index)
    if (role === 'recipients' && mention && isUndone(mention, things[index] ?? null)) return []
    return mention && mayTakePart(mention, words, index) && !isDoubtful(read, mention) ? [mention] : []
  })
}

/**
 * Whether nobody has it done to them: "it" is a plan or a car, a clinic that is closed a building. Who is known for a
 * person is one, whatever the word alone is taken for.
 */
function isUndone({ type }: Mentioned, thing: ThingType | null): boolean {
  return thing !== null && BODIES.has(type) && !LIVING.has(thing)
}

const BODIES: ReadonlySet<EntityType> = new Set(['organization', 'media'])
const LIVING: ReadonlySet<ThingType> = new Set(['person', 'organization'])

/** The nouns joined to a noun, also one to another: "Ada, Bo and Cy". */
function joinedTo(words: Tree, head: number): number[] {
  return words.flatMap((word, index) =>
    word.head === head && word.relation === 'conj' && !isExcluded(words, index)
      ? [index, ...joinedTo(words, index)]
      : [],
  )
}

/** Whether a joined noun is only named to be ruled out: Korrund in "Veldania, not Korrund". */
function isExcluded(words: Tree, index: number): boolean {
  return words.some((word) => word.head === index && isA(word, 'negations'))
}

/**
 * Whether a pronoun passes over somebody named before it in its own sentence to somebody of an earlier one: it may mean
 * either, and who did it stays open.
 */
function isDoubtful({ mentions }: Read, pronoun: Mentioned): boolean {
  if (pronoun.form !== 'pronoun') return false
  const before = mentions.filter((one) => one !== null && one.end <= pronoun.start)
  if (before.some((one) => one!.entity === pronoun.entity)) return false
  return before.some((one) => one!.form === 'name' && one!.type === pronoun.type)
}

/** A place takes part as a subject, owner or object, or as a team; before a noun it is where: "a Paris debate". */
function mayTakePart({ type }: Mentioned, words: Tree, index: number): boolean {
  if (!TAKES_PART.has(type)) return false
  if (type !== 'place') return true
  let first = index
  while (words[first]!.relation === 'conj' && words[first]!.head != null) first = words[first]!.head!
  return PLACE_ACTS.has(words[first]!.relation ?? '') || AGAINST.test(prepositionOf(words, first))
}

const PLACE_ACTS: ReadonlySet<string> = new Set(['nsubj', 'nsubj:pass', 'obj', 'obl:agent', 'nmod:poss'])

/** The noun that a relative clause is about, from the relative pronoun in it. */
function clauseNoun(words: Tree, pronoun: number): number | null {
  let at: number | null = pronoun
  for (let step = 0; step < 5 && at !== null; step++) {
    const { head, relation }: Word = words[at]!
    if (relation?.startsWith('acl')) return head ?? null
    at = head ?? null
  }
  return null
}

/** Relations of a name to the description that it goes with. */
const SAME: ReadonlySet<string> = new Set(['flat', 'appos', 'nmod:desc'])

/** The mention whose head is the word: that of the office in "the minister of Hungary", and not Hungary. */
function mentionAt({ words, mentions, byHead }: Read, index: number): Mentioned | null {
  const mention = byHead[index] ?? mentions[index] ?? null
  if (mention) return mention
  // "the [Hungarian] government spokesman": the word itself is in no mention.
  const flat = words.findIndex((word) => word.head === index && SAME.has(word.relation ?? ''))
  return flat >= 0 ? (mentions[flat] ?? null) : null
}
