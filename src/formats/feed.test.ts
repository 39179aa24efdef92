import { expect, test } from 'vitest'
import { collect } from '../../test/collect.ts'
import { readPage } from '../pages/read-page.ts'
import { pagesOfBytes } from '../sources/pages-of-bytes.ts'
import { readFeed } from './feed.ts'

async function itemsOf(...items: string[]) {
  const xml = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Quay Post</title>${items.join('')}</channel></rss>`
  return (await readFeed({ name: 'feed', bytes: new TextEncoder().encode(xml) })).items
}

test('a user name and password in an address are not kept', async () => {
  const secret = 'http://ada:p@ss@quay.example/ferry?at=a@b'
  const [item] = await itemsOf(
    `<item><title>Ferry</title><link>${secret}</link><guid>${secret}</guid><description>In short.</description></item>`,
  )
  expect(item!.part).toMatchObject({ link: 'http://quay.example/ferry?at=a@b' })
  expect(item!.id).toBe('http://quay.example/ferry?at=a@b')
  expect(JSON.stringify(item)).not.toContain('p@ss')
})

test.each([
  ['page.md', '---\nurl: http://ada:pass@quay.example/ferry\n---\nThe ferry of Bergen is shut.'],
  ['page.jsonl', '{"id": "a", "text": "The ferry is shut.", "url": "http://ada:pass@quay.example/ferry"}'],
])('nor are they where another file gives its address: %s', async (name, text) => {
  const found = await collect(pagesOfBytes(name, new TextEncoder().encode(text)))
  const [page] = found.flatMap((one) => ('page' in one ? [one.page] : []))
  expect((await readPage(page!)).url).toBe('http://quay.example/ferry')
})
