import { OnrecordError } from '../base/errors.ts'
import { hostTurns } from '../sources/host-turns.ts'
import { type Answered, type RequestOptions, refused, request } from '../sources/request.ts'
import { isDue, retryAfter, tryAgainAt } from './back-off.ts'
import type { FollowOptions } from './follow.ts'
import { limited } from './limited.ts'
import { robotsRules } from './robots.ts'

const MOST_REQUESTS = 8
const AGENT = "Onrecord/0.1 (follows feeds of news at a reader's request)"

/** Asks servers for feeds and pages, within their rules, and spares those that fail. */
export interface Asker {
  /** Whether a server may be asked now. */
  isFree(address: string): Promise<boolean>
  /** Asks for an address; a failure is noted for its server. */
  ask(
    address: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<{ readonly answer: Answered } | Failed>
}

/** Why nothing was fetched. `wait`: milliseconds for which the server asks to be left alone; `status`: of its answer. */
export interface Failed {
  readonly error: OnrecordError
  readonly wait: number
  readonly status: number | null
}

/** `firstWait`: the first wait after a failure, in milliseconds. */
export function asker(options: FollowOptions & { readonly pause: number }, firstWait: number): Asker {
  const { feeds } = options.store
  const { signal, pause } = options
  const slot = limited(MOST_REQUESTS)
  // Rules for robots are asked for in turn, too.
  const turns = hostTurns({ pause, pauseOf: (url) => robots.pauseOf(url) })
  const inTurn: NonNullable<RequestOptions['enter']> = async (url, ends) => {
    const leave = await turns(url, ends)
    const free = await slot()
    return () => {
      free()
      leave()
    }
  }
  const send = (
    address: string,
    headers: Readonly<Record<string, string>>,
    enter = allowed,
  ): Promise<Answered> =>
    request(address, {
      ...{ signal, enter, headers: { 'user-agent': AGENT, ...headers } },
      ...(options.allowPrivate !== undefined && { allowPrivate: options.allowPrivate }),
      ...(options.timeout !== undefined && { timeout: options.timeout }),
      ...(options.dispatcher && { dispatcher: options.dispatcher }),
    })
  const robots = robotsRules(feeds, (address) => send(address, {}, inTurn))
  async function allowed(url: URL, ends: AbortSignal | undefined): Promise<() => void> {
    await robots.check(url)
    return inTurn(url, ends)
  }

  /** Notes that a server could or could not be reached. */
  async function noteServer(address: string, isReached: boolean, atLeast = 0): Promise<void> {
    const { origin } = new URL(address)
    const server = await feeds.server(origin)
    if (isReached && server.failures === 0 && server.notBefore === null) return
    const failures = isReached ? 0 : server.failures + 1
    const notBefore = isReached ? null : tryAgainAt(failures, firstWait, atLeast)
    await feeds.noteServer(origin, { ...server, failures, notBefore })
  }

  return {
    isFree: async (address) => isDue((await feeds.server(new URL(address).origin)).notBefore),
    async ask(address, headers = {}) {
      try {
        const answer = await send(address, headers)
        const { status } = answer
        const isBusy = status === 429 || status === 503
        const wait = retryAfter(answer.headers.get('retry-after'))
        await noteServer(address, !isBusy, wait)
        if (status === 304 || (status >= 200 && status < 300)) return { answer }
        return { error: refused(address, answer), wait, status }
      } catch (error) {
        if (!(error instanceof OnrecordError)) throw error
        const isOfServer = error.code === 'sources/unreachable' || error.code === 'follow/no-robots'
        if (isOfServer && !signal?.aborted) await noteServer(address, false)
        return { error, wait: 0, status: null }
      }
    },
  }
}
