import { AsyncLocalStorage } from 'node:async_hooks'
import type { Sql } from 'postgres'
import type { Address } from './address.ts'
import type { Asked, Opener } from './connection.ts'
import { Connections } from './connections.ts'
import { Transaction } from './transaction.ts'

/** What a query takes: lists become arrays, objects JSON. */
export type Value = string | number | boolean | null | undefined | readonly (string | number | null)[] | Json

/** Any value as JSON. */
export class Json {
  readonly text: string

  constructor(value: unknown) {
    this.text = JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'string' ? storable(part) : part,
    )
  }
}

export type Row = Readonly<Record<string, unknown>>

/** A database as the record's queries see it; within a transaction, the transaction. */
export interface Database {
  /** The rows of a query, whose values stand for `$1`, `$2`, … */
  all<T = Row>(sql: string, ...values: readonly Value[]): Promise<readonly T[]>
  /** The first row. */
  one<T = Row>(sql: string, ...values: readonly Value[]): Promise<T | undefined>
  /** How many rows a statement changed. */
  run(sql: string, ...values: readonly Value[]): Promise<number>
  /** Several statements without values. */
  script(sql: string): Promise<void>
  /** Does all of `work` in one transaction or, when it throws, nothing. Within a transaction it is part of that one. */
  transaction<T>(kind: 'read' | 'write', work: () => Promise<T>): Promise<T>
  /** Does `work` in a transaction of its own, and takes back what it did. */
  rehearsal<T>(work: () => Promise<T>): Promise<T>
  /**
   * Runs a query over a connection of its own, which stays open until it is let go: what the query took, such as a lock,
   * is held for as long, and given back when the process ends, however it ends.
   */
  holding<T = Row>(
    sql: string,
    ...values: readonly Value[]
  ): Promise<{ readonly row: T; letGo(): Promise<void> }>
  close(): Promise<void>
}

/** Connects when it is first asked. The driver is loaded only here. */
export async function connect(address: Address, patience: number): Promise<Database> {
  const { default: postgres } = await import('postgres')
  const settings = {
    ...{ database: address.database, username: address.user, password: address.password, port: address.port },
    host: address.host?.startsWith('/') ? undefined : address.host,
    ...(address.host?.startsWith('/') && { path: `${address.host}/.s.PGSQL.${address.port ?? 5432}` }),
    ssl: address.ssl,
    connect_timeout: address.connectTimeout,
    fetch_types: false,
    types: TYPES,
    onnotice: () => {},
    connection: {
      application_name: 'onrecord',
      search_path: address.schema,
      lock_timeout: patience,
      // To compile a query takes longer than these queries do.
      jit: 'off',
      // Whoever holds the right to write and is cut off must not stop all others.
      idle_in_transaction_session_timeout: 120_000,
    },
  }
  return databaseOf(
    (rest = {}) => postgres({ ...settings, ...rest } as never) as unknown as Sql,
    address.connections,
  )
}

/** Whole numbers of 64 bits are rows and counts, all below 2^53. A text that is JSON already stays as it is. */
const TYPES = {
  bigint: { to: 20, from: [20], serialize: String, parse: Number },
  json: {
    to: 114,
    from: [114, 3802],
    serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
    parse: (text: string) => JSON.parse(text) as unknown,
  },
}

/** Carries what `rehearsal` brings out of a transaction that is taken back. */
class TakenBack {
  readonly result: unknown

  constructor(result: unknown) {
    this.result = result
  }
}

function databaseOf(open: Opener, most: number): Database {
  const connections = new Connections(open, most)
  const own = new AsyncLocalStorage<Transaction>()
  const askAny = (text: string, values?: readonly unknown[]): Promise<Asked> => {
    const transaction = own.getStore()
    return transaction ? transaction.ask(text, values) : connections.lend((one) => one.ask(text, values))
  }
  const ask = (text: string, values: readonly Value[]) => askAny(text, values.map(given))
  const begin = <T>(kind: 'read' | 'write', work: () => Promise<T>): Promise<T> =>
    connections.lend((connection) =>
      new Transaction(connection).run(kind, (transaction) => own.run(transaction, work)),
    )
  return {
    all: async <T>(text: string, ...values: readonly Value[]) =>
      [...(await ask(text, values))] as unknown as T[],
    one: async <T>(text: string, ...values: readonly Value[]) =>
      (await ask(text, values))[0] as T | undefined,
    run: async (text, ...values) => (await ask(text, values)).count,
    async script(text) {
      await askAny(text)
    },
    transaction: (kind, work) => (own.getStore() ? work() : begin(kind, work)),
    async rehearsal(work) {
      try {
        return await begin('write', async () => {
          throw new TakenBack(await work())
        })
      } catch (error) {
        if (error instanceof TakenBack) return error.result as Awaited<ReturnType<typeof work>>
        throw error
      }
    },
    async holding<T>(text: string, ...values: readonly Value[]) {
      const one = open({ max: 1, idle_timeout: 0, max_lifetime: 0 })
      try {
        const [row] = await one.unsafe(text, values.map(given) as never[])
        return { row: row as T, letGo: () => one.end({ timeout: 5 }) }
      } catch (error) {
        await one.end({ timeout: 5 })
        throw error
      }
    },
    close: () => connections.close(),
  }
}

function given(value: Value): string | number | boolean | null {
  if (value === undefined || value === null) return null
  if (typeof value === 'string') return storable(value)
  if (value instanceof Json) return value.text
  // As many as there are: no whole number of PostgreSQL is without end.
  if (value === Number.POSITIVE_INFINITY) return Number.MAX_SAFE_INTEGER
  return typeof value === 'object' ? arrayOf(value) : value
}

/** A list as PostgreSQL writes an array. */
function arrayOf(values: readonly (string | number | null)[]): string {
  const items = values.map((value) =>
    typeof value === 'string' ? `"${storable(value).replace(/["\\]/g, '\\$&')}"` : String(value ?? 'NULL'),
  )
  return `{${items.join(',')}}`
}

/** PostgreSQL's texts hold no null character and no half of a pair. */
function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\ufffd')
}
