import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { OnrecordError } from '../base/errors.ts'
import { fileNameOf, isBinary, isTable } from '../exports/export.ts'
import { EXPORTS, findExport } from '../exports/registry.ts'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'
import { siteOption } from './site.ts'
import { wrap } from './wrap.ts'

const FORMATS = EXPORTS.map(({ name, about }) =>
  wrap([{ text: name.padEnd(15, '\u00a0') }, { text: ` ${about}` }], { width: 88, indent: 2, hang: 18 }),
)

const HELP = `
QUERY is as in "onrecord ask"; without one, all that is on record is written. Instead of a
query, --article, --thread or --event take along what is in one of them.

Formats:
${FORMATS.join('\n').replaceAll('\u00a0', ' ')}

Examples:
  onrecord export --record news.db > articles.jsonl
  onrecord export --record news.db --format csv -o statements.csv
  onrecord export --record news.db --format csv stance:denies since:2024 -o denials.csv
  onrecord export --record news.db --format xlsx about:ferry -o ferry.xlsx
  onrecord export --record news.db --format events --thread 3f2a9c-0/s4 > events.csv
  onrecord export --record news.db --format annotations -o statements.jsonld
  onrecord export --record news.db --format corrections > lessons.jsonl

All but "corrections" give the record as people have corrected it.`

interface ExportOptions {
  readonly record: string
  readonly format: string
  readonly output?: string
  readonly article?: string
  readonly thread?: string
  readonly event?: string
  readonly superseded?: true
  readonly raw?: true
  readonly bom?: true
  readonly site?: string
}

/** The command `export`; `end` receives the exit code. */
export function exportCommand(end: (code: ExitCode) => void): Command {
  return new Command('export')
    .summary('write a record out in other formats')
    .description('Write a record out in another format: all of it, or what fits a query.')
    .argument('[query...]', 'words and conditions as in "ask"')
    .addOption(recordOption())
    .addOption(
      new Option('--format <name>', 'what to write')
        .choices(EXPORTS.map(({ name }) => name))
        .default('jsonl'),
    )
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .option('--article <id>', 'only what is in this article')
    .option('--thread <id>', 'only the statements of this thread, or of the thread of ARTICLE/s1')
    .option('--event <id>', 'only the mentions of this event, or of the event of ARTICLE/v1')
    .option('--superseded', 'older versions of changed pages, too; without a query')
    .option('--raw', 'CSV cells to the letter, for programs: a spreadsheet may run them')
    .addOption(siteOption())
    .option('--bom', 'CSV with a byte order mark, without which Excel on Windows garbles letters such as é')
    .addHelpText('after', HELP)
    .action(async (query: string[], options: ExportOptions) => end(await exportAs(query, options)))
}

async function exportAs(query: readonly string[], options: ExportOptions): Promise<ExitCode> {
  const { record, output: file, superseded = false, raw = false, bom = false } = options
  const { article, thread, event, site } = options
  const isChosen = query.length > 0 || [article, thread, event].some((id) => id !== undefined)
  const [{ openRecord }, { openUpToDate }, { exportRecord }, { questionOf }, { fileOutput, standardOutput }] =
    await Promise.all([
      import('../record.ts'),
      import('./open-up-to-date.ts'),
      import('../exports/export-record.ts'),
      import('./question.ts'),
      import('./output.ts'),
    ])
  const format = findExport(options.format)!
  if (file !== undefined && resolve(file) === resolve(record)) {
    throw new OnrecordError(
      'cli/would-overwrite',
      `"${file}" is the record itself.`,
      'Choose another file to write to.',
    )
  }
  if (raw && !isTable(format)) {
    throw new OnrecordError(
      'cli/raw-without-csv',
      '"--raw" is about the cells of CSV; every other format is to the letter anyway.',
      'Leave it away, or add "--format csv".',
    )
  }
  if (bom && !isTable(format)) {
    throw new OnrecordError(
      'cli/bom-without-csv',
      '"--bom" is about CSV; every other format is UTF-8 to whoever reads it.',
      'Leave it away, or add "--format csv".',
    )
  }
  if (site !== undefined && format.name !== 'rss') {
    throw new OnrecordError(
      'cli/site-without-feed',
      '"--site" is about the links of a feed; no other format has such.',
      'Leave it away, or add "--format rss".',
    )
  }
  if (superseded && isChosen) {
    throw new OnrecordError(
      'cli/superseded-with-query',
      'What is chosen is of current pages, so "--superseded" adds nothing to it.',
      'Leave one of the two away.',
    )
  }
  if (file === undefined && isBinary(format) && process.stdout.isTTY) {
    throw new OnrecordError(
      'cli/bytes-to-terminal',
      `${format.label} is made of bytes that a terminal cannot show.`,
      `Write it to a file: -o ${fileNameOf(format)}`,
    )
  }
  const question = query.length > 0 ? await questionOf(query) : null
  if (query.length > 0 && !question) return 2
  // What is chosen, the list of sources and identities need the groups of articles.
  const isAcross = isChosen || format.of === 'sources' || format.isAcross === true
  const store = await (isAcross ? openUpToDate(record) : openRecord(record))
  try {
    if (question && (await store.ask(question, { limit: 1 })).length === 0) {
      const { say } = await import('./say.ts')
      say('No statement on record fits.')
    }
    const parts = await exportRecord(store, format, {
      ...{ question, superseded, raw, bom, asked: query.join(' ') },
      ...(article !== undefined && { article }),
      ...(thread !== undefined && { thread }),
      ...(event !== undefined && { event }),
      ...(site !== undefined && { site }),
    })
    const output = file === undefined ? standardOutput() : fileOutput(file)
    for await (const part of parts) await output.write(part)
    await output.close()
    return 0
  } finally {
    await store.close()
  }
}
