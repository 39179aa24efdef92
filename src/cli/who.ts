import { Command } from 'commander'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'
import { wholeNumber } from './whole-number.ts'

const HELP = `
NAME is a name in any spelling on record, a surname (of several bearers, the one who is
named most), an identity's id (person/tomasz-zavilski), or an entity of an article
(3f2a9c/e2). One man under two spellings is one; "one by" says why, "not" names those of
the same name who are kept apart.

Examples:
  onrecord who "Tomasz Zawilski"
  onrecord who Zawilski --limit 20
  onrecord who organization/northern-harbour-union --json`

interface WhoOptions {
  readonly record: string
  readonly limit: number
  readonly json?: true
}

/** The command `who`; `end` receives the exit code. */
export function whoCommand(end: (code: ExitCode) => void): Command {
  return new Command('who')
    .summary('somebody over all articles')
    .description('Show somebody: what they said, over time, on what, to whom; and what others say of them.')
    .argument('<name...>', 'a name or an id')
    .addOption(recordOption())
    .option('--limit <number>', 'how many statements of each kind at most', wholeNumber, 10)
    .option('--json', 'print it as one line of JSON')
    .addHelpText('after', HELP)
    .action(async (name: string[], options: WhoOptions) => end(await who(name.join(' '), options)))
}

async function who(name: string, { record, limit, json }: WhoOptions): Promise<ExitCode> {
  if (name.trim() === '') {
    const { say } = await import('./say.ts')
    say('The name is empty.\nName somebody: onrecord who "Tomasz Zawilski"')
    return 2
  }
  const [{ openUpToDate }, { isId, wholeId }, { whoView }, { standardOutput }, { jsonLine }, { say }] =
    await Promise.all([
      import('./open-up-to-date.ts'),
      import('./whole-id.ts'),
      import('./who-view.ts'),
      import('./output.ts'),
      import('./printable.ts'),
      import('./say.ts'),
    ])
  const store = await openUpToDate(record)
  try {
    const found =
      (await store.who(name, { limit })) ??
      (isId(name) ? await store.who(await wholeId(store, name), { limit }) : null)
    if (found === null) {
      say(
        `Nobody called "${name}" is on record.\nFind statements that name them with: onrecord ask "${name}"`,
      )
      return 1
    }
    await standardOutput().write(json ? jsonLine(found) : whoView(found))
    return 0
  } finally {
    await store.close()
  }
}
