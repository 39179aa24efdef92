import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  createReader,
  findPages,
  loadResources,
  openRecord,
  type Reader,
  type RecordStore,
  readPages,
} from '../src/index.ts'

export interface ExampleRecord {
  readonly store: RecordStore
  /** Of rules: loaded in a moment. */
  readonly reader: Reader
  close(): Promise<void>
}

/** A record of its own with the example pages in it, or with nothing. */
export async function exampleRecord({ isEmpty = false } = {}): Promise<ExampleRecord> {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-'))
  const store = await openRecord(join(folder, 'record.db'), { create: true })
  const reader = createReader(await loadResources({ tagger: 'light' }))
  const pages = isEmpty ? [] : [fileURLToPath(new URL('../examples/pages', import.meta.url))]
  for await (const page of readPages(findPages(pages), { store, reader: async () => reader })) {
    if ('error' in page) throw page.error
  }
  return {
    store,
    reader,
    async close() {
      await reader.close()
      await store.close()
      rmSync(folder, { recursive: true })
    },
  }
}
