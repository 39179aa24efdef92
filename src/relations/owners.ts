import { OF } from '../languages/en/relations/grammar.ts'
import type { SideKind } from '../languages/en/relations/words.ts'
import type { NounPhrase } from '../types/grammar.ts'
import type { PartNoun } from './relation-nouns.ts'
import { formAt, linkedTo, phraseAt, type Sentence, sidesIn } from './sentence.ts'
import { isOfKind, type Side } from './sides.ts'

/** Whose part a noun names: Korrund in "Korrund's ally", "an ally of Korrund", "NATO" in "NATO member". */
export function ownersOf(sentence: Sentence, noun: PartNoun): Side[] {
  return possessor(sentence, noun) ?? attachedOwners(sentence, noun) ?? ownerBefore(sentence, noun)
}

/** The owner before an apostrophe or in a possessive pronoun; `null` if there is neither. */
function possessor(sentence: Sentence, noun: PartNoun): Side[] | null {
  const { start, phrase, row } = noun
  const { words } = sentence.grammar
  const { names, descriptions } = sentence.sides
  for (let at = start - 1; at >= Math.max(phrase.start - 1, sentence.range[0]); at--) {
    const { pos } = words[at]!
    // "Veldania's Harbour Union leader": the nearer name owns.
    if (names.has(at)) return null
    if (pos !== 'POS' && pos !== 'PRP$') continue
    const side = pos === 'POS' ? (names.get(at - 1) ?? descriptions.get(at - 1)) : clearPronoun(sentence, at)
    return side && isOfKind(side, row.to) && !hasOtherOwner(sentence, noun) ? [side] : []
  }
  return null
}

/** Whether "of" attaches another owner: "the bank's head of research" is not the head of the bank. */
function hasOtherOwner(sentence: Sentence, { at, phrase }: PartNoun): boolean {
  return phrase.head === at && formAt(sentence, phrase.end) === OF
}

/**
 * Whom a possessive pronoun stands for, unless somebody else of the kind is named between them, or named in the sentence
 * where the one meant is not.
 */
function clearPronoun({ sides, range: [from] }: Sentence, pronoun: number): Side | undefined {
  const side = sides.pronouns.get(pronoun)
  if (!side) return undefined
  for (let at = pronoun - 1; at >= from; at--) {
    const before = sides.names.get(at)
    if (!before || before.type !== side.type || before.sense === 'modifier') continue
    return before.entity === side.entity ? side : undefined
  }
  return side
}

/** The owners behind a preposition; `null` if there is no such phrase. */
function attachedOwners(sentence: Sentence, { at, phrase, row }: PartNoun): Side[] | null {
  if (phrase.head !== at) return null
  const attached = linkedTo(sentence, at, 'attached').filter(({ start }) => start > at)
  const direct = phraseAt(sentence, phrase.end + 1)
  const behind =
    direct && direct.start === phrase.end + 1 && !attached.includes(direct) ? [direct, ...attached] : attached
  const owners = behind.filter((other) => row.behind.includes(prepositionOf(sentence, other)))
  if (owners.length === 0) return null
  for (const owner of owners) {
    const [first, ...others] = sidesIn(sentence, owner, row.to)
    if (!first) continue
    if (first.type === 'person') return [first]
    const second = others[0]
    // "chairman of the House Ways and Means Committee"
    if (isCut(sentence, first) || (second && hasArticle(sentence, first) && !hasArticle(sentence, second)))
      return []
    return [first, ...others.filter(({ type }) => type !== 'person')]
  }
  return []
}

/** Whether a longer name begins with this one, or it only owns what is meant: "Victims of Crime Trust", "the union's fund". */
function isCut(sentence: Sentence, { end }: Side): boolean {
  const behind =
    end + 1 < sentence.range[1] && !sentence.sides.names.has(end + 1) ? sentence.tokens[end + 1]!.text : ''
  if (sentence.grammar.words[end]?.pos === 'POS') return true
  return formAt(sentence, end) === OF && /^\p{Lu}/u.test(behind)
}

function hasArticle({ grammar: { words } }: Sentence, { start }: Side): boolean {
  return words[start]!.pos === 'DT' || words[start - 1]?.pos === 'DT'
}

function prepositionOf(sentence: Sentence, { start }: NounPhrase): string {
  return formAt(sentence, start - 1)
}

/** The owner in front of the noun, with nothing than common words between them. */
function ownerBefore(sentence: Sentence, { start, phrase, row }: PartNoun): Side[] {
  for (let at = start - 1; at >= phrase.start; at--) {
    const side = sentence.sides.names.get(at)
    if (side)
      return isWhole(sentence, side) && row.before.some((kind) => mayStandBefore(side, kind)) ? [side] : []
    if (!/^(?:NN|NNP|JJ|VBN)$/.test(sentence.grammar.words[at]!.pos)) return []
  }
  return []
}

/** Whether a name is not the end of a longer one that nobody saw whole: "Committee" in "Rules Committee chairman". */
function isWhole({ grammar, range: [from] }: Sentence, { start }: Side): boolean {
  return start === from || grammar.words[start - 1]!.pos !== 'NNP'
}

/** Whether a side before a noun is its owner: a country also as an adjective, any other only by its name. */
function mayStandBefore(side: Side, kind: SideKind): boolean {
  if (!isOfKind(side, kind)) return false
  return kind === 'body'
    ? side.sense !== 'modifier' && side.type !== 'government'
    : side.type !== 'organization'
}
