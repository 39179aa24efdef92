import type { DatabaseSync } from 'node:sqlite'
import type { Question } from '../../record/question.ts'
import { matchOf } from './match.ts'
import { otherNames } from './other-names.ts'

/** A question whose `who` contains ids of identities, divided into those ids and the rest. */
export interface WhoExactly {
  /** The rest of the question, without those ids. */
  readonly question: Question
  /** SQL for the numbers of the statements that these identities hold; `null` where no id is given. */
  readonly held: { readonly sql: string; readonly values: readonly string[] } | null
}

/** An id means one identity and no other of the same name; with names beside ids, any of them may match. */
export function whoExactly(db: DatabaseSync, question: Question): WhoExactly {
  const known = db.prepare('SELECT 1 FROM identities WHERE id = ?')
  const ids = question.who.filter((value) => known.get(value) !== undefined)
  if (ids.length === 0) return { question, held: null }
  const names = question.who.filter((value) => !ids.includes(value))
  const named = matchOf({ words: [], about: [], place: [], who: names }, (name) => otherNames(db, name))
  return {
    question: { ...question, who: [] },
    held: {
      sql: `${HELD}${named === null ? '' : ' UNION SELECT rowid FROM statement_search WHERE statement_search MATCH ?'}`,
      values: [JSON.stringify(ids), ...(named === null ? [] : [named])],
    },
  }
}

const HELD = `SELECT h.statement FROM json_each(?) who CROSS JOIN identities i ON i.id = who.value
  CROSS JOIN entity_identities x USING (identity) CROSS JOIN statement_holders h ON h.entity = x.entity`
