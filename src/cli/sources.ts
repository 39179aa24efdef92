import { Command } from 'commander'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'
import { wholeNumber } from './whole-number.ts'

const HELP = `
QUERY is as in "onrecord ask"; without one, all statements on record are counted.

quoted       somebody's words stand there to the letter, in whole or in part
named        the source has a name; unnamed: an office, a group, or nobody in particular
origins      texts of one agency and copies are one

Examples:
  onrecord sources
  onrecord sources publisher:"Harbour Post" since:2024
  onrecord sources about:ferries --json`

interface SourcesOptions {
  readonly record: string
  readonly limit: number
  readonly json?: true
}

/** The command `sources`; `end` receives the exit code. */
export function sourcesCommand(end: (code: ExitCode) => void): Command {
  return new Command('sources')
    .summary('who gets quoted, how often, named or not')
    .description(
      'Audit sources: who gets quoted, how often, directly or not, named or not, by outlet and month.',
    )
    .argument('[query...]', 'words and conditions as in "ask"')
    .addOption(recordOption())
    .option('--limit <number>', 'how many sources and outlets at most', wholeNumber, 20)
    .option('--json', 'print it as one line of JSON')
    .addHelpText('after', HELP)
    .action(async (query: string[], options: SourcesOptions) => end(await sources(query, options)))
}

async function sources(query: readonly string[], { record, limit, json }: SourcesOptions): Promise<ExitCode> {
  const [{ questionOf }, { openUpToDate }, { sourcesView }, { standardOutput }, { jsonLine }] =
    await Promise.all([
      import('./question.ts'),
      import('./open-up-to-date.ts'),
      import('./sources-view.ts'),
      import('./output.ts'),
      import('./printable.ts'),
    ])
  const question = await questionOf(query)
  if (!question) return 2
  const store = await openUpToDate(record)
  try {
    const audit = await store.sources(question)
    await standardOutput().write(json ? jsonLine(audit) : sourcesView(audit, limit))
    return 0
  } finally {
    await store.close()
  }
}
