import { Command } from 'commander'
import type { ListOptions } from './list-found.ts'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'
import { wholeNumber } from './whole-number.ts'

const HELP = `
QUERY is as in "onrecord ask": events are listed that a statement which fits tells of, the
latest first; what several mentions tell of is listed once. ID is that of an event, or a
mention of it (3f2a9c/v2, beginnings will do): then every mention is shown in its sentence,
with who tells of it and as what, and why the mentions are taken for one event.

Examples:
  onrecord event
  onrecord event event:ASSAULT place:Mekelle
  onrecord event 3f2a9c/v2
  onrecord event about:bridge since:2024 --json`

interface EventOptions extends ListOptions {
  readonly record: string
}

/** The command `event`; `end` receives the exit code. */
export function eventCommand(end: (code: ExitCode) => void): Command {
  return new Command('event')
    .summary('what happened, and everybody who tells of it')
    .description('Show events, and what several articles or statements tell of as one.')
    .argument('[query...]', 'words and conditions as in "ask", or the id of an event or mention')
    .addOption(recordOption())
    .option('--limit <number>', 'how many at most', wholeNumber, 10)
    .option('--json', 'print one event a line (JSON Lines), and nothing else')
    .addHelpText('after', HELP)
    .action(async (query: string[], options: EventOptions) => end(await event(query, options)))
}

async function event(query: readonly string[], options: EventOptions): Promise<ExitCode> {
  const [{ openUpToDate }, { isId, wholeId }, { listEvents }] = await Promise.all([
    import('./open-up-to-date.ts'),
    import('./whole-id.ts'),
    import('./list-found.ts'),
  ])
  const store = await openUpToDate(options.record)
  try {
    const [id = ''] = query
    if (query.length !== 1 || !isId(id)) return await listEvents(store, query, options)
    const [{ eventView }, { standardOutput }, { jsonLine }, { say }] = await Promise.all([
      import('./event-view.ts'),
      import('./output.ts'),
      import('./printable.ts'),
      import('./say.ts'),
    ])
    const found = (await store.event(id)) ?? (await store.event(await wholeId(store, id)))
    if (found === null) {
      say(`There is no event "${id}" on record.\nFind events with: onrecord event WORDS`)
      return 1
    }
    await standardOutput().write(options.json ? jsonLine(found) : eventView(found))
    return 0
  } finally {
    await store.close()
  }
}
