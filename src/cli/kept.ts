import { Command } from 'commander'
import { OnrecordError } from '../base/errors.ts'
import { shownRecord } from '../base/server-address.ts'
import type { KeptNews } from '../kept/news.ts'
import type { KeptQuestion, RecordStore } from '../record.ts'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'
import { siteOption } from './site.ts'

const HELP = `
Without a name, the kept questions are listed, each with how much is new. With --new, what
has come since somebody last asked so is shown, and counts as seen then (unless --peek is
given): new statements, new stances in threads that were known, threads that are disputed
or denied now, and tolls that have changed. Without --new, the latest answers are shown.

Examples:
  onrecord kept --record news.db
  onrecord kept --record news.db ferries --new
  onrecord kept --record news.db ferries --new --feed > ferries.rss
  onrecord kept --record news.db ferries --new --json --exit-code > new.json || mail …

Exit code: 0; 1 there is no such question, or something failed; 2 wrong usage; with
--exit-code 3 if something is new.`

interface KeptOptions {
  readonly record: string
  readonly new?: true
  readonly peek?: true
  readonly json?: true
  readonly feed?: true
  readonly site?: string
  readonly exitCode?: true
}

/** The command `kept`; `end` receives the exit code. */
export function keptCommand(end: (code: ExitCode) => void): Command {
  return new Command('kept')
    .summary('kept questions, and what is new in their answers')
    .description('Show the questions that are kept in a record, and what is new in their answers.')
    .argument('[name]', 'the name of a kept question')
    .addOption(recordOption())
    .option('--new', 'what is new since somebody last asked so')
    .option('--peek', 'with --new: do not count it as seen')
    .option('--json', 'print one object (JSON), or one question a line')
    .option('--feed', 'with --new: print it as a feed (RSS)')
    .addOption(siteOption())
    .option('--exit-code', 'with --new: end with 3 if something is new')
    .addHelpText('after', HELP)
    .action(async (name: string | undefined, options: KeptOptions) => end(await kept(name, options)))
}

async function kept(name: string | undefined, options: KeptOptions): Promise<ExitCode> {
  const [{ openUpToDate }, { say }] = await Promise.all([import('./open-up-to-date.ts'), import('./say.ts')])
  if (!options.new && (options.peek || options.feed || options.exitCode)) {
    say('--peek, --feed and --exit-code are about what is new.\nAdd --new, or leave them away.')
    return 2
  }
  if (options.site !== undefined && !options.feed) {
    say('--site is about the links of a feed.\nAdd --new --feed, or leave it away.')
    return 2
  }
  if (options.new && name === undefined) {
    say('--new is about one question.\nName it: onrecord kept NAME --new')
    return 2
  }
  if (options.json && options.feed) {
    say('--json and --feed are two ways to print the same.\nLeave one of them away.')
    return 2
  }
  const store = await openUpToDate(options.record)
  try {
    const questions = await store.kept.list()
    if (name === undefined) return await listAll(store, questions, options)
    const question = questions.find((one) => one.name === name)
    if (!question) {
      throw new OnrecordError(
        'cli/no-such-question',
        `No question is kept as "${name}".`,
        `See which are: onrecord kept --record ${shownRecord(options.record)}`,
      )
    }
    return options.new ? await showNew(store, question, options) : await showAnswers(store, question, options)
  } finally {
    await store.close()
  }
}

async function listAll(
  store: RecordStore,
  questions: readonly KeptQuestion[],
  { json }: KeptOptions,
): Promise<ExitCode> {
  const [{ countOf, whatIsNew }, { standardOutput }, { jsonLine, oneLine }, { say }] = await Promise.all([
    import('../kept/news.ts'),
    import('./output.ts'),
    import('./printable.ts'),
    import('./say.ts'),
  ])
  const output = standardOutput()
  if (questions.length === 0) say('No question is kept.\nKeep one: onrecord keep NAME QUERY')
  let code: ExitCode = 0
  for (const question of questions) {
    try {
      const news = countOf((await whatIsNew(store, question, 'asks')).news)
      const line = `${oneLine(`${question.name}: ${question.query}`)}  ${news.toLocaleString('en')} new\n`
      await output.write(json ? jsonLine({ ...question, new: news }) : line)
    } catch (error) {
      if (!(error instanceof OnrecordError)) throw error
      say(notAnswered(question, error))
      code = 1
    }
  }
  return code
}

/** What is said of a kept question that cannot be answered: the others are. */
export function notAnswered({ name }: KeptQuestion, { message, hint }: OnrecordError): string {
  return `"${name}" cannot be answered: ${message}\n${hint}`
}

async function showAnswers(
  store: RecordStore,
  { query }: KeptQuestion,
  { json }: KeptOptions,
): Promise<ExitCode> {
  const [{ parseQuestion }, { answerView }, { standardOutput }, { jsonLine }] = await Promise.all([
    import('../record.ts'),
    import('./answer-view.ts'),
    import('./output.ts'),
    import('./printable.ts'),
  ])
  const output = standardOutput()
  const answers = await store.ask(parseQuestion(query))
  for (const [i, answer] of answers.entries()) {
    await output.write(json ? jsonLine(answer) : `${i === 0 ? '' : '\n'}${answerView(answer)}`)
  }
  return 0
}

async function showNew(store: RecordStore, question: KeptQuestion, options: KeptOptions): Promise<ExitCode> {
  const [{ countOf, whatIsNew }, { standardOutput }, { jsonLine }, { say }] = await Promise.all([
    import('../kept/news.ts'),
    import('./output.ts'),
    import('./printable.ts'),
    import('./say.ts'),
  ])
  const { news, seen } = await whatIsNew(store, question, 'asks')
  const count = countOf(news)
  await standardOutput().write(await printed(news, options, jsonLine))
  if (count === 0 && !options.json && !options.feed) say('Nothing is new.')
  // Only once it has been printed.
  if (!options.peek) await store.kept.noteSeen(question.name, 'asks', seen)
  return options.exitCode && count > 0 ? 3 : 0
}

async function printed(
  news: KeptNews,
  { json, feed, site }: KeptOptions,
  jsonLine: (value: unknown) => string,
): Promise<string> {
  if (json) return jsonLine(news)
  if (feed) return `${(await (await import('../kept/feed.ts')).feedOfNews(news, site)).trimEnd()}\n`
  return (await import('./news-view.ts')).newsView(news)
}
