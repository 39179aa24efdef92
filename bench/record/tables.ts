import { DatabaseSync } from 'node:sqlite'
import { isServerAddress } from '../../src/base/server-address.ts'

/** The rows of every table, as texts in order; rows are named by what they stand for instead of their numbers. */
export type Tables = ReadonlyMap<string, readonly string[]>

/** Columns that tell of the clock, of the order of work, or of numbers alone, or that a file reckons from others. */
const LEFT_OUT = new Set(['stamp', 'read_at', 'first_seen', 'superseded_at', 'at', 'in_force'])
/** Full-text indexes keep no text; what they find is asked. `redrawn` and `record` count changes. */
const NO_TABLES = /^(?:sqlite_|statement_search|search_totals$|redrawn$|record$|schema_)/

type Row = Readonly<{ [column: string]: unknown }>

/** Reads a record, a file or one on a server, table by table. */
export function tablesOf(record: string): Promise<Tables> {
  return isServerAddress(record) ? serverTables(record) : fileTables(record)
}

async function fileTables(path: string): Promise<Tables> {
  const db = new DatabaseSync(path, { readOnly: true })
  try {
    return await readTables(
      async (sql) => db.prepare(sql).all(),
      "SELECT name FROM sqlite_schema WHERE type = 'table'",
    )
  } finally {
    db.close()
  }
}

async function serverTables(address: string): Promise<Tables> {
  const { default: postgres } = await import('postgres')
  const url = new URL(address)
  const schema = url.searchParams.get('schema') ?? 'onrecord'
  url.search = ''
  const asText = { to: 25, serialize: String, parse: (text: string) => text }
  const sql = postgres(url.href, {
    ...{ max: 1, fetch_types: false, onnotice: () => {}, connection: { search_path: schema } },
    types: {
      bigint: { to: 20, from: [20], serialize: String, parse: Number },
      // As files have them.
      json: { ...asText, from: [114] },
      boolean: { to: 16, from: [16], serialize: String, parse: (text: string) => (text === 't' ? 1 : 0) },
    },
  })
  try {
    const names = `SELECT relname AS name FROM pg_class WHERE relnamespace = '${schema}'::regnamespace AND relkind = 'r'`
    return await readTables(async (text) => [...(await sql.unsafe(text))], names)
  } finally {
    await sql.end()
  }
}

async function readTables(all: (sql: string) => Promise<readonly Row[]>, listing: string): Promise<Tables> {
  const names = await nameRows(all)
  const found = new Map<string, readonly string[]>()
  const tables = (await all(listing))
    .map(({ name }) => name as string)
    .filter((name) => !NO_TABLES.test(name))
  for (const table of tables.sort()) {
    const rows = (await all(`SELECT * FROM ${table}`)).map((row) => JSON.stringify(named(table, row, names)))
    found.set(table, rows.sort())
  }
  return found
}

function named(table: string, row: Row, names: ReadonlyMap<string, ReadonlyMap<unknown, string>>): Row {
  return Object.fromEntries(
    Object.entries(row)
      .filter(([column]) => !LEFT_OUT.has(column) && !(table === 'articles' && column === 'text'))
      .sort(([one], [other]) => (one < other ? -1 : 1))
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

async function nameRows(
  all: (sql: string) => Promise<readonly Row[]>,
): Promise<ReadonlyMap<string, ReadonlyMap<unknown, string>>> {
  const read = async (sql: string): Promise<ReadonlyMap<unknown, string>> =>
    new Map((await all(sql)).map(({ row, name }) => [row, name as string]))
  const article = "substr(sha256, 1, 12) || '.' || a.position"
  const part = (table: string, row: string, id = 't.id'): string =>
    `SELECT t.${row} AS row, ${article} || '/' || ${id} AS name FROM ${table} t JOIN articles a USING (article) JOIN pages USING (page)`
  return new Map([
    ['page', await read('SELECT page AS row, sha256 AS name FROM pages')],
    [
      'article',
      await read(`SELECT article AS row, ${article} AS name FROM articles a JOIN pages USING (page)`),
    ],
    ['entity', await read(part('entities', 'entity'))],
    ['statement', await read(part('statements', 'statement'))],
    ['event', await read(part('events', 'event'))],
    ['place', await read(part('places', 'place', 't.position'))],
    ['group', await read(`SELECT "group" AS row, layer || ' ' || id AS name FROM groups`)],
    ['identity', await read('SELECT identity AS row, id AS name FROM identities')],
    ['form', await read('SELECT form AS row, text AS name FROM forms')],
  ])
}
