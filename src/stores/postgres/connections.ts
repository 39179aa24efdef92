import { Connection, type Opener } from './connection.ts'

/** Lends connections to a server, and opens no more than so many at once. */
export class Connections {
  readonly #open: Opener
  readonly #all = new Set<Connection>()
  /** The one given back last is lent first: the others may end. */
  readonly #idle: Connection[] = []
  readonly #waiting: (() => void)[] = []
  #free: number

  constructor(open: Opener, most: number) {
    this.#open = open
    this.#free = most
  }

  /** Waits for a connection that is free, and takes it back when `work` has ended. */
  async lend<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    if (this.#free > 0) this.#free--
    else await new Promise<void>((resolve) => this.#waiting.push(resolve))
    const connection = this.#idle.pop() ?? this.#make()
    connection.wake()
    try {
      return await work(connection)
    } finally {
      if (connection.isOld) void connection.end()
      if (!connection.hasEnded) {
        this.#idle.push(connection)
        connection.rest()
      }
      const next = this.#waiting.shift()
      if (next) next()
      else this.#free++
    }
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((connection) => connection.end(5)))
  }

  #make(): Connection {
    const made = new Connection(this.#open, () => {
      this.#all.delete(made)
      const at = this.#idle.indexOf(made)
      if (at >= 0) this.#idle.splice(at, 1)
    })
    this.#all.add(made)
    return made
  }
}
