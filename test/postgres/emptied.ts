import { existsSync } from 'node:fs'
import { recordAt } from './address.ts'
import { withTables } from './tables.ts'

const made: { folder: string; readonly name: string }[] = []

/**
 * The name of the record that belongs to a folder. Making a record takes a fifth of a second, and the tests make hundreds:
 * one whose folder is gone is emptied and used again.
 */
export async function recordOfFolder(folder: string): Promise<string> {
  const own = made.find((one) => one.folder === folder)
  if (own) return own.name
  const free = made.find((one) => !existsSync(one.folder))
  if (free === undefined) {
    made.push({ folder, name: folder })
    return folder
  }
  free.folder = folder
  await withTables(free.name, async (all) => {
    const schema = new URL(recordAt(free.name)).searchParams.get('schema')!
    const tables = await all(
      `SELECT relname FROM pg_class WHERE relnamespace = '${schema}'::regnamespace AND relkind = 'r'`,
    )
    const emptied = tables.map(({ relname }) => relname as string).filter((table) => table !== 'record')
    await all(`SET session_replication_role = replica; ${emptied.map((table) => `DELETE FROM ${table}`).join('; ')};
      INSERT INTO search_totals VALUES (0, 0); DELETE FROM record WHERE key IN ('stamp', 'behind')`)
  })
  return free.name
}
