import type { Names } from '../../../record/question-tree.ts'
import { otherNames, shortOf } from '../../answers/names.ts'
import type { Database } from '../database.ts'

/** Names looked up for one value at most. */
const MOST = 50

/** What the record knows of these names. */
export async function namesIn(db: Database, values: readonly string[]): Promise<Names> {
  if (values.length === 0) return { isIdentity: () => false, othersOf: () => [] }
  const found = await db.all<{ id: string }>('SELECT id FROM identities WHERE id = ANY ($1::text[])', values)
  const ids = new Set(found.map(({ id }) => id))
  const others = new Map<string, readonly string[]>()
  for (const value of values) if (!ids.has(value)) others.set(value, await namesBeside(db, value))
  return { isIdentity: (value) => ids.has(value), othersOf: (name) => others.get(name) ?? [] }
}

/**
 * Other names of the entities that a name can mean: other spellings of a full name, the full name of an acronym, other
 * spellings of a surname. A surname alone is left out: other people have it, too.
 */
async function namesBeside(db: Database, value: string): Promise<readonly string[]> {
  const names = await db.all<{ name: string }>(
    `SELECT DISTINCT g.name FROM forms f JOIN identity_forms i ON i.form = f.form
     JOIN identity_forms j ON j.identity = i.identity JOIN forms g ON g.form = j.form
     WHERE lower(f.name) = lower($1::text COLLATE "C") AND g.key IS NOT NULL AND i.entities > 0 AND j.entities > 0
     LIMIT ${MOST}`,
    value,
  )
  const short = shortOf(value)
  const spelled =
    short === null
      ? []
      : await db.all<{ name: string }>(
          `SELECT DISTINCT name FROM form_shorts JOIN forms USING (form)
           WHERE short = $1 AND key IS NOT NULL AND entities > 0 LIMIT ${MOST}`,
          short,
        )
  return otherNames(
    value,
    names.map(({ name }) => name),
    spelled.map(({ name }) => name),
  )
}
