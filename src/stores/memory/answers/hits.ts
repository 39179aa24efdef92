import type { Question } from '../../../record/question.ts'
import { type Condition, conditionsOf } from '../../../record/question-tree.ts'
import { isLike } from '../../answers/names.ts'
import type { State, Statement } from '../state.ts'
import { namesIn } from './names.ts'
import { meets, searchStatements } from './text-search.ts'
import { currentStatements, dayOf } from './view.ts'

/** The statements that match a question. */
export interface Hits {
  /** Verbatim quotations first, then by how well they match, then the latest published. */
  readonly statements: readonly Statement[]
  /** The question is empty: everything matches. */
  readonly isAll: boolean
}

export function findHits(state: State, question: Question): Hits {
  const conditions = conditionsOf(question, namesIn(state))
  const tests = conditions.map((condition) => testOf(state, condition))
  const found = currentStatements(state).filter((one) => tests.every((test) => test(one)))
  const words = conditions.find((one) => one.is === 'text')
  const ranks = words && searchStatements(state, words.terms)
  const isOther = ({ told }: Statement): number => Number(told.verbatim === null)
  const rank = (one: Statement): number => ranks?.get(one) ?? 0
  const statements = found.sort((a, b) => isOther(a) - isOther(b) || rank(a) - rank(b))
  return { statements, isAll: conditions.length === 0 }
}

/** A condition on statements. */
function testOf(state: State, condition: Condition): (statement: Statement) => boolean {
  switch (condition.is) {
    case 'text': {
      const found = searchStatements(state, condition.terms)
      return (one) => found.has(one)
    }
    case 'held': {
      const { by, or } = condition
      return (one) =>
        one.holders.some(({ row }) => by.includes(state.placements.get(row)?.identity ?? '')) ||
        (or !== null && meets(one, or))
    }
    case 'among':
      return ({ told }) => condition.values.includes(told[condition.field])
    case 'published':
      return ({ told: { publisher } }) => publisher !== null && isLike(publisher, condition.like)
    case 'in-thread':
      return ({ row }) => {
        const id = state.groupOf.thread.get(row)
        const status = id === undefined ? null : (state.heads.thread.get(id)?.status ?? null)
        return condition.statuses.some((wanted) => wanted === status)
      }
    case 'tells': {
      const events = state.parts.values().flatMap((parts) => parts.events)
      const own = events.filter(({ event }) => condition.types.includes(event.type))
      const told = new Set(own.flatMap(({ statements }) => statements))
      return (one) => told.has(one)
    }
    case 'since':
      return (one) => (dayOf(one)?.to ?? '') >= condition.day
    case 'until':
      return (one) => {
        const day = dayOf(one)
        return day !== null && day.from <= condition.day
      }
  }
}
