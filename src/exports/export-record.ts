import { OnrecordError } from '../base/errors.ts'
import { formatQuestion } from '../record/question.ts'
import type { RecordStore } from '../record/record.ts'
import type { Export, ExportRows, WriteOptions } from './export.ts'
import type { Selection } from './found.ts'
import type { AnyExport } from './registry.ts'
import { ROWS } from './rows.ts'

/** Which rows of a record are written, and how. */
export interface ExportRecordOptions extends Selection, WriteOptions {}

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
  refuseSeveral(options)
  const rows: AsyncGenerator<readonly ExportRows[Of][]> = ROWS[one.of](store, options)
  const first = await rows.next()
  const recordName = one.of === 'file' ? nameOf((await store.summary()).file) : undefined
  return one.write(goingOn(first, rows), { ...options, ...(recordName !== undefined && { recordName }) })
}

async function* goingOn<T>(first: IteratorResult<T>, rest: AsyncGenerator<T>): AsyncGenerator<T> {
  if (first.done) return
  yield first.value
  yield* rest
}

function refuseSeveral({ question, article, thread, event }: ExportRecordOptions): void {
  const asked = question ? formatQuestion(question) : ''
  if ([asked, article, thread, event].filter(Boolean).length <= 1) return
  throw new OnrecordError(
    'exports/several-choices',
    'A query, an article, a thread and an event each choose the rows.',
    'Give one of them.',
  )
}

/** The name of a file without folder and ending. */
function nameOf(path: string): string {
  return path.replace(/^.*[\\/]/s, '').replace(/(?<=.)\.[^.]*$/s, '')
}
