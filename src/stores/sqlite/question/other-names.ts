import type { DatabaseSync } from 'node:sqlite'
import { nameWords, romanised } from '../../../base/person-names.ts'

/** Names looked up for one value at most. */
const MOST = 50

/**
 * Other names of the entities that a name can mean: other spellings of a full name, the full name of an acronym, other
 * spellings of a surname. A surname alone is left out: other people have it, too.
 */
export function otherNames(db: DatabaseSync, value: string): string[] {
  const names = db
    .prepare(
      `SELECT DISTINCT g.name FROM forms f CROSS JOIN identity_forms i ON i.form = f.form
       CROSS JOIN identity_forms j ON j.identity = i.identity CROSS JOIN forms g ON g.form = j.form
       WHERE f.name = ? AND g.key IS NOT NULL AND i.entities > 0 AND j.entities > 0 LIMIT ${MOST}`,
    )
    .all(value)
    .map(({ name }) => name as string)
  const words = nameWords(value)
  if (words.length === 1) {
    const spelled = db
      .prepare(
        `SELECT DISTINCT name FROM form_shorts CROSS JOIN forms USING (form)
         WHERE short = ? AND key IS NOT NULL AND entities > 0 LIMIT ${MOST}`,
      )
      .all(`~${romanised(words[0]!)}`)
    names.push(...spelled.flatMap(({ name }) => nameWords(name as string).at(-1) ?? []))
  }
  const known = value.toLowerCase()
  return [...new Set(names.map((name) => name.toLowerCase()))].filter((name) => name !== known).sort()
}
