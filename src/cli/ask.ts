import { Command } from 'commander'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'
import { wholeNumber } from './whole-number.ts'

const HELP = `
QUERY is words, "phrases in quotation marks", and any of

  who:NAME       who says it: a name, an office ("prime minister") or a description;
                 an id that "onrecord who" tells means that one and no namesake
  stance:WORD    denies, accuses, announces, warns, predicts, declines-to-comment, ...
  about:WORDS    somebody or something that the statement speaks of
  place:NAME     a town, province or country that it names
  publisher:NAME who published the article
  status:WORD    in threads that are disputed, denied, partly-acknowledged, unanswered, ...
  event:TYPE     that tells of such an event: ASSAULT, PROTEST, DISASTER, VERDICT, ...,
                 or of one of a group: conflict, harm, justice, politics, economy, ...
  mode:WORD      direct, indirect, mixed, hearsay, narrator (the article's own voice), ...
  since:DATE     said on or after that day; DATE is 2024, 2024-05 or 2024-05-14
  until:DATE     said on or before it

A statement must hold all words and fit every kind of condition; of one kind given
twice, either will do. Verbatim quotations come first, then what fits best. Where an
article does not say when something was said, the day of publication counts. A name
finds its other spellings on record, too.

--threads and --events list what such statements belong to instead; "onrecord thread"
and "onrecord event" show one of them.

Examples:
  onrecord ask strike wages
  onrecord ask who:"Tomasz Zawilski" stance:denies
  onrecord ask about:ferries place:Malta since:2025-01 until:2025-06
  onrecord ask status:disputed place:Gdansk --threads
  onrecord ask stance:accuses stance:denies "noise rules" --json`

interface AskOptions {
  readonly record: string
  readonly limit: number
  readonly json?: true
  readonly threads?: true
  readonly events?: true
}

/** The command `ask`; `end` receives the exit code. */
export function askCommand(end: (code: ExitCode) => void): Command {
  return new Command('ask')
    .summary('find statements on record')
    .description('Find statements on record: who said what, in which words, where and when.')
    .argument('[query...]', 'words, phrases and conditions; without any, everything')
    .addOption(recordOption())
    .option('--limit <number>', 'how many at most', wholeNumber, 20)
    .option('--threads', 'list the threads that they are in')
    .option('--events', 'list the events that they tell of')
    .option('--json', 'print one statement a line (JSON Lines), and nothing else')
    .addHelpText('after', HELP)
    .action(async (query: string[], options: AskOptions) => end(await ask(query, options)))
}

async function ask(query: readonly string[], options: AskOptions): Promise<ExitCode> {
  const { record, limit, json, threads, events } = options
  if (threads || events || query.some((term) => /\bstatus:/i.test(term))) {
    const [{ openUpToDate }, { listEvents, listThreads }] = await Promise.all([
      import('./open-up-to-date.ts'),
      import('./list-found.ts'),
    ])
    // Opened so that statements are in their threads, and closed again if only statements are asked for.
    const store = await openUpToDate(record)
    try {
      if (threads) return await listThreads(store, query, options)
      if (events) return await listEvents(store, query, options)
    } finally {
      await store.close()
    }
  }
  const [{ openRecord }, { answerView }, { standardOutput }, { jsonLine }, { questionOf }, { say }] =
    await Promise.all([
      import('../record.ts'),
      import('./answer-view.ts'),
      import('./output.ts'),
      import('./printable.ts'),
      import('./question.ts'),
      import('./say.ts'),
    ])
  const question = await questionOf(query)
  if (!question) return 2
  const store = await openRecord(record)
  try {
    // One more than is shown, to know whether there are more.
    const answers = await store.ask(question, { limit: limit + 1 })
    const output = standardOutput()
    for (const [index, answer] of answers.slice(0, limit).entries()) {
      const view = json ? jsonLine(answer) : answerView(answer)
      await output.write(index === 0 || json ? view : `\n${view}`)
    }
    if (answers.length === 0) say('No statement on record fits.')
    if (answers.length > limit) {
      const { total } = await store.statements(question, { limit: 1 })
      say(`There are ${total.toLocaleString('en')}: --limit ${limit * 5} shows up to ${limit * 5}.`)
    }
    return 0
  } finally {
    await store.close()
  }
}
