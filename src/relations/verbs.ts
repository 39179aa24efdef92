import { AGENT } from '../languages/en/relations/grammar.ts'
import { RELATION_VERBS, type RelationVerb, type SideKind } from '../languages/en/relations/words.ts'
import type { NounPhrase, VerbGroup } from '../types/grammar.ts'
import type { Span } from '../types/span.ts'
import { objectOf, phraseBehind } from './behind-verb.ts'
import { type Found, foundBetween } from './found.ts'
import { formAt, isToldAsFact, phraseAt, type Sentence, sidesIn, subjectSides } from './sentence.ts'
import type { Side } from './sides.ts'

/** The relations that verbs tell: "Veldania supplied Korrund with boats", "the firm was founded by Ana Reyes". */
export function verbRelations(sentence: Sentence): Found[] {
  return sentence.verbs.flatMap((verb) => {
    const rows = RELATION_VERBS.get(verb.lemma) ?? []
    for (const row of rows) {
      const found = relationsOf(sentence, verb, row)
      if (found.length > 0) return found
    }
    return []
  })
}

function relationsOf(sentence: Sentence, verb: VerbGroup, row: RelationVerb): Found[] {
  if (!isTold(sentence, verb) || (row.without && phraseBehind(sentence, verb, row.without))) return []
  const { firsts, seconds } = bothSides(sentence, verb, row)
  return firsts.flatMap((first) =>
    seconds.flatMap((second) =>
      foundBetween(sentence, [first, second], {
        type: row.type,
        at: [verb.start, verb.end],
        object: thingOf(sentence, verb, row),
        isDenied: verb.negative,
        isOver: false,
        verb,
        begins: row.begins ?? false,
        by: `relations/verb/${verb.lemma}`,
      }),
    ),
  )
}

/** Whether a verb tells a fact, a participle behind its noun too: "the firm founded by Ana Reyes". */
function isTold(sentence: Sentence, verb: VerbGroup): boolean {
  return isToldAsFact(sentence, verb) || isReduced(sentence, verb)
}

function isReduced(sentence: Sentence, { shape, subject, end }: VerbGroup): boolean {
  return shape === 'ed' && (subject.kind !== 'own' || formAt(sentence, end) === AGENT)
}

function bothSides(
  sentence: Sentence,
  verb: VerbGroup,
  { from, to, other, isPassive }: RelationVerb,
): { readonly firsts: readonly Side[]; readonly seconds: readonly Side[] } {
  const passive = verb.passive || isReduced(sentence, verb)
  if (isPassive ? !passive : passive && other !== 'object') return { firsts: [], seconds: [] }
  if (passive && !isPassive) {
    const agent = phraseBehind(sentence, verb, AGENT)
    return { firsts: sidesIn(sentence, agent, from), seconds: undergoers(sentence, verb, to) }
  }
  const second = other === 'object' ? objectOf(sentence, verb) : phraseBehind(sentence, verb, other)
  return { firsts: subjectSides(sentence, verb, from), seconds: sidesIn(sentence, second, to) }
}

/** The subject of a passive; of a participle without one the name before its comma: "Northstar, founded by". */
function undergoers(sentence: Sentence, verb: VerbGroup, kind: SideKind): Side[] {
  if (verb.subject.range) return subjectSides(sentence, verb, kind)
  const before = formAt(sentence, verb.start - 1) === ',' ? verb.start - 2 : verb.start - 1
  return sidesIn(sentence, phraseAt(sentence, before), kind)
}

/** What is supplied, as a span of the text. */
function thingOf(sentence: Sentence, verb: VerbGroup, { thing }: RelationVerb): Span | null {
  if (!thing) return null
  const phrase = thing === 'object' ? objectOf(sentence, verb) : phraseBehind(sentence, verb, thing)
  return phrase ? spanOf(sentence, phrase) : null
}

function spanOf(sentence: Sentence, { start, end }: NounPhrase): Span {
  const { words } = sentence.grammar
  const from = /^(?:DT|PRP\$)$/.test(words[start]!.pos) && start + 1 < end ? start + 1 : start
  return [sentence.tokens[from]!.start, sentence.tokens[end - 1]!.end]
}
