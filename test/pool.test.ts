import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import {
  createReaderPool,
  openRecord,
  type PageRead,
  type PoolOptions,
  pagesOfBytes,
  type Reader,
  readPages,
} from '../src/index.ts'
import type { RawPage } from '../src/types/page.ts'
import { collect } from './collect.ts'

const script = new URL('./stuck-worker.ts', import.meta.url)
/** Long enough for pages that a worker answers at once, also on a busy machine. */
const SHORT = 2

let pool: Reader
afterEach(() => pool.close())

async function poolOf(workers: number, options: PoolOptions = {}): Promise<Reader> {
  pool = await createReaderPool(workers, { script, ...options })
  return pool
}

async function pageOf(name: string, text: string): Promise<RawPage> {
  const [found] = await collect(pagesOfBytes(name, new TextEncoder().encode(text)))
  return (found as { page: RawPage }).page
}

describe('a page that takes longer than it may', () => {
  test('is given up with the reason, and the others are read', async () => {
    const { read } = await poolOf(1, { pageSeconds: SHORT })
    const [stuck, next] = await Promise.allSettled([
      read(await pageOf('stuck.txt', 'It goes on for ever.')),
      read(await pageOf('next.txt', 'It ends.')),
    ])
    expect(stuck).toMatchObject({
      status: 'rejected',
      reason: {
        code: 'pool/out-of-time',
        message: 'Cannot read "stuck.txt": it took longer than 2 seconds, and was given up.',
        hint: expect.stringContaining('--page-seconds'),
      },
    })
    expect(next).toEqual({ status: 'fulfilled', value: [] })
  })

  test('has more time the larger it is', async () => {
    const { read } = await poolOf(1, { pageSeconds: 0.01 })
    const large = await pageOf('large.txt', `It goes on for ever.${' '.repeat(20_000_000)}`)
    await expect(read(large)).rejects.toThrow(/longer than 2 seconds/)
  })

  test('is not on record afterwards, and so is read again later', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onrecord-pool-'))
    const store = await openRecord(join(folder, 'news.db'), { create: true })
    const reader = await poolOf(2, { pageSeconds: SHORT })
    const pages = [await pageOf('stuck.txt', 'It goes on for ever.'), await pageOf('next.txt', 'It ends.')]
    const done: PageRead[] = []
    for await (const page of readPages(
      pages.map((page) => ({ page })),
      { store, reader: async () => reader },
    )) {
      done.push(page)
    }
    expect(done).toMatchObject([
      { name: 'stuck.txt', error: { code: 'pool/out-of-time' } },
      { page: { name: 'next.txt' }, isKnown: false },
    ])
    expect(await store.revisit(pages[0]!)).toBe(false)
    expect(await store.revisit(pages[1]!)).toBe(true)
    await store.close()
    rmSync(folder, { recursive: true })
  })
})

describe('a page that nobody waits for any more', () => {
  test('is given up in the midst, and the next one is read', async () => {
    const { read } = await poolOf(1)
    const gone = new AbortController()
    const stuck = read(await pageOf('stuck.txt', 'It goes on for ever.'), undefined, gone.signal)
    const next = read(await pageOf('next.txt', 'It ends.'))
    gone.abort(new Error('gone'))
    await expect(stuck).rejects.toThrow('gone')
    expect(await next).toEqual([])
  })

  test('is not begun when its turn comes', async () => {
    const { read } = await poolOf(1)
    const [gone, first] = [new AbortController(), new AbortController()]
    const stuck = read(await pageOf('stuck.txt', 'It goes on for ever.'), undefined, first.signal)
    const waiting = read(await pageOf('second.txt', 'It goes on for ever, too.'), undefined, gone.signal)
    const next = read(await pageOf('next.txt', 'It ends.'))
    gone.abort(new Error('gone'))
    await expect(waiting).rejects.toThrow('gone')
    first.abort(new Error('the first, too'))
    await expect(stuck).rejects.toThrow('the first, too')
    expect(await next).toEqual([])
  })
})

test('a page that the network is reading is given up, and the process goes on', {
  timeout: 120_000,
}, async () => {
  const story = 'Ada Hill said on Monday that the bridge near Mekelle was open again to all traffic. '
  pool = await createReaderPool(1, { tagger: 'neural', pageSeconds: 0.3 })
  for (let round = 0; round < 3; round++) {
    const long = await pageOf('long.txt', `Bridge Open\n\n${story.repeat(3_000)}`)
    await expect(pool.read(long)).rejects.toMatchObject({ code: 'pool/out-of-time' })
  }
})

test('a worker that dies fails the page in its hand only', async () => {
  const { read } = await poolOf(1)
  const [dead, next] = await Promise.allSettled([
    read(await pageOf('bad.txt', 'The worker dies of it.')),
    read(await pageOf('next.txt', 'It ends.')),
  ])
  expect(dead).toMatchObject({ reason: { code: 'pool/thread-died' } })
  expect(next).toMatchObject({ status: 'fulfilled' })
})
