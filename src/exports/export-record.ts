import type { RecordStore } from '../record/record.ts'
import type { Export, ExportRows, WriteOptions } from './export.ts'
import type { AnyExport } from './registry.ts'
import { ROWS, type RowsOptions } from './rows.ts'

/** Which rows of a record are written, and how. */
export interface ExportRecordOptions extends RowsOptions, WriteOptions {}

/**
 * Writes a record in one of the formats of `EXPORTS`, chunk by chunk. The promise resolves when the first rows are
 * ready; it rejects if the question or the record causes an error before that.
 *
 * @example
 * ```ts
 * for await (const part of await exportRecord(store, findExport('csv')!)) process.stdout.write(part)
 * ```
 */
export function exportRecord(
  store: RecordStore,
  one: AnyExport,
  options: ExportRecordOptions = {},
): Promise<AsyncIterable<string | Uint8Array>> {
  return write(store, one as Export, options)
}

async function write<Of extends keyof ExportRows>(
  store: RecordStore,
  one: Export<Of>,
  options: ExportRecordOptions,
): Promise<AsyncIterable<string | Uint8Array>> {
  const rows: AsyncGenerator<readonly ExportRows[Of][]> = ROWS[one.of](store, options)
  const first = await rows.next()
  return one.write(goingOn(first, rows), options)
}

async function* goingOn<T>(first: IteratorResult<T>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  if (first.done) return
  yield first.value
  yield* rest
}
