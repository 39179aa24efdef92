import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { recordMakers } from '../../test/record-makers.ts'
import type { FeedAnswer, NewItem, RecordStore } from '../record.ts'

const QUAY = 'https://quay.example/feed'
const TOWN = 'https://town.example/feed'
const link = (id: string, digest = id): NewItem => ({
  ...{ id, digest, address: `https://quay.example/${id}`, isLink: true, part: `{"is":"${digest}"}` },
})
const read = (...items: readonly NewItem[]): FeedAnswer => ({
  ...{ is: 'read', title: 'Quay Post', etag: '"1"', lastModified: null, address: QUAY, items },
})

describe.each(recordMakers)('feeds in %s', (_name, open) => {
  let folder: string
  let store: RecordStore
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'onrecord-feeds-'))
    store = await open(folder)
    await store.feeds.add(QUAY)
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  test('bring an item once, and again when their words about it change', async () => {
    const { feeds } = store
    expect(await feeds.add(QUAY)).toBe(false)
    expect(await feeds.noteAnswer(QUAY, read(link('a'), link('b')))).toEqual({
      fresh: 2,
      changed: 0,
      elsewhere: 0,
    })
    expect(await feeds.noteAnswer(QUAY, read(link('a')))).toEqual({ fresh: 0, changed: 0, elsewhere: 0 })
    const [a, b] = await feeds.waiting()
    expect([a!.id, b!.id]).toEqual(['a', 'b'])
    expect(await feeds.partOf(a!)).toBe('{"is":"a"}')
    await feeds.noteItem(a!, { is: 'read' })
    expect((await feeds.waiting()).map(({ id }) => id)).toEqual(['b'])
    expect(await feeds.noteAnswer(QUAY, read(link('a', 'a2')))).toEqual({
      fresh: 0,
      changed: 1,
      elsewhere: 0,
    })
    // The end of the reading of the words before.
    await feeds.noteItem(a!, { is: 'read' })
    expect((await feeds.waiting()).map(({ digest }) => digest)).toEqual(['a2', 'b'])
    expect(await feeds.list()).toMatchObject([
      { title: 'Quay Post', etag: '"1"', read: 0, waiting: 2, trouble: null },
    ])
  })

  test('that link to one page bring it once', async () => {
    const { feeds } = store
    await feeds.add(TOWN)
    await feeds.noteAnswer(QUAY, read(link('a')))
    const same = { ...read({ ...link('other'), address: link('a').address }), address: TOWN } as FeedAnswer
    expect(await feeds.noteAnswer(TOWN, same)).toEqual({ fresh: 0, changed: 0, elsewhere: 1 })
    // A feed that has the whole text does not wait for a page that may never come.
    const whole = {
      ...read({ ...link('whole'), address: link('a').address, isLink: false }),
      address: TOWN,
    } as FeedAnswer
    expect(await feeds.noteAnswer(TOWN, whole)).toEqual({ fresh: 1, changed: 0, elsewhere: 0 })
  })

  test('that fail are counted, and forgotten when asked', async () => {
    const { feeds } = store
    const failed = {
      is: 'failed',
      trouble: 'Not there.',
      notBefore: '2099-01-01T00:00:00Z',
      isGone: false,
    } as const
    await feeds.noteAnswer(QUAY, failed)
    await feeds.noteAnswer(QUAY, failed)
    expect(await feeds.list()).toMatchObject([{ failures: 2, trouble: 'Not there.', answeredAt: null }])
    await feeds.noteAnswer(QUAY, { is: 'unchanged' })
    expect(await feeds.list()).toMatchObject([{ failures: 0, trouble: null, notBefore: null }])
    await feeds.noteAnswer(QUAY, read(link('a')))
    const [a] = await feeds.waiting()
    await feeds.noteItem(a!, { is: 'waiting', trouble: 'Not there.', notBefore: '2099-01-01T00:00:00Z' })
    expect(await feeds.waiting()).toMatchObject([{ tries: 1, notBefore: '2099-01-01T00:00:00Z' }])
    await feeds.noteItem(a!, { is: 'given-up', trouble: 'Not there.' })
    expect(await feeds.list()).toMatchObject([{ waiting: 0, givenUp: 1 }])
    expect(await feeds.remove(QUAY)).toBe(true)
    expect(await feeds.list()).toEqual([])
  })

  test('that have moved to the address of another one are one feed', async () => {
    const { feeds } = store
    await feeds.add(TOWN)
    await feeds.noteAnswer(TOWN, { ...read(link('t')), address: TOWN } as FeedAnswer)
    await feeds.noteAnswer(QUAY, { ...read(link('a')), address: TOWN } as FeedAnswer)
    expect((await feeds.list()).map(({ address }) => address)).toEqual([TOWN])
    expect((await feeds.waiting()).map(({ feed, id }) => [feed, id])).toEqual([
      [TOWN, 't'],
      [TOWN, 'a'],
    ])
  })

  test('are followed by one at a time', async () => {
    const release = await store.feeds.alone()
    await expect(store.feeds.alone()).rejects.toMatchObject({ code: 'record/followed' })
    release()
    ;(await store.feeds.alone())()
  })
})
