import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { TEASER } from '../src/formats/teaser.ts'
import { createReader, openRecord, readPages } from '../src/index.ts'
import { lightTagger } from '../src/tags/light/tagger.ts'
import type { RawPage } from '../src/types/page.ts'
import { NO_PLACES } from './make-article.ts'

const STORY = 'The ferry line of Ullapool denied on Monday that it would cut its service, its manager said.'

function page(text: string, sha256: string, more: Partial<RawPage> = {}): RawPage {
  const url = 'https://paper.example/ferry'
  return { name: 'ferry', url, sha256, bytes: new TextEncoder().encode(text), format: 'text', ...more }
}

test.each(['before', 'after'])('a teaser %s the page does not take its place', async (order) => {
  const folder = mkdtempSync(join(tmpdir(), 'onrecord-teaser-'))
  const store = await openRecord(join(folder, 'ferry.db'), { create: true })
  const reader = async () =>
    createReader({ gazetteer: NO_PLACES, rules: 'r1', tagger: lightTagger(NO_PLACES) })
  const whole = page(`Ferry Line Denies Cuts\n\n${STORY} ${STORY}\n`, 'a'.repeat(64))
  const teaser = page(`Ferry Line Denies Cuts\n\n${STORY}\n`, 'b'.repeat(64), { doubts: [TEASER] })
  const found = (order === 'before' ? [teaser, whole] : [whole, teaser]).map((one) => ({ page: one }))
  try {
    for await (const read of readPages(found, { store, reader })) if ('error' in read) throw read.error
    const current: string[] = []
    for await (const article of store.articles()) current.push(article.page.sha256[0]!)
    expect(current.sort()).toEqual(['a', 'b'])
  } finally {
    await store.close()
    rmSync(folder, { recursive: true })
  }
})
