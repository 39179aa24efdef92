import { setTimeout } from 'node:timers/promises'
import type { Enter } from './request.ts'

/** How servers are spared. */
export interface TurnOptions {
  /** Milliseconds between the end of one request to a server and the next one. */
  readonly pause: number
  /** A longer pause that this server asks for, in milliseconds. */
  readonly pauseOf?: (url: URL) => number
}

/**
 * Lets requests to one server (host and port) be sent one at a time, in the order in which they were asked for, with a
 * pause between two. Requests to different servers do not wait for each other.
 */
export function hostTurns({ pause, pauseOf = () => 0 }: TurnOptions): Enter {
  const last = new Map<string, Promise<void>>()
  const freeAt = new Map<string, number>()
  return async (url, signal) => {
    const { host } = url
    const before = last.get(host)
    const { promise, resolve } = Promise.withResolvers<void>()
    last.set(host, promise)
    await before
    const wait = (freeAt.get(host) ?? 0) - performance.now()
    try {
      if (wait > 0) await setTimeout(wait, undefined, signal ? { signal } : {})
      signal?.throwIfAborted()
    } catch (error) {
      resolve()
      throw error
    }
    return () => {
      freeAt.set(host, performance.now() + Math.max(pause, pauseOf(url)))
      resolve()
    }
  }
}
