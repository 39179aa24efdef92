import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { OnrecordError } from '../base/errors.ts'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'

const HELP = `
Formats:
  jsonl          one article a line, exactly as "onrecord read --json" prints it
  csv            one statement a row, for spreadsheets. A cell that a spreadsheet would
                 run as a formula gets a ' in front; --raw leaves it as it is
  annotations    W3C Web Annotations (JSON-LD), one for each statement: its exact words,
                 the words around them, and their position in code points
  corrections    what people have corrected, one a line: what was wrong, what is right, and
                 the text around it, to learn from and to be measured by
                 (docs/corrections.md)

Examples:
  onrecord export --record news.db > articles.jsonl
  onrecord export --record news.db --format csv -o statements.csv
  onrecord export --record news.db --format annotations -o statements.jsonld
  onrecord export --record news.db --format corrections > lessons.jsonl

All but the last give the record as people have corrected it.`

interface ExportOptions {
  readonly record: string
  readonly format: 'jsonl' | 'csv' | 'annotations' | 'corrections'
  readonly output?: string
  readonly superseded?: true
  readonly raw?: true
}

/** The command `export`; `end` is told how it ended. */
export function exportCommand(end: (code: ExitCode) => void): Command {
  return new Command('export')
    .summary('write a record out in other formats')
    .description('Write a record out: JSON Lines, CSV, W3C Web Annotations, or what has been corrected.')
    .addOption(recordOption())
    .addOption(
      new Option('--format <name>', 'what to write')
        .choices(['jsonl', 'csv', 'annotations', 'corrections'])
        .default('jsonl'),
    )
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .option('--superseded', 'older versions of changed pages, too')
    .option('--raw', 'CSV cells to the letter, for programs: a spreadsheet may run them')
    .addHelpText('after', HELP)
    .action(async (options: ExportOptions) => end(await exportRecord(options)))
}

async function exportRecord({
  record,
  format,
  output: file,
  superseded,
  raw,
}: ExportOptions): Promise<ExitCode> {
  const [{ openRecord }, { fileOutput, standardOutput }, { examples, formats }] = await Promise.all([
    import('../record.ts'),
    import('./output.ts'),
    import('./export-formats.ts'),
  ])
  if (file !== undefined && resolve(file) === resolve(record)) {
    throw new OnrecordError(
      'cli/would-overwrite',
      `"${file}" is the record itself.`,
      'Choose another file to write to.',
    )
  }
  if (raw && format !== 'csv') {
    throw new OnrecordError(
      'cli/raw-without-csv',
      '"--raw" is about the cells of CSV; every other format is to the letter anyway.',
      'Leave it away, or add "--format csv".',
    )
  }
  const store = await openRecord(record)
  try {
    const output = file === undefined ? standardOutput() : fileOutput(file)
    const articles = store.articles({ superseded: superseded ?? false })
    const chunks =
      format === 'corrections' ? examples(store.examples()) : formats[format](articles, { raw: raw ?? false })
    for await (const chunk of chunks) {
      await output.write(chunk)
    }
    await output.close()
    return 0
  } finally {
    await store.close()
  }
}
