import { Command } from 'commander'
import type { Summary } from '../record.ts'
import { oneLine } from './printable.ts'
import { recordOption } from './record-option.ts'
import type { ExitCode } from './say.ts'

const HELP = `
Examples:
  onrecord info --record news.db
  onrecord info --record news.db --json`

interface InfoOptions {
  readonly record: string
  readonly json?: true
}

/** The command `info`; `end` receives the exit code. */
export function infoCommand(end: (code: ExitCode) => void): Command {
  return new Command('info')
    .summary('tell what a record holds')
    .description('Tell what a record holds: pages, languages, dates, and who is cited most.')
    .addOption(recordOption())
    .option('--json', 'print it as one line of JSON')
    .addHelpText('after', HELP)
    .action(async (options: InfoOptions) => end(await info(options)))
}

async function info({ record, json }: InfoOptions): Promise<ExitCode> {
  const [{ openRecord }, { standardOutput }, { jsonLine, printable }] = await Promise.all([
    import('../record.ts'),
    import('./output.ts'),
    import('./printable.ts'),
  ])
  const store = await openRecord(record)
  try {
    const summary = await store.summary()
    await standardOutput().write(json ? jsonLine(summary) : printable(infoText(summary)))
    return 0
  } finally {
    await store.close()
  }
}

/** What a record holds, one line a number, for people. */
export function infoText(summary: Summary): string {
  const { from, to, unknown } = summary.published
  const rows: [string, string][] = [
    ['record', `${summary.file}, ${size(summary.bytes)}, schema ${summary.schema}`],
    [
      'pages',
      `${number(summary.pages)}${summary.superseded > 0 ? `, and ${number(summary.superseded)} superseded` : ''}`,
    ],
    ...notedRows(summary),
    ['articles', number(summary.articles)],
    ['statements', `${number(summary.statements)}, ${number(summary.quotations)} with words quoted verbatim`],
    [
      'published',
      `${from === null ? 'dates unknown' : `${from} to ${to}`}${unknown > 0 ? `; ${number(unknown)} without a date` : ''}`,
    ],
    ['languages', list(summary.languages)],
    ['stances', list(summary.stances)],
    ['most cited', list(summary.holders)],
    ['read by', list(summary.readBy)],
    ...correctionRows(summary),
  ]
  return rows.map(([name, value]) => `${name.padEnd(12)}${value || 'none'}\n`).join('')
}

function notedRows({ noted: { total, latest } }: Summary): [string, string][] {
  if (total === 0) return []
  const told = latest.map(({ name, articles, notes }) => {
    const why = notes.map(({ message }) => message).join('; ')
    return `\n${' '.repeat(12)}${oneLine(name)}: ${articles === 0 ? 'no article' : number(articles)}${why && `; ${why}`}`
  })
  return [
    [
      'noted',
      `${number(total)}${total > latest.length ? `; the latest ${latest.length}:` : ''}${told.join('')}`,
    ],
  ]
}

function correctionRows({ corrections: { inForce, conflicts } }: Summary): [string, string][] {
  if (inForce + conflicts === 0) return []
  const rest =
    conflicts === 0
      ? ''
      : `, and ${number(conflicts)} that cannot be carried out: onrecord correct log --state conflict`
  return [['corrected', `${number(inForce)}${rest}`]]
}

function list(counts: readonly { readonly name: string; readonly count: number }[]): string {
  return counts.map(({ name, count }) => `${name} ${number(count)}`).join(', ')
}

function number(value: number): string {
  return value.toLocaleString('en')
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`
}
