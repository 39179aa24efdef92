import robotsParser from 'robots-parser'
import { OnrecordError } from '../base/errors.ts'
import type { FeedKeeper } from '../record.ts'
import type { Answered } from '../sources/request.ts'

/** The name by which rules for robots can speak of Onrecord. */
const NAME = 'Onrecord'
/** For how long rules are used, in milliseconds, and how much of them is read, in bytes (RFC 9309, 2.4 and 2.5). */
const KEPT = 24 * 60 * 60 * 1_000
const MOST_BYTES = 500 * 1024
/** The longest pause that is kept between two requests, in milliseconds. */
const LONGEST_PAUSE = 10 * 60 * 1_000

/** The rules of servers for robots. */
export interface Robots {
  /** Waits for the rules of a server. Throws `follow/robots` if they forbid an address, and if they cannot be had now. */
  check(url: URL): Promise<void>
  /** The pause between two requests that the rules ask for, in milliseconds; 0 for none, or where they are not known. */
  pauseOf(url: URL): number
}

// Its types describe an ES module, and it is none.
const parseRobots = robotsParser as unknown as typeof robotsParser.default

type Rules = ReturnType<typeof parseRobots>

/**
 * Rules for robots, as RFC 9309 has it: without them all is allowed, and while a server cannot give them, nothing is.
 * `ask` asks a server for an address.
 */
export function robotsRules(feeds: FeedKeeper, ask: (address: string) => Promise<Answered>): Robots {
  const known = new Map<string, Promise<{ readonly rules: Rules; readonly until: number }>>()
  const pauses = new Map<string, number>()

  async function load(origin: string): Promise<{ readonly rules: Rules; readonly until: number }> {
    const server = await feeds.server(origin)
    const address = `${origin}/robots.txt`
    let { robots } = server
    let at = server.robotsAt === null ? 0 : Date.parse(server.robotsAt)
    if (robots === null || Date.now() > at + KEPT) {
      robots = textOf(address, await ask(address))
      at = Date.now()
      const robotsAt = new Date(at).toISOString()
      await feeds.noteServer(origin, { ...(await feeds.server(origin)), robots, robotsAt })
    }
    const rules = parseRobots(address, robots)
    pauses.set(origin, Math.min(LONGEST_PAUSE, (rules.getCrawlDelay(NAME) ?? 0) * 1_000))
    return { rules, until: at + KEPT }
  }

  return {
    async check(url) {
      const { origin } = url
      let found = known.get(origin)
      if (found === undefined || Date.now() > (await found).until) {
        found = load(origin)
        known.set(origin, found)
        found.catch(() => known.delete(origin))
      }
      const { rules } = await found
      if (rules.isAllowed(url.href, NAME) === false) throw forbidden(url)
    },
    pauseOf: ({ origin }) => pauses.get(origin) ?? 0,
  }
}

function textOf(address: string, { status, bytes }: Answered): string {
  if (status >= 200 && status < 300) return new TextDecoder().decode(bytes.subarray(0, MOST_BYTES))
  if (status >= 400 && status < 500 && status !== 429) return ''
  throw new OnrecordError(
    'follow/no-robots',
    `Cannot fetch "${address}": the server answered ${status}, and without its rules for robots nothing else is asked for.`,
    'It is tried again later.',
  )
}

function forbidden(url: URL): OnrecordError {
  return new OnrecordError(
    'follow/robots',
    `Cannot fetch "${url.href}": the rules of its server (robots.txt) forbid it.`,
    'Open it in a browser, save the page and name the file, or give its address to "onrecord read".',
  )
}
