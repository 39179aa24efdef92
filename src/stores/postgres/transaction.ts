import type { Asked, Connection } from './connection.ts'

const KINDS = {
  read: 'ISOLATION LEVEL REPEATABLE READ READ ONLY',
  write: 'ISOLATION LEVEL READ COMMITTED READ WRITE',
} as const

/** One transaction over a connection that is lent for it. */
export class Transaction {
  readonly #connection: Connection
  /** What a query failed with, whether or not that was caught: the server takes such a transaction back, whatever follows. */
  #failure: unknown = null
  #isOver = false

  constructor(connection: Connection) {
    this.#connection = connection
  }

  async ask(text: string, values?: readonly unknown[]): Promise<Asked> {
    if (this.#isOver) throw new Error('A transaction is asked that is over.')
    try {
      return await this.#connection.ask(text, values)
    } catch (error) {
      this.#failure ??= error
      throw error
    }
  }

  /** Does all of `work` or, when it throws or the connection is lost, nothing. */
  async run<T>(kind: keyof typeof KINDS, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const connection = this.#connection
    await connection.ask(`BEGIN ${KINDS[kind]}`)
    try {
      const result = await work(this)
      if (this.#failure !== null) throw this.#failure
      await connection.ask('COMMIT')
      return result
    } catch (error) {
      // Where the connection is lost, the server has taken all back.
      if (!connection.hasEnded) await connection.ask('ROLLBACK').catch(() => connection.end())
      const isOnlyAfter = (error as { code?: unknown } | null)?.code === '25P02'
      throw isOnlyAfter ? (this.#failure ?? error) : error
    } finally {
      this.#isOver = true
    }
  }
}
