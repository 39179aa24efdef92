import { OnrecordError } from '../base/errors.ts'
import { xmlText } from '../base/xml-text.ts'
import { STATEMENT_COLUMNS } from '../record/statement-columns.ts'
import type { StatementRow } from '../record/statement-rows.ts'
import type { RecordLine } from '../types/line.ts'
import type { Columns } from './csv.ts'
import { EVENT_COLUMNS, eventRows } from './event-row.ts'
import type { Export } from './export.ts'
import { rowsOf } from './found.ts'

type Row = (string | number | null)[]

/** Limits of the format: rows of a sheet with its header, and UTF-16 code units of a cell. */
const MOST_ROWS = 1_048_576
const LONGEST_CELL = 32_767

const STATEMENTS: Columns<StatementRow> = Object.entries(STATEMENT_COLUMNS)
const ARTICLES: Columns<RecordLine> = [
  ['article', ({ id }) => id],
  ['title', ({ title }) => title],
  ['authors', ({ authors }) => authors.join('; ') || null],
  ['publisher', ({ publisher }) => publisher],
  ['published', ({ published }) => published.value],
  ['published_basis', ({ published }) => published.basis],
  ['language', ({ language }) => language],
  ['page', ({ page }) => page.name],
  ['url', ({ page }) => page.url],
  ['statements', ({ statements }) => statements.length],
  ['events', ({ events }) => events.length],
]

export const xlsx: Export<'found'> = {
  name: 'xlsx',
  label: 'Excel',
  about:
    'a workbook with a sheet of statements, one of events and one of articles. Every cell is text or a number, never a formula',
  mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ending: 'xlsx',
  of: 'found',
  async *write(stretches) {
    const statements: Row[] = [headOf(STATEMENTS)]
    const events: Row[] = [headOf(EVENT_COLUMNS)]
    const articles: Row[] = [headOf(ARTICLES)]
    for await (const all of stretches) {
      for (const found of all) {
        for (const row of rowsOf(found)) statements.push(cellsOf(STATEMENTS, row))
        for (const row of eventRows(found.article, found.events)) events.push(cellsOf(EVENT_COLUMNS, row))
        articles.push(cellsOf(ARTICLES, found.article))
      }
      if (Math.max(statements.length, events.length) > MOST_ROWS) throw tooMany()
    }
    const { default: writeXlsx } = await import('write-excel-file/universal')
    const sheets = [
      { sheet: 'Statements', data: statements },
      { sheet: 'Events', data: events },
      { sheet: 'Articles', data: articles },
    ].map((sheet) => ({ ...sheet, stickyRowsCount: 1 }))
    const blob = await writeXlsx(sheets).toBlob()
    yield new Uint8Array(await blob.arrayBuffer())
  },
}

function headOf<T>(columns: Columns<T>): Row {
  return columns.map(([header]) => header)
}

function cellsOf<T>(columns: Columns<T>, row: T): Row {
  return columns.map(([, cell]) => {
    const value = cell(row)
    return typeof value === 'string' ? cellText(value) : value
  })
}

/** Text that XML allows in a cell; a longer one ends with an ellipsis. */
function cellText(value: string): string {
  const text = xmlText(value)
  return text.length > LONGEST_CELL ? `${text.slice(0, LONGEST_CELL - 1).toWellFormed()}…` : text
}

function tooMany(): OnrecordError {
  return new OnrecordError(
    'exports/too-many-rows',
    `These are more rows than a sheet of Excel holds (${MOST_ROWS.toLocaleString('en')}).`,
    'Ask for less with a query, or choose csv or parquet.',
  )
}
