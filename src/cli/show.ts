import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { OnrecordError } from '../base/errors.ts'
import type { RecordLine } from '../record.ts'
import type { Failure } from './read-paths.ts'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './report.ts'

const HELP = `
TARGET is an article's id, or how it begins (as "onrecord ask" prints it), or a page
that is read on the fly: a file, a URL, or - for standard input.

Statements are coloured by holder and underlined (denials twice) with their id behind
them; where there are no colours they stand in [brackets]. The article's own voice is
not marked unless --all is given. NO_COLOR=1 turns colours off.

Examples:
  onrecord show article.txt
  onrecord show --record news.db 3f2a9c
  onrecord show --all --record news.db 3f2a9c | less`

interface ShowOptions {
  readonly record: string
  readonly all?: true
}

/** The command `show`; `end` is told how it ended. */
export function showCommand(end: (code: ExitCode) => void): Command {
  return new Command('show')
    .summary('show an article with its statements marked')
    .description('Show an article: its text with the statements marked, and the list of who says what.')
    .argument('<target>', 'id of an article on record, or a page')
    .addOption(recordOption())
    .option('--all', "the article's own voice, page furniture and repeated lines, too")
    .addHelpText('after', HELP)
    .action(async (target: string, options: ShowOptions) => end(await show(target, options)))
}

async function show(target: string, { record, all }: ShowOptions): Promise<ExitCode> {
  const [{ statementRows }, { articleView }, { standardOutput }] = await Promise.all([
    import('../record.ts'),
    import('./article-view.ts'),
    import('./output.ts'),
  ])
  const { articles, failures } = await articlesAt(target, record)
  const output = standardOutput()
  for (const [index, article] of articles.entries()) {
    const view = articleView(article, statementRows(article), { all: all ?? false })
    await output.write(index === 0 ? view : `\n${view}`)
  }
  if (failures.length === 0) return 0
  const [{ say }, { failuresText }] = await Promise.all([import('./report.ts'), import('./tally.ts')])
  say(failuresText(failures))
  return 1
}

/** The articles of a page that is read on the fly, or the one on record with this id. */
export async function articlesAt(
  target: string,
  record: string,
): Promise<{ articles: readonly RecordLine[]; failures: readonly Failure[] }> {
  const isPage = target === '-' || /^https?:\/\//i.test(target) || existsSync(target)
  return isPage ? readPage(target) : { articles: await look(target, record), failures: [] }
}

async function readPage(path: string): Promise<{ articles: RecordLine[]; failures: readonly Failure[] }> {
  const { emptyTally, readPaths } = await import('./read-paths.ts')
  const tally = emptyTally()
  const articles: RecordLine[] = []
  await readPaths({
    paths: [path],
    pool: {},
    store: null,
    again: false,
    threads: 1,
    tally,
    take: async (some) => {
      articles.push(...some)
    },
    progress: { update: () => {}, clear: () => {} },
    signal: new AbortController().signal,
  })
  return { articles, failures: tally.failures }
}

async function look(id: string, record: string): Promise<readonly RecordLine[]> {
  const { openRecord } = await import('../record.ts')
  if (!existsSync(record)) {
    throw new OnrecordError(
      'cli/no-such-article',
      `There is no page "${id}", and no record at "${record}".`,
      'Name a page that exists, or a record with --record FILE.',
    )
  }
  const store = await openRecord(record)
  try {
    const found = await store.find(id)
    const ids = [...new Set(found.map((article) => article.id))]
    if (ids.length === 1) return found
    throw new OnrecordError(
      'cli/no-such-article',
      ids.length === 0
        ? `There is no article "${id}" in "${record}", and no page of that name.`
        : `${ids.length} articles in "${record}" begin with "${id}".`,
      ids.length === 0
        ? 'Find ids with: onrecord ask WORDS'
        : `Write more of it: ${ids.slice(0, 5).join(', ')}${ids.length > 5 ? ' …' : ''}`,
    )
  } finally {
    await store.close()
  }
}
