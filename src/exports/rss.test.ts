import { parseRssFeed } from 'feedsmith'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { collect } from '../../test/collect.ts'
import { type ExampleRecord, exampleRecord } from '../../test/example-record.ts'
import { madeLine } from '../../test/made-line.ts'
import { exportRecord, findExport, parseQuestion } from '../record.ts'
import { createApp } from '../server/app.ts'

const URL_OF_ONE = 'https://quay.example/ferry'
let record: ExampleRecord

beforeAll(async () => {
  record = await exampleRecord()
  const words = 'the turnstile sticks'
  for (const url of [URL_OF_ONE, null]) {
    const name = url ?? 'saved.txt'
    const line = madeLine({
      id: name,
      text: `Ida Holm said ${words}.`,
      statements: [{ who: 'Ida Holm', words }],
    })
    await record.store.add(
      { ...line.page, name, url, sha256: name },
      [{ ...line, page: { ...line.page, url } }],
      'light',
    )
  }
}, 60_000)
afterAll(() => record.close())

const links = (text: string): (string | undefined)[] => {
  const feed = parseRssFeed(text)
  return [feed.link, ...feed.items!.map(({ link }) => link).sort()]
}
const written = async (site?: string): Promise<string> => {
  const options = { question: parseQuestion('turnstile'), asked: 'turnstile', ...(site && { site }) }
  return (await collect(await exportRecord(record.store, findExport('rss')!, options))).join('')
}

test('an item links to its article, and to a page of the record only where it is said where these are', async () => {
  const text = await written()
  expect(links(text)).toEqual(['http://127.0.0.1:8480/?q=turnstile', URL_OF_ONE, undefined])
  expect(text.match(/127\.0\.0\.1/g)).toHaveLength(1)
  const site = 'https://desk.example/news/'
  expect(links(await written(site))).toEqual([
    ...[`${site}?q=turnstile`, `${site}article/saved.txt#s1`, URL_OF_ONE],
  ])
})

test('a server links to where it was told that others reach it, else to where it was asked', async () => {
  const ask = async (site?: string) => {
    const app = createApp(
      record.store,
      () => Promise.reject(new Error('nothing is read')),
      site ? { site } : {},
    )
    return links(
      await (
        await app.request('http://localhost:9/api/v1/export/rss?q=turnstile', {
          headers: { host: 'localhost:9' },
        })
      ).text(),
    )
  }
  expect(await ask()).toEqual([
    ...['http://localhost:9/?q=%22turnstile%22', 'http://localhost:9/article/saved.txt#s1', URL_OF_ONE],
  ])
  expect((await ask('https://desk.example/'))[0]).toBe('https://desk.example/?q=%22turnstile%22')
})

test('what XML may not hold is left out, and no link leads to what is no page', async () => {
  const words = 'the\u0007 lock\u0001 jams'
  const line = madeLine({
    id: 'odd',
    text: `Ida Holm said ${words}.`,
    statements: [{ who: 'Ida Holm', words }],
  })
  const url = 'javascript:alert(1)'
  await record.store.add(
    { ...line.page, name: 'odd', url, sha256: 'odd' },
    [{ ...line, page: { ...line.page, url } }],
    'light',
  )
  const options = { question: parseQuestion('jams'), asked: 'jams' }
  const text = (await collect(await exportRecord(record.store, findExport('rss')!, options))).join('')
  expect(text).toContain('lock')
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  expect(text).not.toMatch(/[\u0001-\u0008]|javascript/)
  for (const name of ['schema-org', 'ris', 'annotations', 'followthemoney']) {
    const parts = await collect(await exportRecord(record.store, findExport(name)!, options))
    expect(parts.join(''), name).not.toContain('javascript')
  }
})
