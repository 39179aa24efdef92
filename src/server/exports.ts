import { readParameters } from '../api/parameters.ts'
import { OnrecordError } from '../base/errors.ts'
import { contentTypeOf, fileNameOf, parametersOf } from '../exports/export.ts'
import { exportRecord } from '../exports/export-record.ts'
import { EXPORTS, findExport } from '../exports/registry.ts'
import { formatQuestion, type RecordStore } from '../record.ts'

/** Addresses of single exports, with the name of the export for each. */
export const TABLES = {
  '/statements.csv': 'csv',
  '/events.csv': 'events',
  '/sources.csv': 'sources',
} as const

/**
 * The record, or the part that matches `q`, in the format of this name. `site` is where its web pages are reached. An error in the question is thrown before
 * anything is sent.
 */
export async function answerExport(
  store: RecordStore,
  name: string,
  url: string,
  site = new URL('/', url).href,
): Promise<Response> {
  const one = findExport(name)
  if (!one) {
    throw new OnrecordError(
      'server/no-such-export',
      'There is no export of this name.',
      `There are: ${EXPORTS.map((known) => known.name).join(', ')}.`,
    )
  }
  const allowed = parametersOf(one)
  const { question, article = null, thread, event, raw, bom } = readParameters(url, allowed)
  const parts = await exportRecord(store, one, {
    ...{ question: allowed.includes('q') ? question : null, article, thread, event, raw, bom },
    ...{ asked: formatQuestion(question), site },
  })
  return new Response(bytesOf(parts), {
    headers: {
      'Content-Type': contentTypeOf(one),
      'Content-Disposition': `attachment; filename="${fileNameOf(one)}"`,
    },
  })
}

function bytesOf(parts: AsyncIterable<string | Uint8Array>): ReadableStream {
  const encoder = new TextEncoder()
  const toBytes = new TransformStream<string | Uint8Array, Uint8Array>({
    transform: (part, controller) =>
      controller.enqueue(typeof part === 'string' ? encoder.encode(part) : part),
  })
  return ReadableStream.from(parts).pipeThrough(toBytes)
}
