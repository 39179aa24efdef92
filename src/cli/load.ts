import { existsSync } from 'node:fs'
import { Command } from 'commander'
import { isServerAddress, shownRecord } from '../base/server-address.ts'
import { closeMadeRecord } from './close-made-record.ts'
import type { Failure } from './read-paths.ts'
import type { ExitCode } from './say.ts'

const HELP = `
FILE holds lines that "onrecord read --json" printed, plain or packed by gzip; - is standard
input. Nothing is read again: what read a page is kept with it, and pages enter the record
as if they had been read here, into the same groups, with the record's corrections.
Paths of pages that are not absolute count from the folder in which this runs.

Examples:
  Read on many machines, and put it on record on one:
    onrecord read --json pages/ | gzip > part-1.jsonl.gz
    onrecord load part-*.jsonl.gz --into news.db

  From another program:
    zcat part-1.jsonl.gz | onrecord load - --into postgres://ada@db.example.org/news

A page is known by its bytes: loaded twice, it adds nothing, and what is on record of it
stays unless --again is given. All lines of a page stand together and go on record at
once. A line that is broken, or that a later version printed, is named with its file and
number, and the others are loaded. Pages that gave no article have no line. Ctrl-C
finishes the page in hand; after it, or a crash, run the command again to go on.

Exit code: 0 every line is on record; 1 something is not, and standard error says what
and why; 2 wrong usage; 130 stopped by Ctrl-C.`

interface LoadOptions {
  readonly into: string
  readonly again?: true
  readonly list?: true
}

/** The command `load`; `end` receives the exit code. */
export function loadCommand(end: (code: ExitCode) => void): Command {
  return new Command('load')
    .summary('put lines of "read --json" on record')
    .description('Put lines that "onrecord read --json" printed on record, without reading the pages again.')
    .argument('<file...>', 'files of such lines, or - for standard input')
    .requiredOption('--into <file>', 'the record: a file, or postgres://USER@HOST/DATABASE')
    .option(
      '--again',
      'put the lines in place of those that another version, other rules, another tagger or another model has read of the same page',
    )
    .option('--list', 'name every line that could not be loaded, and not only the first ones')
    .addHelpText('after', HELP)
    .action(async (paths: string[], options: LoadOptions) => end(await load(paths, options)))
}

/** What was done, and what could not be; of the failures, the first are kept. */
interface LoadTally {
  pages: number
  known: number
  otherwise: number
  articles: number
  statements: number
  failed: number
  readonly failures: Failure[]
}

/** As many failures are kept to be named; more are counted. */
const MOST_KEPT = 10_000

async function load(paths: readonly string[], options: LoadOptions): Promise<ExitCode> {
  const [{ loadLines }, { openUpToDate }, { showProgress }, { listenForStop }] = await Promise.all([
    import('../load/load-lines.ts'),
    import('./open-up-to-date.ts'),
    import('./progress.ts'),
    import('./stop.ts'),
  ])
  const { into, again = false } = options
  const isNew = !isServerAddress(into) && !existsSync(into)
  const store = await openUpToDate(into, { create: true })
  const stop = listenForStop()
  const progress = showProgress()
  const started = performance.now()
  const tally: LoadTally = {
    ...{ pages: 0, known: 0, otherwise: 0, articles: 0, statements: 0, failed: 0 },
    failures: [],
  }
  try {
    const onProgress = (done: { files: number; totalFiles: number; bytes: number; totalBytes: number }) =>
      progress.update({
        ...{ ...done, pages: tally.pages, known: tally.known },
        totalBytes: done.totalBytes === 0 ? null : done.totalBytes,
      })
    for await (const loaded of loadLines({ paths, store, again, signal: stop.signal, onProgress })) {
      if ('error' in loaded) {
        tally.failed++
        if (tally.failures.length < MOST_KEPT) tally.failures.push(loaded.error)
        continue
      }
      tally.pages++
      if (loaded.was === 'otherwise') tally.otherwise++
      if (loaded.was !== 'new') tally.known++
      else {
        tally.articles += loaded.articles.length
        tally.statements += loaded.articles.reduce((sum, { statements }) => sum + statements.length, 0)
      }
    }
    if (stop.signal.aborted) return 130
    return tally.failed > 0 ? 1 : 0
  } finally {
    progress.clear()
    const shown =
      isNew && tally.pages === 0 ? `, and no ${shownRecord(into)} is made` : ` → ${shownRecord(into)}`
    await sayLoaded(tally, shown, {
      isStopped: stop.signal.aborted,
      listsAll: options.list ?? false,
      seconds: (performance.now() - started) / 1_000,
    })
    stop.dispose()
    if (isNew) await closeMadeRecord(store, into)
    else await store.close()
  }
}

async function sayLoaded(
  tally: LoadTally,
  place: string,
  { isStopped, listsAll, seconds }: { isStopped: boolean; listsAll: boolean; seconds: number },
): Promise<void> {
  const [{ say }, { duration }, { counted }, { listed, tallyText }] = await Promise.all([
    import('./say.ts'),
    import('./progress.ts'),
    import('./counted.ts'),
    import('./tally.ts'),
  ])
  say(`${tallyText(tally)}${place}, ${duration(seconds)}`)
  const { failed, failures, otherwise } = tally
  if (otherwise > 0) {
    say(
      `Of ${counted(otherwise, 'page')} something else than what the lines say has read what is on record, and it stays: --again puts the lines in its place.`,
    )
  }
  if (isStopped) say('Stopped. Run the same command again to go on.')
  if (failed === 0) return
  const unnamed = failed - failures.length
  const more = unnamed > 0 ? `\n  and ${unnamed.toLocaleString('en')} more` : ''
  say(`\n${failed.toLocaleString('en')} could not be loaded:\n${listed(failures, listsAll)}${more}`)
}
