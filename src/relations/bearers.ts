import { NEGATIONS } from '../languages/en/grammar/verb-groups.ts'
import { AS } from '../languages/en/relations/grammar.ts'
import { COPULAS, INSTANCES, NAMING, SERVING } from '../languages/en/relations/words.ts'
import type { NounPhrase, VerbGroup } from '../types/grammar.ts'
import type { PartNoun } from './relation-nouns.ts'
import {
  formAt,
  isToldAsFact,
  linkedTo,
  phraseAt,
  phraseFrom,
  type Sentence,
  sideOf,
  sidesIn,
  startOfLead,
  subjectSides,
} from './sentence.ts'
import { isOfKind, type Side } from './sides.ts'

/** Whom a noun describes, and by which words. */
export interface Bearers {
  readonly sides: readonly Side[]
  readonly isDenied: boolean
  /** The verb that joins them; `null` if none does. */
  readonly verb: VerbGroup | null
  readonly by: string
}

/** Those whom a noun for a part in a relation describes, by the closest tie that the sentence has. */
export function bearersOf(sentence: Sentence, noun: PartNoun): Bearers {
  const plain = (sides: readonly Side[], by: string): Bearers | null =>
    sides.length > 0 ? { sides, isDenied: false, verb: null, by } : null
  return (
    plain(nameBehind(sentence, noun), 'name') ??
    plain(instances(sentence, noun), 'instances') ??
    joinedByVerb(sentence, noun) ??
    plain(described(sentence, noun), 'apposition') ??
    plain(apposed(sentence, noun), 'apposition') ??
    NOBODY
  )
}

const NOBODY: Bearers = { sides: [], isDenied: false, verb: null, by: 'none' }

/** The name directly behind the noun: "its ally Korrund", "chief executive Ana Reyes". */
function nameBehind(sentence: Sentence, { at, phrase, row, isPlural }: PartNoun): Side[] {
  if (at >= phrase.head) return []
  const side = sentence.sides.names.get(at + 1)
  if (!side || side.start !== at + 1 || side.end <= phrase.head || !isOfKind(side, row.from)) return []
  return isPlural ? sidesIn(sentence, phrase, row.from) : [side]
}

/** The names behind "such as": "allies of Veldania such as Korrund and Odmark". */
function instances(sentence: Sentence, { at, phrase, row, isPlural }: PartNoun): Side[] {
  if (!isPlural || phrase.head !== at) return []
  let end = phrase.end
  for (const other of linkedTo(sentence, at, 'attached')) if (other.start === end + 1) end = other.end
  if (formAt(sentence, end) === ',') end++
  const words = INSTANCES.find((phrase) =>
    phrase.every((word, index) => formAt(sentence, end + index) === word),
  )
  if (!words) return []
  const first = phraseFrom(sentence, end + words.length)
  return first && first.start === end + words.length ? sidesIn(sentence, first, row.from) : []
}

/** The subject of "is", of "was elected" or of "serves as" before the noun, or the name that follows "is". */
function joinedByVerb(sentence: Sentence, noun: PartNoun): Bearers | null {
  const { phrase, row, at } = noun
  if (phrase.head !== at) return null
  // "is head of the union and vice president of the port"
  const first = phrase.link?.kind === 'joined' ? phraseAt(sentence, phrase.link.to) : undefined
  const lead = startOfLead(sentence, first ?? phrase)
  const verb = sentence.verbs.findLast(({ head }) => head < lead)
  const told = (sides: readonly Side[]): Bearers | null =>
    sides.length > 0 ? { sides, isDenied: isNegated(sentence, verb!, lead), verb: verb!, by: 'verb' } : null
  if (verb && isToldAsFact(sentence, verb)) {
    const isAs = formAt(sentence, lead - 1) === AS
    const joins = isAs
      ? SERVING.has(verb.lemma) && lead - verb.end <= 4
      : isDirectlyBehind(sentence, verb, lead) &&
        (COPULAS.has(verb.lemma) || (NAMING.has(verb.lemma) && verb.passive))
    if (joins) return told(subjectSides(sentence, verb, row.from)) ?? NOBODY
  }
  return isSubjectOfName(sentence, noun)
}

/** Whether "not" stands in a verb or between it and the phrase behind it: "is not an ally". */
function isNegated({ grammar: { words } }: Sentence, verb: VerbGroup, lead: number): boolean {
  if (verb.negative) return true
  for (let at = verb.end; at < lead || words[at]?.pos === 'RB'; at++)
    if (NEGATIONS.test(words[at]!.form)) return true
  return false
}

/** Whether nothing but an adverb or an aside between commas stands between a verb and a phrase. */
function isDirectlyBehind(sentence: Sentence, verb: VerbGroup, lead: number): boolean {
  if (verb.end === lead) return true
  return formAt(sentence, verb.end) === ',' && formAt(sentence, lead - 1) === ',' && lead - verb.end <= 5
}

/** "The chairman of the union is Jon Brandt." */
function isSubjectOfName(sentence: Sentence, { at, row }: PartNoun): Bearers | null {
  const verb = sentence.verbs.find(({ head, lemma, subject }) => {
    if (head <= at || !COPULAS.has(lemma) || !subject.range) return false
    const first = subject.heads?.[0] ?? phraseFrom(sentence, subject.range[0])?.head
    return first === at
  })
  const named = verb && phraseAt(sentence, verb.end)
  if (!named || !isToldAsFact(sentence, verb) || !sentence.sides.names.has(named.head)) return null
  const side = sideOf(sentence, named, row.from)
  return side && { sides: [side], isDenied: verb.negative, verb, by: 'verb' }
}

/** The name in apposition to the noun's phrase, or to which it stands in apposition. */
function apposed(sentence: Sentence, noun: PartNoun): Side[] {
  const { at, phrase, row, isPlural } = noun
  if (phrase.head !== at || isPlural) return []
  const own = besideOwn(sentence, noun).find((other) => nameOf(sentence, other, row.from))
  if (own) return [nameOf(sentence, own, row.from)!]
  const { link } = phrase
  const other = link && link.kind !== 'attached' ? phraseAt(sentence, link.to) : undefined
  if (!other) return []
  if (link?.kind === 'apposed') {
    const side = nameOf(sentence, other, row.from)
    return side ? [side] : []
  }
  // "Brandt, head of the union and mayor of Ovruch"
  if (other.link?.kind !== 'apposed') return []
  const first = phraseAt(sentence, other.link.to)
  const side = first && nameOf(sentence, first, row.from)
  return side ? [side] : []
}

/**
 * The phrases in apposition to the noun's, or to what "of" attaches to it: "the chairman of the union, Jon Brandt", where
 * the union can be no person.
 */
function besideOwn(sentence: Sentence, { at, row }: PartNoun): NounPhrase[] {
  const attached = linkedTo(sentence, at, 'attached').filter((other) => {
    const side = sentence.sides.names.get(other.head)
    return side && !isOfKind(side, row.from)
  })
  return [at, ...attached.map(({ head }) => head)].flatMap((head) => linkedTo(sentence, head, 'apposed'))
}

function nameOf(sentence: Sentence, phrase: NounPhrase, kind: PartNoun['row']['from']): Side | null {
  const side = sentence.sides.names.get(phrase.head)
  return side && side.sense !== 'modifier' && isOfKind(side, kind) ? side : null
}

/** The named entity of which the noun is a description beside its name. */
function described(sentence: Sentence, { at, phrase, row, isPlural }: PartNoun): Side[] {
  const side = isPlural ? undefined : sentence.sides.descriptions.get(at)
  return side && isOfKind(side, row.from) && !opensAside(sentence, phrase.start - 1) ? [side] : []
}

/** Whether a comma closes an opening with a preposition, so that no apposition follows: "Against Brandt, the mayor won". */
function opensAside(sentence: Sentence, comma: number): boolean {
  const { words } = sentence.grammar
  const [from] = sentence.range
  if (formAt(sentence, comma) !== ',' || words[from]!.pos !== 'IN') return false
  return phraseAt(sentence, comma - 1)?.start === from + 1
}
