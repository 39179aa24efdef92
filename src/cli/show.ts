import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { OnrecordError } from '../base/errors.ts'
import { noSuchArticle } from '../base/no-such-article.ts'
import { isServerAddress, shownRecord } from '../base/server-address.ts'
import type { RecordLine } from '../record.ts'
import { allowPrivateOption } from './allow-private.ts'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'

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

interface ShowOptions extends LookOptions {
  readonly all?: true
}

/** Where to look for an article whose name is not a page. */
export interface LookOptions {
  readonly record: string
  readonly allowPrivate?: boolean
}

/** The command `show`; `end` receives the exit code. */
export function showCommand(end: (code: ExitCode) => void): Command {
  return new Command('show')
    .summary('show an article with its statements marked')
    .description('Show an article: its text with the statements marked, and the list of who says what.')
    .argument('<target>', 'id of an article on record, or a page')
    .addOption(recordOption())
    .option('--all', "the article's own voice, page furniture and repeated lines, too")
    .addOption(allowPrivateOption())
    .addHelpText('after', HELP)
    .action(async (target: string, options: ShowOptions) => end(await show(target, options)))
}

async function show(target: string, options: ShowOptions): Promise<ExitCode> {
  const [{ statementRows }, { articleView }, { standardOutput }] = await Promise.all([
    import('../record.ts'),
    import('./article-view.ts'),
    import('./output.ts'),
  ])
  const { articles, trouble, failed } = await articlesAt(target, options)
  const output = standardOutput()
  for (const [index, article] of articles.entries()) {
    const view = articleView(article, statementRows(article), { all: options.all ?? false })
    await output.write(index === 0 ? view : `\n${view}`)
  }
  if (trouble === '') return 0
  const { say } = await import('./say.ts')
  say(trouble)
  return failed ? 1 : 0
}

/** The articles of a page or a record, and the messages of reading them. */
export interface ArticlesAt {
  readonly articles: readonly RecordLine[]
  /** Empty where there is none. */
  readonly trouble: string
  /** Whether something could not be read, or gave no article. */
  readonly failed: boolean
}

/** The articles of a page, which is read now, or the article on record with this id. */
export async function articlesAt(target: string, options: LookOptions): Promise<ArticlesAt> {
  const isPage = target === '-' || /^https?:\/\//i.test(target) || existsSync(target)
  if (isPage) return readPage(target, options)
  return { articles: await look(target, options.record), trouble: '', failed: false }
}

async function readPage(path: string, { allowPrivate = false }: LookOptions): Promise<ArticlesAt> {
  const [{ emptyTally, readPaths }, { hasTrouble, troubleText }] = await Promise.all([
    import('./read-paths.ts'),
    import('./tally.ts'),
  ])
  const tally = emptyTally()
  const articles: RecordLine[] = []
  await readPaths({
    paths: [path],
    pool: {},
    store: null,
    again: false,
    allowPrivate,
    fetchLinks: false,
    lists: [],
    workers: 1,
    tally,
    take: async (some) => {
      articles.push(...some)
    },
    progress: { update: () => {}, listing: () => {}, clear: () => {} },
    signal: new AbortController().signal,
  })
  return { articles, trouble: troubleText(tally), failed: hasTrouble(tally) }
}

async function look(id: string, record: string): Promise<readonly RecordLine[]> {
  const { openRecord } = await import('../record.ts')
  if (!isServerAddress(record) && !existsSync(record)) {
    throw new OnrecordError(
      'cli/no-such-page',
      `There is no page "${id}", and no record at "${record}".`,
      'Name a page that exists, or a record with --record FILE.',
    )
  }
  const store = await openRecord(record)
  try {
    const found = await store.find(id)
    const ids = [...new Set(found.map((article) => article.id))]
    if (ids.length === 1) return found
    const place = `in "${shownRecord(record)}"`
    const where = ids.length === 0 ? `${place}, and no page of that name` : place
    throw noSuchArticle(id, 'Find ids with: onrecord ask WORDS', { others: ids, where })
  } finally {
    await store.close()
  }
}
