import { Command } from 'commander'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'

const HELP = `
A page that is read again with other words keeps its earlier versions. Shows what differs
between the last two of them, or between two articles, such as near-copies: headline,
words, numbers, names, and statements that are gone, added, softened, hardened or reworded.

Examples:
  onrecord changed --record news.db 3f2a9c
  onrecord changed --record news.db 3f2a9c 81be02
  onrecord changed --record news.db 3f2a9c --json`

interface ChangedOptions {
  readonly record: string
  readonly json?: true
}

/** The command `changed`; `end` receives the exit code. */
export function changedCommand(end: (code: ExitCode) => void): Command {
  return new Command('changed')
    .summary('what changed on a page, or differs between two articles')
    .description('Show what changed in an article since the version before, or differs from another article.')
    .argument('<article>', 'its id, or the beginning of it')
    .argument('[other]', 'the article to compare it with, in place of the version before')
    .addOption(recordOption())
    .option('--json', 'print it as one line of JSON')
    .addHelpText('after', HELP)
    .action(async (article: string, other: string | undefined, options: ChangedOptions) =>
      end(await changed(article, other ?? null, options)),
    )
}

async function changed(
  article: string,
  other: string | null,
  { record, json }: ChangedOptions,
): Promise<ExitCode> {
  const [{ openRecord }, { changesOf }, { standardOutput }, { jsonLine }, { changesView }] =
    await Promise.all([
      import('../record.ts'),
      import('../changes/changes.ts'),
      import('./output.ts'),
      import('./printable.ts'),
      import('./changes-view.ts'),
    ])
  const store = await openRecord(record)
  try {
    const changes = await changesOf(store, article, other)
    await standardOutput().write(json ? jsonLine(changes) : changesView(changes))
    return 0
  } finally {
    await store.close()
  }
}
