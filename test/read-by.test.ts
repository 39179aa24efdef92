import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createReader, openRecord, type Reader, readPages } from '../src/index.ts'
import type { NetworkReader } from '../src/network/reader.ts'
import { lightTagger } from '../src/tags/light/tagger.ts'
import type { ReadByModel } from '../src/types/read-by.ts'
import type { Signals } from '../src/types/signals.ts'
import { NO_PLACES } from './make-article.ts'

const STORY =
  'Ferry Line Denies Cuts\n\nThe ferry line of Ullapool denied on Monday that it would cut its service.\n'
const WEIGHTS: ReadByModel = { name: 'small', version: '2026-11', sha256: 'ab'.repeat(32), runtime: 'native' }

/** A network that nobody asks anything. */
const SILENT = { read: async () => ({ config: {} }) as Signals, close: async () => {} }

/** A reader whose rules and network are called so; what it reads is the same each time. */
function readerBy(rules: string, model?: ReadByModel): Reader {
  const network = model && ({ ...SILENT, model } satisfies NetworkReader)
  return createReader({
    gazetteer: NO_PLACES,
    rules,
    tagger: lightTagger(NO_PLACES),
    ...(network && { network }),
  })
}

const page = {
  name: 'ferry.txt',
  url: null,
  sha256: 'f'.repeat(64),
  bytes: new TextEncoder().encode(STORY),
  format: 'text' as const,
}

test('every line says what read it, and a page is read again only by something else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-read-by-'))
  const store = await openRecord(join(folder, 'ferry.db'), { create: true })
  const readWith = async (reader: Reader): Promise<boolean> => {
    for await (const done of readPages([{ page }], { store, again: true, reader: async () => reader })) {
      if ('error' in done) throw done.error
      return 'page' in done && !done.isKnown
    }
    return false
  }
  expect(await readWith(readerBy('r1'))).toBe(true)
  expect(await readWith(readerBy('r1'))).toBe(false)
  expect(await readWith(readerBy('r2'))).toBe(true)
  expect(await readWith(readerBy('r2', WEIGHTS))).toBe(true)
  expect(await readWith(readerBy('r2', WEIGHTS))).toBe(false)
  expect(await readWith(readerBy('r2', { ...WEIGHTS, sha256: 'cd'.repeat(32) }))).toBe(true)
  expect(await readWith(readerBy('r2', { ...WEIGHTS, runtime: 'wasm' }))).toBe(true)
  for await (const line of store.articles()) {
    expect(line.readBy).toMatchObject({ rules: 'r2', tagger: 'light', model: { runtime: 'wasm' } })
  }
  const { readBy } = await store.summary()
  expect(readBy[0]!.name).toMatch(
    /^onrecord \d\S+, rules r2, tagger light, model small 2026-11 abababababab wasm$/,
  )
  await store.close()
  rmSync(folder, { recursive: true })
})
