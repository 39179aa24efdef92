import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { OnrecordError } from '../base/errors.ts'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './report.ts'

const HELP = `
Formats:
  jsonl          one article a line, exactly as "onrecord read --json" prints it
  csv            one statement a row, for spreadsheets. A cell that a spreadsheet would
                 take for a formula gets a ' in front
  annotations    W3C Web Annotations (JSON-LD), one for each statement: its exact words,
                 the words around them, and their position in code points

Examples:
  onrecord export --record news.db > articles.jsonl
  onrecord export --record news.db --format csv -o statements.csv
  onrecord export --record news.db --format annotations -o statements.jsonld`

interface ExportOptions {
  readonly record: string
  readonly format: 'jsonl' | 'csv' | 'annotations'
  readonly output?: string
  readonly superseded?: true
}

export function exportCommand(end: (code: ExitCode) => void): Command {
  return new Command('export')
    .summary('write a record out in other formats')
    .description('Write a record out: JSON Lines, CSV, or W3C Web Annotations.')
    .addOption(recordOption())
    .addOption(
      new Option('--format <name>', 'what to write')
        .choices(['jsonl', 'csv', 'annotations'])
        .default('jsonl'),
    )
    .option('-o, --output <file>', 'write to this file instead of standard output')
    .option('--superseded', 'older versions of changed pages, too')
    .addHelpText('after', HELP)
    .action(async (options: ExportOptions) => end(await exportRecord(options)))
}

async function exportRecord({ record, format, output: file, superseded }: ExportOptions): Promise<ExitCode> {
  const [{ openRecord }, { fileOutput, standardOutput }, { formats }] = await Promise.all([
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
  const store = await openRecord(record)
  try {
    const output = file === undefined ? standardOutput() : fileOutput(file)
    for await (const chunk of formats[format](store.articles({ superseded: superseded ?? false }))) {
      await output.write(chunk)
    }
    await output.close()
    return 0
  } finally {
    await store.close()
  }
}
