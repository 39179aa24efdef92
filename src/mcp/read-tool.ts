import type { ReadStep } from '../api/answers.ts'
import { OnrecordError } from '../base/errors.ts'
import type { Reader } from '../reading.ts'
import type { RecordStore } from '../record.ts'
import { readFiles, stepOf } from '../server/read-upload.ts'

export const READ_TOOL = {
  name: 'read',
  description:
    'Reads a page into the record: its text, or what is found at an address of the web. Tells which articles it has, under which ids.',
  input: {
    type: 'object',
    properties: {
      text: { type: 'string', minLength: 1, description: 'The text or HTML of a page.' },
      name: { type: 'string', description: 'A name for the text, as lists show it.' },
      url: { type: 'string', description: 'Instead of a text: a public address, http or https.' },
    },
    additionalProperties: false,
  },
} as const

/** What came of reading: how many pages were read and could not be, and a step for each. */
export interface ReadAnswer {
  readonly read: number
  readonly failed: number
  readonly pages: readonly ReadStep[]
}

/** Reads a page into the record. Throws `OnrecordError` unless it is given either a text or an address. */
export async function readPage(
  store: RecordStore,
  makeReader: () => Promise<Reader>,
  { text, name, url }: Readonly<Record<string, unknown>>,
  signal: AbortSignal,
): Promise<ReadAnswer> {
  const pages: ReadStep[] = []
  if (typeof text === 'string' && url === undefined) {
    const bytes = new TextEncoder().encode(text)
    const file = { name: typeof name === 'string' && name.trim() !== '' ? name.trim() : 'pasted text', bytes }
    for await (const step of readFiles(store, makeReader, [file], signal)) pages.push(step)
  } else if (typeof url === 'string' && text === undefined && /^https?:\/\//i.test(url)) {
    const { findPages, readPages } = await import('../reading.ts')
    for await (const page of readPages(findPages([url], { signal }), { store, reader: makeReader, signal })) {
      pages.push(stepOf(page, []))
    }
  } else {
    throw new OnrecordError(
      'mcp/bad-input',
      'A page to read is either a text or an address of the web.',
      'Give "text", or "url" with an address that begins with http:// or https://.',
    )
  }
  return {
    read: pages.filter(({ step }) => step === 'read').length,
    failed: pages.filter(({ step }) => step === 'failed').length,
    pages: pages.filter(({ step }) => step === 'read' || step === 'failed'),
  }
}
