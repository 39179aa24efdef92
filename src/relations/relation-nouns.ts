import { ANY, EX, NO } from '../languages/en/relations/grammar.ts'
import { DOUBTFUL, OVER, RELATION_NOUNS, type RelationNoun } from '../languages/en/relations/words.ts'
import type { NounPhrase } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import { bearersOf } from './bearers.ts'
import { type Found, foundBetween } from './found.ts'
import { ownersOf } from './owners.ts'
import { formAt, phraseAt, type Sentence } from './sentence.ts'

/** A noun for somebody's part in a relation, in its phrase. */
export interface PartNoun {
  readonly at: number
  /** The first token of its own words: of "chief" in "chief executive". */
  readonly start: number
  readonly phrase: NounPhrase
  readonly row: RelationNoun
  readonly isPlural: boolean
}

/** The relations that nouns tell: "a close ally of Veldania", "its chairman, Jon Brandt". */
export function nounRelations(sentence: Sentence): Found[] {
  const found: Found[] = []
  for (let at = sentence.range[0]; at < sentence.range[1]; at++) {
    const noun = partNounAt(sentence, at)
    if (noun) found.push(...relationsOf(sentence, noun))
  }
  return found
}

function relationsOf(sentence: Sentence, noun: PartNoun): Found[] {
  const { row, at } = noun
  if (isDoubtful(sentence, noun)) return []
  const owners = ownersOf(sentence, noun)
  if (owners.length === 0) return []
  const { sides, isDenied, verb, by } = bearersOf(sentence, noun)
  const isOver =
    OVER.has(wordsBefore(sentence, noun).find((word) => OVER.has(word)) ?? '') || isEx(sentence, at)
  return sides.flatMap((bearer) =>
    owners.flatMap((owner) =>
      foundBetween(sentence, row.isReversed ? [owner, bearer] : [bearer, owner], {
        type: row.type,
        at: [noun.start, at + 1],
        object: isTitle(row) ? titleOf(sentence, noun) : null,
        isDenied: isDenied || NO.has(formAt(sentence, noun.phrase.start)),
        isOver,
        verb,
        by: `relations/noun/${by}`,
      }),
    ),
  )
}

function isTitle({ type }: RelationNoun): boolean {
  return type === 'office' || type === 'works-for' || type === 'relative'
}

/** The part that a word names; `null` for words within a name, and for all that are no nouns. */
function partNounAt(sentence: Sentence, at: number): PartNoun | null {
  const { pos, lemma, form } = sentence.grammar.words[at]!
  if (!pos.startsWith('NN')) return null
  const two = `${formAt(sentence, at - 1)} ${lemma}`
  const single = form.replace(EX, '')
  const row =
    RELATION_NOUNS.get(two) ?? RELATION_NOUNS.get(EX.test(form) ? single : lemma) ?? RELATION_NOUNS.get(form)
  const phrase = row && phraseAt(sentence, at)
  if (!phrase || sentence.sides.names.has(at)) return null
  // "White House Press secretary": the name has swallowed half of the title.
  if (RELATION_NOUNS.has(two) && sentence.sides.names.has(at - 1)) return null
  const start =
    RELATION_NOUNS.has(two) && formAt(sentence, at - 1) !== '' && at - 1 >= phrase.start ? at - 1 : at
  return { at, start, phrase, row, isPlural: pos === 'NNS' }
}

function isEx(sentence: Sentence, at: number): boolean {
  return EX.test(formAt(sentence, at))
}

/** The words of the phrase before a noun, and the one before the phrase. */
function wordsBefore(sentence: Sentence, { start, phrase }: PartNoun): string[] {
  const words: string[] = []
  for (let at = start - 1; at >= phrase.start; at--) words.push(formAt(sentence, at))
  return words
}

function isDoubtful(sentence: Sentence, noun: PartNoun): boolean {
  const next = formAt(sentence, noun.at + 1)
  return DOUBTFUL.has(next) || wordsBefore(sentence, noun).some((word) => DOUBTFUL.has(word) || ANY.has(word))
}

/** The words of a title: "vice president" of "Korrund's vice president". */
function titleOf(sentence: Sentence, { at, start, phrase }: PartNoun): Span {
  const { words } = sentence.grammar
  let from = start
  while (from > phrase.start) {
    const { pos } = words[from - 1]!
    if (
      sentence.sides.names.has(from - 1) ||
      !/^(?:NN|NNP|JJ)$/.test(pos) ||
      OVER.has(formAt(sentence, from - 1))
    )
      break
    from--
  }
  return [sentence.tokens[from]!.start, sentence.tokens[at]!.end]
}
