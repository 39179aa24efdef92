import type { DatabaseSync } from 'node:sqlite'
import { otherNames, shortOf } from '../../answers/names.ts'

/** Names looked up for one value at most. */
const MOST = 50

/**
 * Other names of the entities that a name can mean: other spellings of a full name, the full name of an acronym, other
 * spellings of a surname. A surname alone is left out: other people have it, too.
 */
export function namesBeside(db: DatabaseSync, value: string): string[] {
  const names = db
    .prepare(
      `SELECT DISTINCT g.name FROM forms f CROSS JOIN identity_forms i ON i.form = f.form
       CROSS JOIN identity_forms j ON j.identity = i.identity CROSS JOIN forms g ON g.form = j.form
       WHERE f.name = ? AND g.key IS NOT NULL AND i.entities > 0 AND j.entities > 0 LIMIT ${MOST}`,
    )
    .all(value)
    .map(({ name }) => name as string)
  const short = shortOf(value)
  const spelled =
    short === null
      ? []
      : db
          .prepare(
            `SELECT DISTINCT name FROM form_shorts CROSS JOIN forms USING (form)
             WHERE short = ? AND key IS NOT NULL AND entities > 0 LIMIT ${MOST}`,
          )
          .all(short)
          .map(({ name }) => name as string)
  return otherNames(value, names, spelled)
}
