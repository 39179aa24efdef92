import { describe, expect, test } from 'vitest'
import type { Page, PageFormat } from '../types/page.ts'
import { readPage } from './read-page.ts'

const STORY = 'The harbour of Gdansk stayed shut on Monday, the port authority said. Ships waited off Hel.'

async function read(
  content: string | Uint8Array,
  format: PageFormat | null = null,
  name = 'page',
): Promise<Page> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return readPage({ name, url: null, sha256: 'x', bytes, format })
}

/** Code, message and hint of the error that reading gives. */
async function troubleOf(
  content: string | Uint8Array,
  format: PageFormat | null = null,
  name = 'page',
): Promise<string> {
  try {
    await read(content, format, name)
    return 'none'
  } catch (error) {
    const { code, message, hint } = error as { code: string; message: string; hint: string }
    return `${code} ${message} ${hint}`
  }
}

describe('plain text', () => {
  test('is kept to the letter but for a byte order mark', async () => {
    const text = `\tHarbour shut\r\n\r\n${STORY}  \n`
    expect((await read(`\uFEFF${text}`)).text).toBe(text)
  })

  test('has no blocks and no metadata', async () => {
    const { blocks, metadata, format } = await read(STORY)
    expect({ blocks, metadata, format }).toEqual({
      blocks: [],
      metadata: { title: null, authors: [], publisher: null, published: null },
      format: 'text',
    })
  })

  test('that speaks of markup is still text', async () => {
    expect((await read('Use <b> for bold, she said.')).format).toBe('text')
    expect((await read('Put <body> behind </head>, she said.', 'text')).format).toBe('text')
    expect((await read('<b>Use</b> it, she said.', 'text')).format).toBe('text')
  })

  test.each([
    '<!doctype html>',
    '\uFEFF\n<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01//EN">\n',
    '<html lang="en">',
  ])('that begins with %j is HTML, whatever it is called', async (start) => {
    const { format, text } = await read(
      `${start}<body><article><p>${STORY}</p></article></body></html>`,
      'text',
    )
    expect({ format, text }).toEqual({ format: 'html', text: STORY })
  })
})

describe('language', () => {
  test.each([
    ['en', STORY],
    [
      'en',
      'Kowalczyk and Wiśniewska meet Şahin in Kraków as talks over the port of Gdynia drag on into the night',
    ],
    ['de', 'Die Fähre nach Borkum fällt am Dienstag aus, sagte die Behörde für Häfen in Emden am Montag.'],
    ['ru', 'Порт закрылся в понедельник, сообщило управление порта. Одиннадцать судов ждали в заливе.'],
    [
      'ko',
      '부산항은 월요일에 문을 닫았다고 항만 당국이 밝혔다. 배 열한 척이 만에서 기다리고 있었으며 다친 사람은 없었다.',
    ],
    ['und', 'Harbour shut'],
  ])('%s: %s', async (language, text) => {
    expect((await read(text)).language).toBe(language)
  })
})

describe('what cannot be read is named, with the reason and a remedy', () => {
  test.each([
    ['an empty file', '', null, /^pages\/empty Cannot read "page": it is empty/],
    ['white space', ' \n\t\n', null, /^pages\/empty .*only white space/],
    ['a PDF', '%PDF-1.7 …', 'text', /^pages\/binary .*it is a PDF.*pdftotext/],
    ['an archive', 'PK\u0003\u0004rest', null, /^pages\/binary .*it is a ZIP archive/],
    ['a web archive', 'WARC/1.0\r\n', null, /^pages\/binary .*it is a WARC web archive/],
    ['NUL bytes', 'harbour\0shut', 'html', /^pages\/binary .*it is not text/],
    [
      'markup without words',
      '<html><body><script>x()</script></body></html>',
      null,
      /^pages\/no-text .*browser/,
    ],
    [
      'a feed',
      '<?xml version="1.0"?>\n<!-- new -->\n<rss version="2.0"><channel>',
      null,
      /^pages\/other-text .*it is a feed.*addresses of the pages/,
    ],
    ['an Atom feed', '<feed xmlns="http://www.w3.org/2005/Atom">', 'html', /it is a feed/],
    [
      'a feed with a document type that declares entities',
      `<?xml version="1.0"?><!-- <html> --><!DOCTYPE rss [<!ENTITY a "said > that">${'<!ENTITY b "&a;&a;">'.repeat(5_000)}]><rss version="2.0">&b;</rss>`,
      'html',
      /it is a feed/,
    ],
    [
      'a feed of the year 2000',
      '<!DOCTYPE rss PUBLIC "-//X//DTD RSS 0.91//EN" "x.dtd"> <rss>',
      null,
      /it is a feed/,
    ],
    [
      'a drawing with a document type',
      '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x"><svg/>',
      null,
      /a picture/,
    ],
    ['a sitemap', '<?xml version="1.0"?><urlset>', null, /it is a list of addresses/],
    [
      'other XML',
      '<?xml version="1.0"?><newsItem guid="1">',
      null,
      /it is XML of another kind than HTML \(newsitem\)/,
    ],
    [
      'a mail',
      `Received: by mx\r\n\tid 1\r\nFrom: Ada Hill <ada@example.org>\r\nSubject: Harbour\r\n\r\n${STORY}`,
      null,
      /it is an e-mail/,
    ],
    [
      'a mail of several parts without its version',
      `From: Ada Hill <ada@example.org>\nSubject: Harbour\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\n${STORY}`,
      null,
      /it is an e-mail/,
    ],
    [
      'a mail in base64',
      'From: Ada Hill <ada@example.org>\nContent-Transfer-Encoding: base64\n\nVGhlIGhhcmJvdXI=',
      null,
      /it is an e-mail/,
    ],
    ['an empty body', '<!doctype html><html><body></body></html>', 'html', /^pages\/no-text/],
  ] as const)('%s', async (_name, content, format, expected) => {
    expect(await troubleOf(content, format)).toMatch(expected)
  })

  test.each([
    ['a PNG image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
    ['a JPEG image', [0xff, 0xd8, 0xff, 0xe0]],
    ['compressed with gzip', [0x1f, 0x8b, 0x08]],
    ['an old Microsoft Office file', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ])('%s is told by its first bytes', async (is, bytes) => {
    expect(await troubleOf(Uint8Array.from(bytes))).toContain(`it is ${is}`)
  })
})

test.each([
  [
    'XHTML',
    `<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "a" "b">\n<html><body><p>${STORY}</p></body></html>`,
    'html',
  ],
  ['text with a label before a colon', `Exclusive: Harbour shut\nBy: Ada Hill\n\n${STORY}`, 'text'],
] as const)('%s is read', async (_name, content, format) => {
  expect((await read(content)).format).toBe(format)
})

describe('a ready article', () => {
  const article = (fields: object) => JSON.stringify({ id: 'a1', text: STORY, ...fields })

  test('keeps its identifier, its text to the letter, and its metadata', async () => {
    const text = ` ${STORY}\r\n\u0000 `
    const page = await read(
      article({
        text,
        title: 'Harbour shut',
        date: '2024-05-06T10:00:00Z',
        url: 'https://example.org/1',
        publisher: 'P',
      }),
      'article',
    )
    expect(page).toMatchObject({
      id: 'a1',
      text,
      url: 'https://example.org/1',
      format: 'article',
      language: 'en',
      metadata: {
        title: 'Harbour shut',
        publisher: 'P',
        published: { value: '2024-05-06', source: 'json:date', evidence: [] },
      },
    })
  })

  test.each([
    ['{"id": "a1", "text": ', /it is not JSON/],
    ['[1]', /it holds a list, not an object/],
    ['{"text": "x"}', /"id" is missing/],
    ['{"id": "", "text": "x"}', /"id" is empty/],
    ['{"id": "..", "text": "x"}', /"id" is "..", which no URL can hold/],
    ['{"id": ".", "text": "x"}', /"id" is ".", which no URL can hold/],
    ['{"id": "a1"}', /"text" is missing, not a string/],
    ['{"id": "a1", "text": " "}', /"text" is empty/],
    ['{"id": "a1", "text": "x", "date": "6 May"}', /"date" is "6 May", not an ISO 8601 date/],
    ['{"id": "a1", "text": "x", "date": "2023-02-30"}', /"date" is "2023-02-30"/],
    ['{"id": "a1", "text": "x", "title": 3}', /"title" is a number, not a string/],
  ])('%s is refused, with the file and the line', async (line, expected) => {
    const trouble = await troubleOf(line, 'article', 'news.jsonl:12')
    expect(trouble).toMatch(/^pages\/bad-article Cannot read line 12 of "news\.jsonl": /)
    expect(trouble).toMatch(expected)
  })
})
