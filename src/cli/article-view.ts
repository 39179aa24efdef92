import type { RecordLine, StatementRow } from '../record.ts'
import { markedText } from './marked-text.ts'
import { paint, textWidth } from './paint.ts'
import { oneLine, printable } from './printable.ts'
import { daysLabel, statementRuns } from './statement-view.ts'
import { wrap } from './wrap.ts'

/** How much of an article is shown. */
export interface ViewOptions {
  /** Whether to show the article's own voice, furniture and repeats, too. */
  readonly all: boolean
}

/** An article's title, date and page, then who says what in it. */
export function articleSummary(line: RecordLine, rows: readonly StatementRow[]): string {
  const others = rows.filter(isSomebodys)
  const statements = others.map((row) => wrap(statementRuns(row), { width: textWidth(), indent: 2, hang: 4 }))
  return `${[head(line), '', ...statements, ...remainder(line, rows.length - others.length)].join('\n')}\n`
}

/** An article's text with its statements marked, then the statements listed. */
export function articleView(line: RecordLine, rows: readonly StatementRow[], { all }: ViewOptions): string {
  const listed = all ? rows : rows.filter(isSomebodys)
  const wide = Math.max(0, ...listed.map(({ statement }) => statement.length))
  const statements = listed.map((row) =>
    wrap(
      [
        { text: row.statement, style: 'dim' },
        // Wrapping removes runs of blanks; this keeps the names in one column.
        { text: ' ' },
        { text: '\u00a0'.repeat(wide - row.statement.length) },
        ...statementRuns(row),
        ...(row.said === null ? [] : [{ text: ` (said ${daysLabel(row.said)})`, style: 'dim' as const }]),
      ],
      { width: textWidth(), hang: wide + 1 },
    ),
  )
  const notes = line.notes.map(({ code, message }) =>
    wrap([{ text: printable(`${code}: ${message}`) }], { width: textWidth(), hang: 2 }),
  )
  return [
    head(line),
    markedText(line, listed, { all, width: textWidth() }),
    section('Who says what', statements),
    ...remainder(line, rows.length - listed.length),
    section('Notes', notes),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n')
}

function isSomebodys({ holderKind }: StatementRow): boolean {
  return holderKind !== 'article'
}

function head(line: RecordLine): string {
  const { value, basis } = line.published
  const date = value === null ? 'date unknown' : basis === 'inferred' ? `${value} (inferred)` : value
  const by = [line.publisher, ...line.authors].filter((name) => name !== null)
  const about = [date, ...by, line.page.name, line.id].map(oneLine).join(' · ')
  const title = wrap([{ text: printable(line.title ?? 'Untitled'), style: 'bold' }], { width: textWidth() })
  return `${title}\n${paint('dim', about)}`
}

function section(title: string, items: readonly string[]): string {
  return items.length === 0 ? '' : [paint('bold', title), ...items].join('\n')
}

/** What is not shown, and the command that shows it. */
function remainder(line: RecordLine, own: number): string[] {
  const foreign = line.notes.find(({ code }) => code === 'articles/not-english')
  const lines = foreign ? [`  ${printable(foreign.message)}`] : []
  if (own > 0) lines.push(`  and ${own} ${own === 1 ? 'statement' : 'statements'} in the article's own voice`)
  if (own === 0 && line.statements.length === 0 && !foreign) lines.push('  no statements found')
  return lines.map((text) => paint('dim', text))
}
