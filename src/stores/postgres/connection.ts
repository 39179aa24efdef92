import type { Sql } from 'postgres'

/** Makes a client of the driver. */
export type Opener = (settings?: object) => Sql

export type Asked = Awaited<ReturnType<Sql['unsafe']>>

/** A process that only waits, such as one that serves pages at night, holds no connections. */
const IDLE = 60_000

/** For as long as a connection lasts, the server keeps what was prepared over it. */
const LIFE = 45 * 60_000

/**
 * One connection, opened when it is first asked. Once it is lost, nothing is asked over it: the driver would throw where
 * nobody can catch it, as its own transactions do when they roll back over a connection that is gone, and would keep what
 * it had not sent for the next attempt. So each connection has a client of the driver of its own, thrown away with it.
 */
export class Connection {
  readonly #client: Sql
  readonly #ended: () => void
  readonly #bornAt = Date.now()
  /** What was asked last. The driver is asked one thing at a time, so that nothing waits in it when a connection is lost. */
  #last: Promise<unknown> = Promise.resolve()
  #end: Promise<void> | null = null
  #resting: NodeJS.Timeout | undefined

  /** `ended` is called when the connection is lost or ends. */
  constructor(open: Opener, ended: () => void) {
    this.#ended = ended
    const onclose = () => void this.end()
    this.#client = open({ max: 1, idle_timeout: 0, max_lifetime: 0, onclose })
  }

  /** It is lost, or it was ended: nothing can be asked over it. */
  get hasEnded(): boolean {
    return this.#end !== null
  }

  get isOld(): boolean {
    return Date.now() - this.#bornAt > LIFE
  }

  /** Runs a query or, where no values are given, several. */
  ask(text: string, values?: readonly unknown[]): Promise<Asked> {
    const asked = this.#last.then(() => this.#askNow(text, values))
    this.#last = asked.catch(() => {})
    return asked
  }

  async #askNow(text: string, values?: readonly unknown[]): Promise<Asked> {
    if (this.hasEnded)
      throw Object.assign(new Error('The connection is gone.'), { code: 'CONNECTION_CLOSED' })
    try {
      return await (values
        ? this.#client.unsafe(text, values as never[], { prepare: true })
        : this.#client.unsafe(text))
    } catch (error) {
      // What the server says of a query leaves the connection as it is. Anything else is of the connection.
      if ((error as Error).name !== 'PostgresError') void this.end()
      throw error
    }
  }

  /** Ends of itself after a while. */
  rest(): void {
    this.#resting = setTimeout(() => void this.end(), IDLE).unref()
  }

  wake(): void {
    clearTimeout(this.#resting)
  }

  /** Waits so many seconds for what is being asked. */
  end(patience = 0): Promise<void> {
    if (this.#end) return this.#end
    this.wake()
    // The driver closes in a later turn: by then this one knows that it has ended.
    this.#end = this.#client.end({ timeout: patience })
    this.#ended()
    return this.#end
  }
}
