import type { ReadStep } from '../api/answers.ts'
import type { Reader } from '../reading.ts'
import type { RecordStore } from '../record.ts'
import { readFiles, sentOf } from '../server/read-upload.ts'

export const READ_TOOL = {
  name: 'read',
  description:
    'Reads a page into the record: its text, or what is found at an address of the web. Tells which articles it has, under which ids.',
  input: {
    type: 'object',
    properties: {
      text: { type: 'string', minLength: 1, description: 'The text or HTML of a page.' },
      name: { type: 'string', description: 'A name for the text, as lists show it.' },
      url: {
        type: 'string',
        description: 'A public address, http or https: of the text or, without a text, of the page to fetch.',
      },
    },
    additionalProperties: false,
  },
} as const

/** What came of reading: how many pages were read, skipped and not read, and a step for each. */
export interface ReadAnswer {
  readonly read: number
  readonly failed: number
  readonly skipped: number
  readonly pages: readonly ReadStep[]
}

/** Reads a page into the record. Throws `OnrecordError` unless it is given a text or an address. */
export async function readPage(
  store: RecordStore,
  makeReader: () => Promise<Reader>,
  given: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<ReadAnswer> {
  const pages: ReadStep[] = []
  let counts = { read: 0, failed: 0, skipped: 0 }
  for await (const step of readFiles(store, makeReader, [sentOf(given)], signal)) {
    if (step.step === 'done') counts = { read: step.read, failed: step.failed, skipped: step.skipped }
    else if (step.step !== 'reading') pages.push(step)
  }
  return { ...counts, pages }
}
