import { Command } from 'commander'
import { shownRecord } from '../base/server-address.ts'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'

const HELP = `
Shows the feeds that "onrecord follow" asks for: how many items each has brought, how many
wait to be read, when it last answered, what is wrong with it, and whether it is asked for
no more: then give its address to "onrecord follow" again, or take it off the list.

Examples:
  onrecord feeds --record news.db
  onrecord feeds --record news.db --opml > subscriptions.opml
  onrecord feeds --record news.db --remove https://example.org/feed.xml`

interface FeedsOptions {
  readonly record: string
  readonly opml?: true
  readonly json?: true
  readonly remove?: string
}

/** The command `feeds`; `end` receives the exit code. */
export function feedsCommand(end: (code: ExitCode) => void): Command {
  return new Command('feeds')
    .summary('which feeds are followed, and how it goes')
    .description('Show the feeds that are followed into a record.')
    .addOption(recordOption())
    .option('--opml', 'print them as a list that feed readers take (OPML)')
    .option('--json', 'print one feed a line (JSON Lines)')
    .option('--remove <address>', 'follow this feed no more; the articles it brought stay')
    .addHelpText('after', HELP)
    .action(async (options: FeedsOptions) => end(await feeds(options)))
}

async function feeds({ record, opml, json, remove }: FeedsOptions): Promise<ExitCode> {
  const [{ openRecord }, { standardOutput }, { jsonLine }, { say }] = await Promise.all([
    import('../record.ts'),
    import('./output.ts'),
    import('./printable.ts'),
    import('./say.ts'),
  ])
  const store = await openRecord(record)
  try {
    if (remove !== undefined) {
      if (await store.feeds.remove(remove)) return 0
      say(`"${remove}" is not followed.\nSee what is: onrecord feeds --record ${shownRecord(record)}`)
      return 1
    }
    const all = await store.feeds.list()
    const output = standardOutput()
    if (opml) {
      const { opmlOf } = await import('../follow/opml.ts')
      await output.write(`${(await opmlOf(all)).trimEnd()}\n`)
    } else if (json) for (const feed of all) await output.write(jsonLine(feed))
    else if (all.length === 0) {
      say(`No feed is followed.\nFollow one: onrecord follow https://example.org/feed.xml --into ${record}`)
    } else {
      const { feedView } = await import('./feed-view.ts')
      for (const feed of all) await output.write(feedView(feed))
    }
    return 0
  } finally {
    await store.close()
  }
}
