import { resolve } from 'node:path'
import { Command } from 'commander'
import { OnrecordError } from '../base/errors.ts'
import { VERSION } from '../base/version.ts'
import { counted } from './counted.ts'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'
import { wholeNumber } from './whole-number.ts'

const HELP = `
QUERY is what "onrecord ask" takes: words, "phrases", who: stance: about: place: publisher:
mode: since: until:. The report is one file that opens anywhere without Onrecord, holds
neither scripts nor anything that would be fetched, and prints well.

Examples:
  onrecord report --record news.db -o report.html
  onrecord report --record news.db who:"Tomasz Zawilski" stance:denies -o denials.html
  onrecord report --record news.db about:ferries --title "Ferries" -o ferries.html`

interface ReportOptions {
  readonly record: string
  readonly output: string
  readonly title?: string
  readonly limit: number
}

/** The command `report`; `end` receives the exit code. */
export function reportCommand(end: (code: ExitCode) => void): Command {
  return new Command('report')
    .summary('write what fits a query as one page to keep, send or print')
    .description('Write a report: who said what, where and when, as one HTML file.')
    .argument('[query...]', 'words, phrases and conditions; without any, everything')
    .addOption(recordOption())
    .requiredOption('-o, --output <file>', 'the file to write')
    .option('--title <text>', 'its title, if not the query')
    .option('--limit <number>', 'statements at most', wholeNumber, 500)
    .addHelpText('after', HELP)
    .action(async (query: string[], options: ReportOptions) => end(await writeReport(query, options)))
}

async function writeReport(
  query: readonly string[],
  { record, output: file, title, limit }: ReportOptions,
): Promise<ExitCode> {
  const [{ openRecord }, { loadRenderer, reportData, sealReport }, { fileOutput }, { questionOf }, { say }] =
    await Promise.all([
      import('../record.ts'),
      import('../server/report.ts'),
      import('./output.ts'),
      import('./question.ts'),
      import('./say.ts'),
    ])
  const question = await questionOf(query)
  if (!question) return 2
  if (resolve(file) === resolve(record)) {
    throw new OnrecordError(
      'cli/would-overwrite',
      `"${file}" is the record itself.`,
      'Choose another file to write to.',
    )
  }
  const renderReport = await loadRenderer()
  const store = await openRecord(record)
  try {
    const data = await reportData(store, question, {
      ...{ limit, version: VERSION, made: new Date() },
      ...(title === undefined ? {} : { title }),
    })
    const html = sealReport(renderReport(data))
    const output = fileOutput(file)
    await output.write(html)
    await output.close()
    const { total } = data.facets
    const shown = data.statements.length
    const some = shown < total ? `, the first ${shown.toLocaleString('en')} of them` : ''
    say(`${counted(total, 'statement')}${some} → ${file}`)
    return 0
  } finally {
    await store.close()
  }
}
