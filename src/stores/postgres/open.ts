import { OnrecordError } from '../../base/errors.ts'
import { VERSION } from '../../base/version.ts'
import type { OpenOptions } from '../../record/open-options.ts'
import { RULES } from '../rules.ts'
import { sweepOutdated } from './across/version.ts'
import { type Address, addressOf } from './address.ts'
import { connect, type Database } from './database.ts'
import { lockWriting } from './locks.ts'
import { migrations } from './schema/migrations.ts'
import { troubleOf } from './trouble.ts'

/** The newest schema's number. */
export const SCHEMA = migrations.length

/** Many may write, and each waits for all before it. */
const PATIENCE = 60_000

/** Connects to a record in a PostgreSQL database, makes it if asked, and brings its schema up to date. */
export async function openServer(
  text: string,
  { create = false, patience = PATIENCE }: OpenOptions,
): Promise<{ readonly db: Database; readonly address: Address }> {
  const address = addressOf(text)
  const db = await connect(address, patience)
  try {
    if ((await stateOf(db, address)) !== UP_TO_DATE)
      await db.transaction('write', async () => {
        await lockWriting(db, address)
        // Another process may have done it while this one waited.
        const state = await stateOf(db, address)
        if (state.schema < SCHEMA) await migrate(db, address, state.schema, create)
        await sweepOutdated(db)
      })
    return { db, address }
  } catch (error) {
    await db.close()
    throw troubleOf(error, address.shown, 'open')
  }
}

interface State {
  /** 0 for none. */
  readonly schema: number
  readonly rules: string | null
}

const UP_TO_DATE: State = { schema: SCHEMA, rules: RULES }

/** Throws for a record from a newer Onrecord. */
async function stateOf(db: Database, address: Address): Promise<State> {
  const found = await db.one<{ known: boolean }>(
    'SELECT to_regclass($1) IS NOT NULL AS known',
    `${address.schema}.record`,
  )
  if (!found?.known) return { schema: 0, rules: null }
  const rows = await db.all<{ key: string; value: string }>('SELECT key, value FROM record')
  const values = new Map(rows.map(({ key, value }) => [key, value]))
  const written = values.get('schema')
  if (written === undefined || !/^[1-9]\d{0,8}$/.test(written))
    throw new OnrecordError(
      'record/damaged',
      `The record at "${address.shown}" does not say of which schema it is${written === undefined ? '' : `: "${written}"`}.`,
      `Take it from a backup, or read the pages again into another schema: add "schema=NAME" to the address.`,
    )
  const schema = Number(written)
  if (schema > SCHEMA)
    throw new OnrecordError(
      'record/newer-schema',
      `"${address.shown}" was written by Onrecord ${values.get('written_by') ?? 'later'} (schema ${schema}); this is ${VERSION} (schema ${SCHEMA}).`,
      'Use a newer Onrecord, or read the pages again into another schema: add "schema=NAME" to the address.',
    )
  const rules = values.get('rules') ?? null
  return schema === SCHEMA && rules === RULES ? UP_TO_DATE : { schema, rules }
}

async function migrate(
  db: Database,
  { schema, shown }: Address,
  from: number,
  create: boolean,
): Promise<void> {
  if (from === 0) {
    if (!create)
      throw new OnrecordError(
        'record/none',
        `No record at "${shown}".`,
        `Make one with: onrecord read PATH --into "${shown}"`,
      )
    const isEmpty = await db.one<{ empty: boolean }>(
      'SELECT NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = to_regnamespace($1)) AS empty',
      schema,
    )
    if (!isEmpty?.empty)
      throw new OnrecordError(
        'record/not-a-record',
        `The schema "${schema}" of "${shown}" holds something else.`,
        'Name another one: add "schema=NAME" to the address.',
      )
    const exists = await db.one('SELECT FROM pg_namespace WHERE nspname = $1', schema)
    if (!exists) await db.script(`CREATE SCHEMA ${schema}`)
  }
  for (const step of migrations.slice(from)) await db.script(step)
  await db.run(
    `INSERT INTO record SELECT * FROM unnest($1::text[], $2::text[])
     ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
    ['schema', 'written_by'],
    [String(SCHEMA), VERSION],
  )
}
