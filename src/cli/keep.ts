import { Command } from 'commander'
import { shownRecord } from '../base/server-address.ts'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'

const HELP = `
QUERY is as in "onrecord ask". What is on record when a question is kept counts as seen;
"onrecord kept NAME --new" tells what has come since.

Examples:
  onrecord keep --record news.db ferries about:ferries
  onrecord keep --record news.db denials stance:denies who:"Tomasz Zawilski"
  onrecord keep --record news.db ferries --forget`

interface KeepOptions {
  readonly record: string
  readonly forget?: true
}

/** The command `keep`; `end` receives the exit code. */
export function keepCommand(end: (code: ExitCode) => void): Command {
  return new Command('keep')
    .summary('keep a question under a name, to be told what is new')
    .description('Keep a question in the record under a name, in place of another one of this name.')
    .argument('<name>', 'its name')
    .argument('[query...]', 'words and conditions as in "ask"')
    .addOption(recordOption())
    .option('--forget', 'keep it no more')
    .addHelpText('after', HELP)
    .action(async (name: string, query: string[], options: KeepOptions) =>
      end(await keepOne(name, query, options)),
    )
}

async function keepOne(
  name: string,
  query: readonly string[],
  { record, forget }: KeepOptions,
): Promise<ExitCode> {
  const [{ openUpToDate }, { questionOf }, { keep }, { formatQuestion }, { say }] = await Promise.all([
    import('./open-up-to-date.ts'),
    import('./question.ts'),
    import('../kept/news.ts'),
    import('../record.ts'),
    import('./say.ts'),
  ])
  if (forget === undefined && query.length === 0) {
    say(`Nothing is asked.\nName what to look for: onrecord keep ${name} about:ferries`)
    return 2
  }
  const question = forget ? null : await questionOf(query)
  if (!forget && !question) return 2
  const store = await openUpToDate(record)
  try {
    if (question) {
      await keep(store, name, formatQuestion(question))
      say(`Kept. What is new from now on: onrecord kept --record ${shownRecord(record)} ${name} --new`)
      return 0
    }
    if (await store.kept.forget(name)) return 0
    say(`No question is kept as "${name}".\nSee which are: onrecord kept --record ${shownRecord(record)}`)
    return 1
  } finally {
    await store.close()
  }
}
