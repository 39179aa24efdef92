import type { Layer, Row } from '../../../across/machine/layer.ts'
import { keyOf } from '../../../base/within.ts'
import { partsOf } from '../../answers/parts-of.ts'
import { rowsOf } from '../across/articles.ts'
import type { Database } from '../database.ts'

/** The row of a name such as `article/s1`; `null` where no current article holds it. */
export async function rowNamed(db: Database, layer: Layer, name: string): Promise<Row | null> {
  const parts = partsOf(name)
  return (await rowsOf(db, layer, [parts])).get(keyOf(parts)) ?? null
}

/** The group of an id, or of a member by `article/s1`; `null` when there is none. */
export async function groupNamed(
  db: Database,
  layer: 'happening' | 'event' | 'thread',
  id: string,
): Promise<Row | null> {
  const own = await db.one<{ group: Row }>(
    'SELECT "group" FROM groups WHERE layer = $1 AND id = $2',
    layer,
    id,
  )
  if (own) return own.group
  const row = await rowNamed(db, layer, id)
  if (row === null) return null
  const found = await db.one<{ group: Row }>(
    'SELECT "group" FROM members WHERE layer = $1 AND unit = $2',
    layer,
    row,
  )
  return found?.group ?? null
}

/** What stands behind a group, from its head `h`. */
export const BACKING = `json_build_object('articles', h.articles, 'origins', h.origins,
  'unknownOrigins', h.unknown_origins, 'speakers', h.speakers) AS backing`
