import { Command } from 'commander'
import type { ListOptions } from './list-found.ts'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'
import { wholeNumber } from './whole-number.ts'

const HELP = `
QUERY is as in "onrecord ask": threads are listed in which a statement fits, those with
most holders first. ID is that of a thread, or a statement of it as "onrecord ask" prints
it (3f2a9c/s3, beginnings will do): then that thread is shown, in order of time, with
what answers what, and who is accused or addressed and not heard.

A status is no verdict. It says what the positions are to each other:
  uncontested, disputed, denied, partly-acknowledged, unanswered

Examples:
  onrecord thread
  onrecord thread about:ferries status:disputed
  onrecord thread 3f2a9c/s3
  onrecord thread who:"Tomasz Zawilski" since:2024-05 --json`

interface ThreadOptions extends ListOptions {
  readonly record: string
}

/** The command `thread`; `end` receives the exit code. */
export function threadCommand(end: (code: ExitCode) => void): Command {
  return new Command('thread')
    .summary('who says so, who denies it, who is silent')
    .description('Show threads: statements of one claim or event over all articles, by holder and time.')
    .argument('[query...]', 'words and conditions as in "ask", or the id of a thread or statement')
    .addOption(recordOption())
    .option('--limit <number>', 'how many at most', wholeNumber, 10)
    .option('--json', 'print one thread a line (JSON Lines), and nothing else')
    .addHelpText('after', HELP)
    .action(async (query: string[], options: ThreadOptions) => end(await thread(query, options)))
}

async function thread(query: readonly string[], options: ThreadOptions): Promise<ExitCode> {
  const [{ openUpToDate }, { isId, wholeId }, { listThreads }] = await Promise.all([
    import('./open-up-to-date.ts'),
    import('./whole-id.ts'),
    import('./list-found.ts'),
  ])
  const store = await openUpToDate(options.record)
  try {
    const [id = ''] = query
    if (query.length !== 1 || !isId(id)) return await listThreads(store, query, options)
    const [{ threadView }, { standardOutput }, { jsonLine }, { say }] = await Promise.all([
      import('./thread-view.ts'),
      import('./output.ts'),
      import('./printable.ts'),
      import('./say.ts'),
    ])
    const found = (await store.thread(id)) ?? (await store.thread(await wholeId(store, id)))
    if (found === null) {
      const [, article = '', name] = /^(.+)\/(s\d+)$/.exec(await wholeId(store, id)) ?? []
      const isThere = (await store.find(article)).some(({ statements }) =>
        statements.some((one) => one.id === name),
      )
      say(
        `${isThere ? `The statement "${id}" is in no thread: nobody else on record says so or denies it.` : `There is no thread "${id}", and no statement of that name.`}\nFind threads with: onrecord thread WORDS`,
      )
      return 1
    }
    await standardOutput().write(options.json ? jsonLine(found) : threadView(found))
    return 0
  } finally {
    await store.close()
  }
}
