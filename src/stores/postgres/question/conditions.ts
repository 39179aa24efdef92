import type { Question } from '../../../record/question.ts'
import { type Condition, conditionsOf } from '../../../record/question-tree.ts'
import { isLike } from '../../answers/names.ts'
import type { Database } from '../database.ts'
import type { Asked } from './asked.ts'
import { namesIn } from './names.ts'
import { matchOf } from './text.ts'

/** The conditions of a question, with what the record knows of its names. */
export async function conditionsOn(db: Database, question: Question): Promise<readonly Condition[]> {
  return conditionsOf(question, await namesIn(db, question.who))
}

/** The conditions in SQL, on statements `s`, articles `a` and, where words are asked for, `statement_search f`. */
export async function sqlOf(
  db: Database,
  asked: Asked,
  conditions: readonly Condition[],
): Promise<readonly string[]> {
  const all: string[] = []
  for (const condition of conditions) all.push(await oneOf(db, asked, condition))
  return all
}

async function oneOf(db: Database, asked: Asked, condition: Condition): Promise<string> {
  switch (condition.is) {
    case 'text':
      return matchOf(asked, condition.terms)
    case 'among':
      return `s.${condition.field} = ANY (${asked.add(condition.values)}::text[])`
    case 'published': {
      const rows = await db.all<{ publisher: string }>(
        'SELECT DISTINCT publisher FROM articles WHERE publisher IS NOT NULL',
      )
      const like = rows.map(({ publisher }) => publisher).filter((name) => isLike(name, condition.like))
      return `a.publisher = ANY (${asked.add(like)}::text[])`
    }
    case 'since':
      return `coalesce(s.said_to, a.published_to) >= ${asked.add(condition.day)}`
    case 'until':
      return `coalesce(s.said_from, a.published_from) <= ${asked.add(condition.day)}`
    case 'in-thread':
      return `s.statement IN (SELECT unit FROM group_heads h JOIN members m USING ("group")
        WHERE h.layer = 'thread' AND h.status = ANY (${asked.add(condition.statuses)}::text[]))`
    case 'tells':
      return `s.statement IN (SELECT statement FROM events v JOIN event_statements USING (event)
        WHERE v.type = ANY (${asked.add(condition.types)}::text[]))`
    case 'held': {
      const { by, or } = condition
      const held = `s.statement IN (SELECT h.statement FROM identities i JOIN entity_identities x USING (identity)
        JOIN statement_holders h USING (entity) WHERE i.id = ANY (${asked.add(by)}::text[]))`
      if (or === null) return held
      return `(${held} OR s.statement IN (SELECT f.statement FROM statement_search f WHERE ${matchOf(asked, [or])}))`
    }
  }
}
