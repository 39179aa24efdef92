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

const THREE =
  '<p>The ferry of Bergen is shut, Ada Hill said.</p><p>Bob Stone denied it.</p><p>The town is silent.</p>'
const item = (content: string, description: string) =>
  `<item><link>https://quay.example/ferry</link><description><![CDATA[${description}]]></description>${content && `<content:encoded><![CDATA[${content}]]></content:encoded>`}</item>`

test.each([
  ['a content of three paragraphs', THREE, 'The ferry of Bergen is shut.'],
  ['a content without a description', THREE, ''],
  ['a long description', '', '<p>Ada Hill said that the ferry of Bergen is shut.</p>'.repeat(13)],
])('%s is the text, and no page is fetched in its place', async (_what, content, description) => {
  const { part } = (await itemsOf(item(content, description)))[0]!
  expect(part).not.toHaveProperty('link')
  expect(part).not.toHaveProperty('doubts')
  expect(part).toHaveProperty('bytes')
})

test.each([
  ['a short description', '', 'The ferry of Bergen is shut, Ada Hill said.'],
  ['a content that ends in an ellipsis', `${THREE.slice(0, -5)}…</p>`, ''],
  ['a content that ends in a mark', `${THREE}<p>[…]</p>`, ''],
  ['a content that ends in a link to the rest', `${THREE}<p><a href="/ferry">Read more »</a></p>`, ''],
  ['a content that repeats the description', '<p>The ferry is shut.</p>', 'The ferry is shut.'],
  ['a caption beside a description', '<img src="a.jpg"> Ada Hill', 'The ferry is shut, said Ada Hill.'],
  ['no text at all', '', ''],
])('%s is a teaser at most: the page is read', async (_what, content, description) => {
  const { part } = (await itemsOf(item(content, description)))[0]!
  expect(part).toMatchObject({ link: 'https://quay.example/ferry' })
})
