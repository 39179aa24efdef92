import { STATEMENT_COLUMNS } from '../record/statement-columns.ts'
import type { StatementRow } from '../record/statement-rows.ts'
import type { Columns } from './csv.ts'
import { EVENT_COLUMNS, type EventRow } from './event-row.ts'
import type { Export } from './export.ts'

/** Rows that are held in memory and written together. */
const GROUP = 20_000

/** Columns that are not text. Days are whole ones; a publication may be known by month or year only, so it is text. */
const TYPES: Readonly<Record<string, 'INT32' | 'DOUBLE' | 'DATE'>> = {
  ...{ start: 'INT32', end: 'INT32', confidence: 'DOUBLE', factuality: 'DOUBLE' },
  ...{ latitude: 'DOUBLE', longitude: 'DOUBLE' },
  ...{ said_from: 'DATE', said_to: 'DATE', from: 'DATE', to: 'DATE' },
}

const MEDIA_TYPE = 'application/vnd.apache.parquet'

export const statementParquet: Export<'statements'> = {
  name: 'parquet',
  label: 'Parquet',
  about: 'one statement a row, with the columns of csv, for notebooks and databases',
  mediaType: MEDIA_TYPE,
  ending: 'parquet',
  of: 'statements',
  write: (stretches) => parquetOf<StatementRow>(Object.entries(STATEMENT_COLUMNS), stretches),
}

export const eventParquet: Export<'events'> = {
  name: 'events-parquet',
  label: 'Parquet of events',
  about: 'one event a row, with the columns of events',
  mediaType: MEDIA_TYPE,
  ending: 'parquet',
  of: 'events',
  write: (stretches) => parquetOf<EventRow>(EVENT_COLUMNS, stretches),
}

async function* parquetOf<T>(
  columns: Columns<T>,
  stretches: AsyncIterable<readonly T[]>,
): AsyncGenerator<Uint8Array> {
  const { ByteWriter, ParquetWriter } = await import('hyparquet-writer')
  // The writer counts offsets from the beginning of the file, so its bytes stay with it until the end.
  const writer = new ByteWriter()
  const file = new ParquetWriter({
    writer,
    createdBy: 'onrecord',
    schema: [
      { name: 'root', num_children: columns.length },
      ...columns.map(
        ([name]) => ({ name, repetition_type: 'OPTIONAL', ...SCHEMA[TYPES[name] ?? 'TEXT'] }) as const,
      ),
    ],
  })
  let rows: T[] = []
  const flush = async (): Promise<void> => {
    if (rows.length === 0) return
    await file.write({
      columnData: columns.map(([name, cell]) => ({
        name,
        data: rows.map((row) => cellOf(name, cell(row))),
      })),
    })
    rows = []
  }
  for await (const some of stretches) {
    for (const row of some) rows.push(row)
    if (rows.length >= GROUP) await flush()
  }
  await flush()
  await file.finish()
  yield writer.getBytes()
}

const SCHEMA = {
  TEXT: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  INT32: { type: 'INT32' },
  DOUBLE: { type: 'DOUBLE' },
  DATE: { type: 'INT32', converted_type: 'DATE' },
} as const

function cellOf(name: string, value: string | number | null): string | number | Date | null {
  if (value === null) return null
  if (TYPES[name] === 'DATE') return dayOf(String(value))
  return typeof value === 'string' ? value.toWellFormed() : value
}

/** A day as a date at midnight, UTC. JavaScript writes years before 0 with six digits. */
function dayOf(iso: string): Date {
  return new Date(`${iso.replace(/^-(?=\d{4}-)/, '-00')}T00:00:00Z`)
}
