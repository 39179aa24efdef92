import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { contentOf as contentOfFile } from '../correcting.ts'
import { groupsOf } from '../groups-of.ts'
import { recordAt } from '../postgres/address.ts'
import { postgresContentOf, postgresGroupsOf, withTables } from '../postgres/tables.ts'

type Rows = Record<string, unknown>[]

/** Where records are kept that are written to by processes that are killed. */
export interface Places {
  /** What names a record to Onrecord. */
  addressOf(name: string): string
  /** Everything that follows from its pages and its log. */
  contentOf(name: string): Promise<object>
  groupsOf(name: string): Promise<object>
  /** How many pages are on record; 0 while there is none. */
  pagesOn(name: string): Promise<number>
  /** Looks at its tables; `null` while there are none. */
  look<T>(
    name: string,
    work: (all: (sql: string) => Promise<Rows>, search: string) => Promise<T>,
  ): Promise<T | null>
}

/** Files in a folder. */
export function files(folder: string): Places {
  const path = (name: string): string => join(folder, `${name}.db`)
  const look = async <T>(
    name: string,
    work: (all: (sql: string) => Promise<Rows>, search: string) => Promise<T>,
  ) => {
    if (!existsSync(path(name))) return null
    const db = new DatabaseSync(path(name))
    try {
      const all = (sql: string): Rows =>
        db
          .prepare(sql)
          .all()
          .map((row) => ({ ...row }))
      for (const check of ['integrity_check', 'foreign_key_check']) {
        const found = all(`PRAGMA ${check}`)
        if (found.some((row) => row.integrity_check !== 'ok'))
          throw new Error(`${name}: ${JSON.stringify(found)}`)
      }
      if (all('SELECT 1 FROM sqlite_schema').length === 0) return null
      return await work(
        async (sql) => all(sql),
        "SELECT rowid AS row FROM statement_search WHERE statement_search MATCH 'ferry OR harbour'",
      )
    } finally {
      db.close()
    }
  }
  return {
    addressOf: path,
    contentOf: async (name) => contentOfFile(path(name)),
    groupsOf: async (name) => groupsOf(path(name)),
    async pagesOn(name) {
      if (!existsSync(path(name))) return 0
      const db = new DatabaseSync(path(name), { readOnly: true, timeout: 1_000 })
      try {
        return Number(db.prepare('SELECT count(*) AS count FROM pages').get()?.count)
      } catch {
        // The tables are not made yet.
        return 0
      } finally {
        db.close()
      }
    },
    look,
  }
}

/** Schemas of the tests' server. */
export function schemas(folder: string): Places {
  const own = (name: string): string => `${folder} ${name}`
  return {
    addressOf: (name) => recordAt(own(name)),
    contentOf: (name) => postgresContentOf(own(name)),
    groupsOf: (name) => postgresGroupsOf(own(name)),
    pagesOn: (name) =>
      withTables(own(name), async (all) =>
        Number((await all('SELECT count(*) AS count FROM pages'))[0]?.count),
      ).catch(() => 0),
    look: (name, work) =>
      withTables(own(name), async (all) => {
        const [made] = await all(`SELECT to_regclass('record') IS NOT NULL AS is_made`)
        if (made?.is_made !== true) return null
        return work(
          all,
          `SELECT statement AS row FROM statement_search WHERE content @@ phrase_of('{ferry}') OR content @@ phrase_of('{harbour}') ORDER BY 1`,
        )
      }),
  }
}
