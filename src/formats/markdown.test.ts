import { expect, test } from 'vitest'
import { collect } from '../../test/collect.ts'
import { pagesOfBytes } from '../sources/pages-of-bytes.ts'

test.each([
  ['source: Harbour Post', 'Harbour Post', null],
  ['source: https://post.example/ferry', undefined, 'https://post.example/ferry'],
  ['source: Wire\npublisher: Harbour Post', 'Harbour Post', null],
])('the outlet of a text with %j at its head is %j', async (head, publisher, url) => {
  const text = `---\n${head}\n---\nThe ferry of Bergen is shut.\n`
  const [found] = await collect(pagesOfBytes('page.md', new TextEncoder().encode(text)))
  const page = found && 'page' in found ? found.page : null
  expect([page?.given?.publisher, page?.url]).toEqual([publisher, url])
})
