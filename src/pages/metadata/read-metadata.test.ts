import { describe, expect, test } from 'vitest'
import { numberElements } from '../html/blocks.ts'
import { parseDocument } from '../html/dom.ts'
import { readMetadata } from './read-metadata.ts'

function read({ head = '', body = '', lang = 'en', url = null as string | null }) {
  const document = parseDocument(
    `<html lang="${lang}"><head>${head}</head><body><h1>Crane falls in Gdansk</h1>${body}</body></html>`,
  )
  numberElements(document)
  return readMetadata(document, url)
}

const ld = (object: object | string) =>
  `<script type="application/ld+json">${typeof object === 'string' ? object : JSON.stringify(object)}</script>`

describe('the date of publication', () => {
  test.each([
    [
      'Open Graph',
      { head: '<meta property="article:published_time" content="2023-03-10T08:00Z">' },
      'meta:article:published_time',
    ],
    [
      'JSON-LD',
      { head: ld({ '@type': 'NewsArticle', datePublished: '2023-03-10' }) },
      'json-ld:datePublished',
    ],
    [
      'a JSON-LD graph',
      { head: ld({ '@graph': [{ '@type': ['Thing', 'NewsArticle'], datePublished: '2023-03-10' }] }) },
      'json-ld:datePublished',
    ],
    [
      'broken JSON-LD',
      { head: ld('{"@type":"NewsArticle","text":"a\nb","datePublished":"2023-03-10",}') },
      'json-ld:datePublished',
    ],
    [
      'JSON-LD past mending',
      { head: ld('{"@type":"NewsArticle","datePublished":"2023-03-10","x":"') },
      'json-ld:datePublished',
    ],
    ['a meta element', { head: '<meta name="DC.date.issued" content="2023-03-10">' }, 'meta:dc.date.issued'],
    [
      'microdata',
      { body: '<span itemprop="datePublished" content="2023-03-10">today</span>' },
      'itemprop:datePublished',
    ],
    ['a time element', { body: '<time datetime="2023-03-10T08:00">this morning</time>' }, 'time:datetime'],
    ['the address', { url: 'https://example.org/2023/03/10/crane' }, 'url'],
    ['the address with a month in letters', { url: 'https://example.org/2023/mar/10/crane' }, 'url'],
    [
      'words near the headline',
      { body: '<p>Veröffentlicht am 10. März 2023</p>', lang: 'de' },
      'text:near-headline',
    ],
    ['a date line', { body: '<p>GDANSK, March 10, 2023 – The harbour stayed shut.</p>' }, 'text:dateline'],
    [
      'a date of change, when there is no other',
      { head: '<meta property="article:modified_time" content="2023-03-10">' },
      'meta:article:modified_time',
    ],
  ])('comes from %s', (_name, page, source) => {
    expect(read(page).published).toEqual({ value: '2023-03-10', source })
  })

  test.each([
    [
      'in metadata',
      {
        head: '<meta property="article:modified_time" content="2024-01-01"><meta name="date" content="2023-03-10">',
      },
    ],
    [
      'in JSON-LD',
      { head: ld({ '@type': 'NewsArticle', dateModified: '2024-01-01', datePublished: '2023-03-10' }) },
    ],
    ['on the page', { body: '<p>Updated: January 1, 2024</p><p>Published: March 10, 2023</p>' }],
    ['in one line', { body: '<p>Published March 10, 2023 | Updated January 1, 2024</p>' }],
  ])('is never the date of change when both are there: %s', (_name, page) => {
    expect(read(page).published?.value).toBe('2023-03-10')
  })

  test('that cannot be is passed over for the next rung', () => {
    const head =
      '<meta property="article:published_time" content="0001-01-01"><meta name="date" content="2023-03-10">'
    expect(read({ head }).published).toEqual({ value: '2023-03-10', source: 'meta:date' })
  })

  test('is a month when the address says no more', () => {
    expect(read({ url: 'https://example.org/2023/03/crane.html' }).published).toEqual({
      value: '2023-03',
      source: 'url',
    })
  })

  test.each([
    [
      'dates in running text',
      {
        body: '<p>The crane was built on 4 May 1994 by a yard in Szczecin, and it stood for thirty years without a fault.</p>',
      },
    ],
    [
      'the date of a video',
      {
        body: '<div itemscope itemtype="https://schema.org/VideoObject"><meta itemprop="datePublished" content="2020-01-01"></div>',
      },
    ],
    ['numbers in the address', { url: 'https://example.org/story-20231399/12345678' }],
    ['nothing', {}],
  ])('is unknown, and never today, from %s', (_name, page) => {
    expect(read(page).published).toBeNull()
  })
})

describe('the title', () => {
  test('loses the name of a site that is known', () => {
    const document = parseDocument(
      '<html><head><title>Crane falls | Bay Courier</title><meta property="og:site_name" content="Bay Courier"></head><body></body></html>',
    )
    expect(readMetadata(document, null).title).toBe('Crane falls')
  })

  test('keeps what only looks like one', () => {
    const document = parseDocument(
      '<html><head><title>Crane falls | Nobody hurt</title></head><body></body></html>',
    )
    expect(readMetadata(document, null).title).toBe('Crane falls | Nobody hurt')
  })
})

describe('authors', () => {
  test.each([
    [
      'JSON-LD',
      { head: ld({ '@type': 'NewsArticle', author: [{ name: 'Ada Kowal' }, { name: 'Jon Vik' }] }) },
    ],
    ['a meta element', { head: '<meta name="author" content="Ada Kowal, Jon Vik">' }],
    ['a byline', { body: '<p class="byline">By Ada Kowal and Jon Vik</p>' }],
    ['a German byline', { body: '<p>Von Ada Kowal und Jon Vik</p>', lang: 'de' }],
  ])('come from %s', (_name, page) => {
    expect(read(page).authors).toEqual(['Ada Kowal', 'Jon Vik'])
  })

  test.each(['admin', 'https://example.org/ada', 'Bay Courier', 'desk@example.org'])(
    'are not "%s"',
    (content) => {
      const head = `<meta property="og:site_name" content="Bay Courier"><meta name="author" content="${content}">`
      expect(read({ head }).authors).toEqual([])
    },
  )
})
