import { fileURLToPath } from 'node:url'
import {
  createReader,
  findPages,
  loadResources,
  openRecord,
  parseQuestion,
  type RecordLine,
  readPages,
} from '../../src/index.ts'
import { collect } from '../collect.ts'

/** What there is in the record that changes and requests are tried on. */
export interface Known {
  readonly lines: readonly RecordLine[]
  readonly holders: readonly string[]
  readonly threads: readonly string[]
  readonly events: readonly string[]
}

/** Writes the record of the example pages to `path`, and tells what is in it. */
export async function makeBaseRecord(path: string): Promise<Known> {
  const reader = createReader(await loadResources({ tagger: 'light' }))
  const store = await openRecord(path, { create: true })
  const pages = findPages([fileURLToPath(new URL('../../examples/pages', import.meta.url))])
  for await (const page of readPages(pages, { store, reader: async () => reader })) {
    if ('error' in page) throw page.error
  }
  const all = parseQuestion('')
  const known = {
    lines: await collect(store.articles()),
    holders: (await store.holders({ limit: 50 })).items.flatMap(({ id, name }) => [id, name]),
    threads: (await store.threads(all, { limit: 20 })).items.map(({ id }) => id),
    events: (await store.events(all, { limit: 20 })).items.map(({ id }) => id),
  }
  await store.close()
  await reader.close()
  return known
}
