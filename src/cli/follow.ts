import { existsSync } from 'node:fs'
import { Command, InvalidArgumentError, Option } from 'commander'
import { isServerAddress, shownRecord } from '../base/server-address.ts'
import type { Came, Reader } from '../reading.ts'
import { allowPrivateOption } from './allow-private.ts'
import { duration } from './duration.ts'
import { type LimitOptions, limitOptions, limitsOf } from './limit-options.ts'
import type { ExitCode } from './say.ts'
import { wholeNumberTo } from './whole-number.ts'

const HELP = `
FEED is the address of a feed (RSS, Atom, RDF, JSON Feed), or a list of feeds that a feed
reader exported (OPML). The record remembers the feeds, and what they have brought: without
any FEED, those that it knows are asked again.

A server gets one request at a time, with a pause between two; it is asked only for what
its rules for robots (robots.txt) allow, and whether a feed has changed. What fails is
tried again after 15 minutes (or the time of --every), and each time after twice as long;
servers that name a time are given it. A feed that is gone, or whose address is wrong ten
times in a row (five, if it never answered), is asked no more until it is named again. A
page that cannot be had five times is left away, and what the feed says of it is read.
Everything that a feed brings is noted before it is read: whatever happens, the next call
goes on where this one ended.

Examples:
  Follow two feeds, and look every quarter of an hour until Ctrl-C:
    onrecord follow https://example.org/feed.xml https://example.com/atom \\
      --into news.db --every 15m

  Look once, from cron:
    onrecord follow --into news.db

  Be told what is new in the answers of kept questions (see "onrecord help keep"):
    onrecord follow --into news.db --every 15m --notify 'mail -s News ada@example.org'

  Take the feeds of a feed reader over:
    onrecord follow subscriptions.opml --into news.db

  What is followed, and how it went: onrecord feeds --record news.db

Exit code: 0 all feeds answered; 1 one did not, or a page could not be had; 2 wrong usage;
130 stopped by Ctrl-C.`

interface FollowCommandOptions extends LimitOptions {
  readonly into: string
  readonly every?: number
  readonly pause: number
  readonly notify?: string
  readonly json?: true
  readonly tagger?: 'light' | 'neural'
  readonly workers: number
  readonly allowPrivate?: true
}

/** The command `follow`; `end` receives the exit code. */
export function followCommand(end: (code: ExitCode) => void): Command {
  const command = new Command('follow')
    .summary('follow feeds: what they bring goes on record')
    .description('Follow feeds, and put what they bring on record.')
    .argument('[feed...]', 'addresses of feeds, or lists of them (OPML)')
    .requiredOption(
      '--into <file>',
      'the record that receives the articles, and remembers the feeds: a file, or postgres://USER@HOST/DATABASE',
    )
    .option('--every <time>', 'look again each time so much has passed: 90s, 15m, 2h, 1d', duration)
    .addOption(
      new Option('--pause <seconds>', 'seconds between two requests to one server')
        .argParser(pauseSeconds)
        .default(1),
    )
    .option(
      '--notify <command>',
      'run this after a round in which the answer of a kept question has become another: it reads what is new, one question a line (JSON), on its standard input',
    )
    .option('--json', 'print what came as one object a line (JSON Lines), and nothing else')
    .addOption(
      new Option('--tagger <name>', 'what finds statements, as in "onrecord read"').choices([
        'light',
        'neural',
      ]),
    )
    .addOption(
      new Option('--workers <number>', 'pages to read at the same time')
        .argParser(wholeNumberTo(64))
        .default(1),
    )
  for (const option of limitOptions()) command.addOption(option)
  return command
    .addOption(allowPrivateOption())
    .addHelpText('after', HELP)
    .action(async (feeds: string[], options: FollowCommandOptions) => end(await followFeeds(feeds, options)))
}

const MOST_PAUSE = 3_600

function pauseSeconds(text: string): number {
  const number = /^\d{1,4}(?:\.\d{1,3})?$/.test(text) ? Number(text) : -1
  if (number >= 0 && number <= MOST_PAUSE) return number
  throw new InvalidArgumentError('It must be seconds from 0 to 3600 (an hour), such as 1 or 2.5.')
}

function noFeed(into: string, why: string): string {
  return `${why}\nName one: onrecord follow https://example.org/feed.xml --into ${shownRecord(into)}`
}

async function followFeeds(names: readonly string[], options: FollowCommandOptions): Promise<ExitCode> {
  const { into, every = null, pause, json = false, workers } = options
  const [{ feedAddresses }, { openUpToDate }, { createReaderPool, follow }, { cameLine, troubleLine }] =
    await Promise.all([
      import('./feed-list.ts'),
      import('./open-up-to-date.ts'),
      import('../reading.ts'),
      import('./came-view.ts'),
    ])
  const { notify } = await import('./notify.ts')
  const [{ standardOutput }, { jsonLine }, { listenForStop }, { say, trace }] = await Promise.all([
    import('./output.ts'),
    import('./printable.ts'),
    import('./stop.ts'),
    import('./say.ts'),
  ])
  const addresses = await feedAddresses(names)
  if (addresses.length === 0 && !isServerAddress(into) && !existsSync(into)) {
    say(noFeed(into, `There is no record "${into}", and so no feed that it follows.`))
    return 2
  }
  const store = await openUpToDate(into, { create: addresses.length > 0 })
  const stop = listenForStop()
  const output = standardOutput()
  let reader: Promise<Reader> | undefined
  let hasFailed = false
  let writing: Promise<void> = Promise.resolve()
  try {
    for (const address of addresses) await store.feeds.add(address)
    if ((await store.feeds.list()).length === 0) {
      say(noFeed(into, `No feed is followed into "${shownRecord(into)}".`))
      return 2
    }
    await follow({
      ...{ store, every, signal: stop.signal, pause: pause * 1_000 },
      allowPrivate: options.allowPrivate ?? false,
      reader: () => {
        const pool = { ...(options.tagger ? { tagger: options.tagger } : {}), ...limitsOf(options) }
        reader ??= createReaderPool(workers, pool)
        return reader
      },
      tell: (came: Came) => {
        writing = writing
          .then(async () => {
            if (came.is === 'failed') {
              hasFailed = true
              if (came.error.cause !== undefined) trace(came.error.cause)
            }
            if (json) return output.write(jsonLine(came))
            const line = cameLine(came)
            if (line !== null) await output.write(line)
            const trouble = troubleLine(came)
            if (trouble !== null) say(trouble)
          })
          .then(async () => {
            if (came.is === 'round' && options.notify !== undefined) await notify(store, options.notify)
          })
        return writing
      },
    })
    if (stop.signal.aborted) return 130
    return hasFailed ? 1 : 0
  } finally {
    stop.dispose()
    await (await reader?.catch(() => undefined))?.close()
    await store.close()
  }
}
