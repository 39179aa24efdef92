import { parseHTML } from 'linkedom'
import { expect, test } from 'vitest'
import { bookmarkFor, readHandedOver } from './hand-over.ts'

/** Runs the bookmark on a page, and gives the address that it opens. */
function opened(html: string, href: string): string {
  const { document } = parseHTML(html)
  const program = decodeURIComponent(bookmarkFor('http://localhost:4747/add').slice('javascript:'.length))
  const addresses: string[] = []
  const run = new Function('document', 'location', 'open', 'alert', program)
  run(
    document,
    { href },
    (address: string) => addresses.push(address),
    (why: string) => addresses.push(why),
  )
  return addresses[0]!
}

test('a bookmark hands over the page at hand with its address and without its programs', () => {
  const address = opened(
    '<html><head><title>Ferry “crews” & more</title><script>bad()</script><script type="application/ld+json">{"a":1}</script><style>p{}</style></head><body><p>Ада said 100% no.</p><img src="x"></body></html>',
    'https://shore.example/story#top',
  )
  expect(address).toMatch(/^http:\/\/localhost:4747\/add#hand-over=/)
  const page = readHandedOver(new URL(address).hash)!
  expect(page).toMatchObject({ title: 'Ferry “crews” & more', url: 'https://shore.example/story' })
  expect(page.html).toContain('<p>Ада said 100% no.</p>')
  expect(page.html).toContain('ld+json')
  expect(page.html).not.toMatch(/bad\(|<img|<style/)
})

test('a page that is too long for an address is said to be', () => {
  expect(
    opened(`<html><head></head><body>${'а'.repeat(400_000)}</body></html>`, 'https://a.example/'),
  ).toMatch(/too long/)
})

test.each([
  '',
  '#s3',
  '#hand-over=',
  '#hand-over=%7B',
  '#hand-over=%5B1%2C2%2C3%5D',
  `#hand-over=${encodeURIComponent('["t","javascript:x","h"]')}`,
])('the fragment %j hands over nothing', (hash) => {
  expect(readHandedOver(hash)).toBeNull()
})
