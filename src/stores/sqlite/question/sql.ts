import type { DatabaseSync } from 'node:sqlite'
import type { Question } from '../../../record/question.ts'
import { type Condition, conditionsOf } from '../../../record/question-tree.ts'
import { matchOf } from './match.ts'
import { namesBeside } from './other-names.ts'
import { publishersLike } from './publishers.ts'

/** A condition in SQL, on statements `s`, articles `a` and, where it is ranked, `statement_search`. */
export interface Sql {
  readonly sql: string
  readonly values: readonly string[]
}

/** The conditions of a question, with what the record knows of its names. */
export function conditionsOn(db: DatabaseSync, question: Question): readonly Condition[] {
  const identity = db.prepare('SELECT 1 FROM identities WHERE id = ?')
  return conditionsOf(question, {
    isIdentity: (value) => identity.get(value) !== undefined,
    othersOf: (name) => namesBeside(db, name),
  })
}

/** Whether matches are ranked: `statement_search` must then be joined. */
export function isRanked(conditions: readonly Condition[]): boolean {
  return conditions.some(({ is }) => is === 'text')
}

/** A condition in SQL. */
export function sqlOf(db: DatabaseSync, condition: Condition): Sql {
  switch (condition.is) {
    case 'text':
      return { sql: 'statement_search MATCH ?', values: [matchOf(condition.terms)] }
    case 'among':
      // Written out, so that SQLite can use the index of stances.
      return {
        sql: `s.${condition.field} IN (${condition.values.map(() => '?').join(', ')})`,
        values: condition.values,
      }
    case 'published':
      return {
        sql: `a.publisher IN ${LIST}`,
        values: [JSON.stringify(publishersLike(db, condition.like))],
      }
    case 'since':
      return { sql: 'coalesce(s.said_to, a.published_to) >= ?', values: [condition.day] }
    case 'until':
      return { sql: 'coalesce(s.said_from, a.published_from) <= ?', values: [condition.day] }
    default: {
      const { sql, values } = statementsOf(condition)
      return { sql: `s.statement IN (${sql})`, values }
    }
  }
}

/** The numbers of the statements that meet a condition, in SQL. */
export function statementsOf(
  condition: Extract<Condition, { readonly is: 'held' | 'in-thread' | 'tells' }>,
): Sql {
  if (condition.is === 'in-thread')
    return {
      sql: `SELECT unit FROM group_heads h JOIN members USING ("group") WHERE h.layer = 'thread' AND status IN ${LIST}`,
      values: [JSON.stringify(condition.statuses)],
    }
  if (condition.is === 'tells')
    return {
      sql: `SELECT statement FROM events JOIN event_statements USING (event) WHERE type IN ${LIST}`,
      values: [JSON.stringify(condition.types)],
    }
  const { by, or } = condition
  const held = `SELECT h.statement FROM json_each(?) who CROSS JOIN identities i ON i.id = who.value
    CROSS JOIN entity_identities x USING (identity) CROSS JOIN statement_holders h ON h.entity = x.entity`
  if (or === null) return { sql: held, values: [JSON.stringify(by)] }
  return {
    sql: `${held} UNION SELECT rowid FROM statement_search WHERE statement_search MATCH ?`,
    values: [JSON.stringify(by), matchOf([or])],
  }
}

const LIST = '(SELECT value FROM json_each(?))'
