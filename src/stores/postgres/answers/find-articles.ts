import type { RecordLine } from '../../../types/line.ts'
import type { Database, Value } from '../database.ts'
import { CURRENT, IN_FORCE, NAME } from '../sql.ts'

/** Lines of this id or address, with the articles' names for ids: the current ones, or else superseded ones, the latest first. */
export async function linesNamed(db: Database, name: string): Promise<readonly RecordLine[]> {
  const [, id, digest, position] = /^(.+)@([0-9a-f]{8,64})\.(\d{1,6})$/s.exec(name) ?? []
  const same = await linesWhere(db, 'a.id = $1', name)
  if (same.length > 0 || id === undefined) return same
  return linesWhere(
    db,
    'a.id = $1 AND starts_with(p.sha256, $2) AND a.position = $3',
    id,
    digest,
    Number(position),
  )
}

/** The same of those whose id begins so. */
export function linesBeginning(db: Database, id: string): Promise<readonly RecordLine[]> {
  return linesWhere(db, 'starts_with(a.id, $1)', id)
}

async function linesWhere(
  db: Database,
  condition: string,
  ...values: readonly Value[]
): Promise<readonly RecordLine[]> {
  const rows = await db.all<{ line: string; name: string; current: boolean }>(
    `SELECT ${IN_FORCE} AS line, ${NAME} AS name, ${CURRENT} AS current
     FROM articles a JOIN pages p USING (page) LEFT JOIN digests dg USING (article)
     WHERE ${condition} ORDER BY current DESC, page DESC, position`,
    ...values,
  )
  return rows
    .filter(({ current }) => current === rows[0]?.current)
    .map(({ line, name }) => namedLine(line, name))
}

/** A line as it is stored, with the article's name for its id. */
export function namedLine(json: string, name: string): RecordLine {
  const line = JSON.parse(json) as RecordLine
  return line.id === name ? line : { ...line, id: name }
}
