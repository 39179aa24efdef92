import { DatabaseSync } from 'node:sqlite'

/** The rows of every table, as texts in order; rows are named by what they stand for instead of their numbers. */
export type Tables = ReadonlyMap<string, readonly string[]>

/** Columns that tell of the clock, of the order of work, or of numbers alone. */
const LEFT_OUT = new Set(['stamp', 'read_at', 'first_seen', 'superseded_at', 'at'])
/** Full-text indexes keep no text; what they find is asked. `redrawn` and `record` count changes. */
const NO_TABLES = /^(?:sqlite_|statement_search|redrawn$|record$|schema_)/

type Row = Readonly<{ [column: string]: unknown }>

/** Reads a record file table by table. */
export function tablesOf(path: string): Tables {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    const names = nameRows(db)
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .all()
      .map(({ name }) => name as string)
      .filter((name) => !NO_TABLES.test(name))
    return new Map(
      tables.map((table) => [
        table,
        db
          .prepare(`SELECT * FROM ${table}`)
          .all()
          .map((row) => JSON.stringify(named(table, row, names)))
          .sort(),
      ]),
    )
  } finally {
    db.close()
  }
}

function named(table: string, row: Row, names: ReadonlyMap<string, ReadonlyMap<unknown, string>>): Row {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !LEFT_OUT.has(column))
      .map(([column, value]) => {
        const kind = kindOf(table, column, row)
        return [
          column,
          kind === null || value === null ? value : (names.get(kind)?.get(value) ?? `${kind} ${value}`),
        ]
      }),
  )
}

/** The table whose rows a column names; `null` for a value. */
function kindOf(table: string, column: string, row: Row): string | null {
  if (column === 'unit' || ((column === 'a' || column === 'b') && table === 'ties')) {
    return (
      { copy: 'article', happening: 'article', event: 'event', thread: 'statement' }[row.layer as string] ??
      null
    )
  }
  if (column === 'copy_of') return 'article'
  if (column === 'identity') return table === 'forms' ? null : 'identity'
  if (column === 'statements' || column === 'entities') return null
  return ['article', 'page', 'entity', 'statement', 'event', 'place', 'group', 'form'].includes(column)
    ? column
    : null
}

function nameRows(db: DatabaseSync): ReadonlyMap<string, ReadonlyMap<unknown, string>> {
  const read = (sql: string): ReadonlyMap<unknown, string> =>
    new Map(
      db
        .prepare(sql)
        .all()
        .map(({ row, name }) => [row, name as string]),
    )
  const article = "substr(sha256, 1, 12) || '.' || a.position"
  const part = (table: string, row: string, id = 't.id'): string =>
    `SELECT t.${row} AS row, ${article} || '/' || ${id} AS name FROM ${table} t JOIN articles a USING (article) JOIN pages USING (page)`
  return new Map([
    ['page', read('SELECT page AS row, sha256 AS name FROM pages')],
    ['article', read(`SELECT article AS row, ${article} AS name FROM articles a JOIN pages USING (page)`)],
    ['entity', read(part('entities', 'entity'))],
    ['statement', read(part('statements', 'statement'))],
    ['event', read(part('events', 'event'))],
    ['place', read(part('places', 'place', 't.position'))],
    ['group', read(`SELECT "group" AS row, layer || ' ' || id AS name FROM groups`)],
    ['identity', read('SELECT identity AS row, id AS name FROM identities')],
    ['form', read('SELECT form AS row, text AS name FROM forms')],
  ])
}
