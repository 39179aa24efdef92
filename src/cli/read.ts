import { existsSync } from 'node:fs'
import { Command, Option } from 'commander'
import { isServerAddress } from '../base/server-address.ts'
import { READABLE } from '../formats/registry.ts'
import type { Shard } from '../reading.ts'
import type { RecordLine, RecordStore } from '../record.ts'
import { allowPrivateOption } from './allow-private.ts'
import { closeMadeRecord } from './close-made-record.ts'
import { type LimitOptions, limitOptions, limitsOf } from './limit-options.ts'
import type { ExitCode } from './say.ts'
import { shardOption } from './shard.ts'
import { wholeNumberTo } from './whole-number.ts'
import { wrap } from './wrap.ts'

const PAGES = wrap(
  [
    {
      text: `Pages may be ${READABLE} (JSON holds ready articles), gzip around any of them; a page may hold several articles. Nothing leaves this machine; only what is named by its address is fetched, and what a feed at an address links to. What is skipped in folders and archives is told at the end, by kind; hidden files (.name) are no part of a folder.`,
    },
  ],
  { width: 86 },
)

const HELP = `
PATH is a file, a folder (read with all its folders), a URL, or - for standard input.
${PAGES}

Examples:
  See who says what on a page:
    onrecord read article.txt

  One article a line, for other programs:
    onrecord read --json saved-pages/ > articles.jsonl

  Put these on record later, or on another machine, without reading again:
    onrecord load articles.jsonl --into news.db

  Put a folder on record, and later only what is new or changed:
    onrecord read saved-pages/ --into news.db

  Read it again with a newer Onrecord:
    onrecord read saved-pages/ --into news.db --again

  Read what a list of addresses names, or what a feed brings:
    onrecord read --urls addresses.txt --into news.db
    onrecord read https://example.org/feed.xml --into news.db

  Read on 64 machines, each its part (then "onrecord load" the lines):
    onrecord read saved-pages/ --json --shard 3/64 > part-3.jsonl

  From another program:
    curl -s https://example.org/story.html | onrecord read -

Which part of --shard a page is in follows from its address, or its path as it is named:
name the same paths in each. What an address brings, such as a feed, is all in one part;
the pages in an archive are in several, and each part looks through the archive for them.

A page is known by its bytes: read twice, it adds nothing; changed, it becomes a new
version beside the old one. Ctrl-C finishes the page in hand, a second one leaves at
once; run the command again to go on.

Exit code: 0 every page gave an article; 1 something could not be read or gave none,
and standard error says what and why; 2 wrong usage; 130 stopped by Ctrl-C. What is
skipped in a folder or archive does not count.`

interface ReadOptions extends LimitOptions {
  readonly json?: true
  readonly into?: string
  readonly again?: true
  readonly workers?: number
  readonly urls?: string
  readonly list?: true
  readonly fetchLinks?: boolean
  readonly allowPrivate?: true
  readonly shard?: Shard
  readonly tagger?: 'light' | 'neural'
}

/** The command `read`; `end` receives the exit code. */
export function readCommand(end: (code: ExitCode) => void): Command {
  const command = new Command('read')
    .summary('read pages: who says what in them')
    .description('Read pages of news, and write down who says what in them.')
    .argument('[path...]', 'files, folders, URLs, or - for standard input')
    .option('--urls <file>', 'read the addresses in this file too, one a line (- for standard input)')
    .option('--json', 'print one article a line (JSON Lines), and nothing else')
    .option('--into <file>', 'put the articles on record in this file, or at postgres://USER@HOST/DATABASE')
    .addOption(
      new Option(
        '--tagger <name>',
        'what finds statements: "neural" (a small network) or "light" (rules); the network where it is installed',
      ).choices(['light', 'neural']),
    )
    .option(
      '--again',
      'read pages again that another version, other rules, another tagger or another model has read, in place of what it read',
    )
    .option(
      '--list',
      'name everything that was skipped or could not be read, and not only the first of each kind',
    )
    .option(
      '--fetch-links',
      'fetch the pages that feeds link to and do not hold, also of feeds that are files; those of a feed at an address are fetched unless --no-fetch-links is given',
    )
    .addOption(new Option('--no-fetch-links').hideHelp())
    .addOption(
      new Option(
        '--workers <number>',
        'pages to read at the same time; by default, one less than the cores, four at most, and one where there is little to read',
      ).argParser(wholeNumberTo(64)),
    )
  command.addOption(shardOption())
  for (const option of limitOptions()) command.addOption(option)
  return command
    .addOption(allowPrivateOption())
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: ReadOptions) => end(await read(paths, options)))
}

async function read(paths: readonly string[], options: ReadOptions): Promise<ExitCode> {
  if (paths.length === 0 && options.urls === undefined) {
    const { say } = await import('./say.ts')
    say(
      'Nothing is named to read.\nName files, folders or URLs, - for standard input, or a list of addresses with --urls FILE.',
    )
    return 2
  }
  if (options.again && options.into === undefined) {
    const { say } = await import('./say.ts')
    say(
      '--again is about pages on record, and no record is named.\nName it with --into FILE, or leave --again away.',
    )
    return 2
  }
  if (options.shard && options.fetchLinks) {
    const { say } = await import('./say.ts')
    say(
      '--fetch-links would fetch what feeds link to once for each part of --shard.\nLeave it away, or list the addresses and read them with --urls FILE.',
    )
    return 2
  }
  const [
    { statementRows },
    { openUpToDate },
    { emptyTally, readPaths },
    { articleSummary },
    { standardOutput },
    printing,
  ] = await Promise.all([
    import('../record.ts'),
    import('./open-up-to-date.ts'),
    import('./read-paths.ts'),
    import('./article-view.ts'),
    import('./output.ts'),
    import('./printable.ts'),
  ])
  const [{ showProgress }, { listenForStop }, { hasTrouble, sayTally }] = await Promise.all([
    import('./progress.ts'),
    import('./stop.ts'),
    import('./tally.ts'),
  ])
  const output = standardOutput()
  const progress = showProgress()
  const print = async (article: RecordLine, isFirst: boolean): Promise<void> => {
    progress.clear()
    if (options.json) return output.write(printing.jsonLine(article))
    const summary = articleSummary(article, statementRows(article))
    return output.write(isFirst ? summary : `\n${summary}`)
  }

  const isNew = options.into !== undefined && !isServerAddress(options.into) && !existsSync(options.into)
  const store = options.into === undefined ? null : await openUpToDate(options.into, { create: true })
  const before = store ? await conflictsIn(store) : 0
  const stop = listenForStop()
  const started = performance.now()
  const tally = emptyTally()
  let printed = 0
  try {
    await readPaths({
      paths,
      store,
      tally,
      progress,
      signal: stop.signal,
      again: options.again ?? false,
      allowPrivate: options.allowPrivate ?? false,
      fetchLinks: options.fetchLinks,
      lists: options.urls === undefined ? [] : [options.urls],
      workers: options.workers ?? null,
      shard: options.shard,
      pool: { ...(options.tagger ? { tagger: options.tagger } : {}), ...limitsOf(options) },
      take: async (articles) => {
        if (store && !options.json) return
        for (const article of articles) await print(article, printed++ === 0)
      },
    }).finally(() => {
      const asked = {
        into: options.into ?? null,
        // A new record without a page does not stay.
        isMade: !isNew || tally.pages > 0,
        tagger: options.tagger ?? null,
        listsAll: options.list ?? false,
        shard: options.shard,
      }
      sayTally(tally, asked, (performance.now() - started) / 1_000)
    })
    if (store) await sayConflicts(store, before)
    if (tally.isStopped) return 130
    return hasTrouble(tally) ? 1 : 0
  } finally {
    stop.dispose()
    if (store && isNew) await closeMadeRecord(store, options.into!)
    else await store?.close()
  }
}

async function conflictsIn(store: RecordStore): Promise<number> {
  return (await store.corrections({ state: 'conflict', limit: 1 })).total
}

/** Prints corrections that could not be applied when a page was read again, so that none is lost silently. */
async function sayConflicts(store: RecordStore, before: number): Promise<void> {
  const now = await conflictsIn(store)
  if (now <= before) return
  const { say } = await import('./say.ts')
  say(
    `${now} ${now === 1 ? 'correction' : 'corrections'} cannot be carried out on the pages as they now stand.\nSee why with: onrecord correct log --state conflict`,
  )
}
