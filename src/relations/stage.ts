import { sentenceRanges } from '../base/token-ranges.ts'
import type { Article } from '../types/article.ts'
import type { Relation } from '../types/relation.ts'
import type { Stage } from '../types/stage.ts'
import { agreementRelations } from './agreements.ts'
import { type Circumstances, circumstancesOf } from './circumstances.ts'
import { backersOf, compoundRelations, hostileRelations } from './compounds.ts'
import type { Found } from './found.ts'
import { merged } from './merged.ts'
import { nounRelations } from './relation-nouns.ts'
import { type Sentence, sentenceOf } from './sentence.ts'
import { type Sides, sidesOf } from './sides.ts'
import { statementsAround, statusOf } from './tellings.ts'
import { verbRelations } from './verbs.ts'

/** A relation with all that its sentence tells of it. */
interface Told extends Found {
  readonly circumstances: Circumstances
}

type Input = 'sentences' | 'tokens' | 'grammar' | 'entities' | 'places' | 'times' | 'statements' | 'events'

/**
 * Finds lasting relations that a sentence states between two named sides: allies, suppliers, offices, families, owners,
 * agreements. Both sides are tied to named entities, or there is no relation; nothing is inferred across sentences.
 */
export const relations: Stage<Input, 'relations'> = {
  name: 'relations',
  needs: ['sentences', 'tokens', 'grammar', 'entities', 'places', 'times', 'statements', 'events'],
  gives: ['relations'],
  run(article) {
    const { tokens, entities } = article
    const sides = sidesOf(tokens, entities)
    const backers = backersOf(entities)
    const found: Told[] = []
    for (const range of sentenceRanges(tokens)) {
      if (!hasTwoSides(sides, range)) continue
      const sentence = sentenceOf(article, range, sides)
      if (isQuestion(sentence)) continue
      const own = [
        ...agreementRelations(sentence),
        ...verbRelations(sentence),
        ...nounRelations(sentence),
        ...compoundRelations(sentence, backers),
        ...hostileRelations(sentence),
      ]
      for (const one of own) found.push({ ...one, circumstances: circumstancesOf(sentence, article, one) })
    }
    return { relations: told(article, found) }
  },
}

function hasTwoSides(
  { names, descriptions, pronouns }: Sides,
  [from, to]: readonly [number, number],
): boolean {
  let first: string | null = null
  for (let at = from; at < to; at++) {
    const side = names.get(at) ?? descriptions.get(at) ?? pronouns.get(at)
    if (!side) continue
    if (first !== null && side.entity !== first) return true
    first = side.entity
  }
  return false
}

function isQuestion({ tokens, range: [from, to] }: Sentence): boolean {
  return tokens.slice(Math.max(from, to - 2), to).some(({ text }) => text === '?')
}

/** The relations in text order, each with those who say so; one that is told several times is one. */
function told({ statements }: Pick<Article, 'statements'>, found: readonly Told[]): Relation[] {
  const around = statementsAround(statements)
  const all = [...found]
    .sort((a, b) => a.span[0] - b.span[0])
    .map((one): Omit<Relation, 'id'> => {
      const { type, from, to, object, span, by, isOver, circumstances } = one
      const holding = around(span)
      return {
        type,
        from,
        to,
        object,
        span,
        status: statusOf(holding, one),
        ...(isOver && { former: true }),
        ...circumstances,
        statements: holding.map(({ id }) => id),
        by,
      }
    })
  return merged(all).map((one, index) => ({ id: `r${index + 1}`, ...one }))
}
