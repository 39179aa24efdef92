import { describe, expect, test } from 'vitest'
import { htmlOf, INVENTED, type Language } from '../../../test/charset-pages.ts'
import { encodeAs, iso2022jp, utf16 } from '../../../test/encode-as.ts'
import { noteTaker } from '../../base/notes.ts'
import { readPage } from '../read-page.ts'

/** Reads bytes as a page of a folder would be: nothing but the bytes tells what they are. */
async function read(bytes: Uint8Array, charset?: string) {
  const { notes, note } = noteTaker()
  const raw = { name: 'a', url: null, sha256: 'x', bytes, format: null, ...(charset ? { charset } : {}) }
  return { text: (await readPage(raw, note)).text, codes: notes.map(({ code }) => code) }
}

function bytes(...parts: (Uint8Array | readonly number[])[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]))
}

const utf8 = (text: string) => new TextEncoder().encode(text)
/** UTF-8 read as windows-1252, once or more often. */
const twice = (text: string): string => new TextDecoder('windows-1252').decode(utf8(text))

const UNDECLARED: readonly (readonly [string, Language])[] = [
  ['gb18030', 'chinese'],
  ['big5', 'traditional'],
  ['shift_jis', 'japanese'],
  ['euc-jp', 'japanese'],
  ['euc-kr', 'korean'],
  ['koi8-r', 'russian'],
  ['windows-1251', 'russian'],
  ['windows-1252', 'english'],
]

describe('undeclared', () => {
  test.each(
    UNDECLARED.flatMap(([charset, language]) => [
      [charset, language, 'text'] as const,
      [charset, language, 'html'] as const,
    ]),
  )('%s, %s, %s: right, and a note says that it was guessed', async (charset, language, format) => {
    const text = INVENTED[language]
    expect(await read(encodeAs(charset, format === 'html' ? htmlOf(text) : text))).toEqual({
      text: text,
      codes: ['pages/charset-guessed'],
    })
  })
})

describe('declared', () => {
  test.each(UNDECLARED)('%s in the markup', async (charset, language) => {
    const text = INVENTED[language]
    expect(await read(encodeAs(charset, htmlOf(text, charset)))).toEqual({ text, codes: [] })
  })

  test('ISO-2022-JP in the markup, by the server, and not at all', async () => {
    const text = INVENTED.japanese
    expect(await read(iso2022jp(htmlOf(text, 'iso-2022-jp')))).toEqual({ text, codes: [] })
    expect(await read(iso2022jp(text), 'iso-2022-jp')).toEqual({ text, codes: [] })
    expect(await read(iso2022jp(text))).toEqual({ text, codes: [] })
  })

  test('wrongly: the bytes have the last word, and a note says so', async () => {
    const text = INVENTED.russian
    const codes = ['pages/wrong-charset']
    expect(await read(encodeAs('koi8-r', htmlOf(text, 'euc-jp')))).toEqual({ text, codes })
    expect(await read(encodeAs('koi8-r', text), 'no-such-set')).toEqual({ text, codes })
    expect((await read(encodeAs('big5', htmlOf(INVENTED.traditional, 'shift_jis')))).codes).not.toEqual([])
  })
})

describe('UTF-16', () => {
  test.each(['little', 'big'] as const)(
    '%s end first, without a mark: text and HTML, any script',
    async (end) => {
      for (const text of [INVENTED.english, INVENTED.russian, `${INVENTED.korean} 2025`]) {
        expect(await read(utf16(text, end))).toEqual({ text, codes: [] })
      }
      expect(await read(utf16(htmlOf(INVENTED.chinese), end))).toEqual({ text: INVENTED.chinese, codes: [] })
      expect((await read(utf16(INVENTED.english, end), 'utf-16')).text).toBe(INVENTED.english)
    },
  )

  test.each([
    ['little', [0xff, 0xfe]],
    ['big', [0xfe, 0xff]],
  ] as const)('%s end first, with its mark', async (end, mark) => {
    expect(await read(bytes(mark, utf16(INVENTED.japanese, end)))).toEqual({
      text: INVENTED.japanese,
      codes: [],
    })
    expect((await read(bytes(mark, utf16(htmlOf(INVENTED.english), end)))).text).toBe(INVENTED.english)
  })

  test('is not seen in what is no text', async () => {
    const noise = Uint8Array.from({ length: 400 }, (_, i) => (i % 2 ? 0 : i % 7))
    await expect(read(noise)).rejects.toThrow(/it is not text/)
  })
})

describe('a byte order mark', () => {
  test('of UTF-8 is dropped', async () => {
    expect(await read(bytes([0xef, 0xbb, 0xbf], utf8(INVENTED.russian)))).toEqual({
      text: INVENTED.russian,
      codes: [],
    })
  })

  test.each([
    [
      'UTF-8 before windows-1251',
      [0xef, 0xbb, 0xbf],
      encodeAs('windows-1251', INVENTED.russian),
      INVENTED.russian,
    ],
    ['UTF-8 before GBK', [0xef, 0xbb, 0xbf], encodeAs('gb18030', htmlOf(INVENTED.chinese)), INVENTED.chinese],
    ['UTF-16 before UTF-8', [0xff, 0xfe], utf8(INVENTED.english), INVENTED.english],
    ['UTF-16 before UTF-8 markup', [0xfe, 0xff], utf8(htmlOf(INVENTED.english)), INVENTED.english],
  ])('that is wrong is passed over, with a note: %s', async (_, mark, rest, text) => {
    const found = await read(bytes(mark, rest))
    expect(found.text).toBe(text)
    expect(found.codes[0]).toBe('pages/wrong-mark')
  })
})

describe('encoded twice', () => {
  test.each([
    ['text', twice(INVENTED.english), INVENTED.english],
    ['thrice', twice(twice(INVENTED.english)), INVENTED.english],
    ['HTML', htmlOf(twice(INVENTED.english)), INVENTED.english],
    ['Cyrillic', twice(INVENTED.russian), INVENTED.russian],
    ['with right characters beside it', `${twice('“Café”')} – “Skövde”`, '“Café” – “Skövde”'],
  ])('is undone, with a note: %s', async (_, wrong, text) => {
    expect(await read(utf8(wrong))).toEqual({ text, codes: ['pages/encoded-twice'] })
  })

  test('with a byte lost is left as it stands, with a note', async () => {
    const wrong = twice('“We are glad,” she said at the café.').replace('\u009d', '')
    expect(await read(utf8(wrong))).toEqual({ text: wrong, codes: ['pages/encoded-twice'] })
  })

  test.each(['São Paulo: “A IRMÃ”, à noite', 'Ça va? « Âne », dit-il', 'naïve façade, Å, â, €5'])(
    'is not seen in %s',
    async (text) => {
      expect(await read(utf8(text))).toEqual({ text, codes: [] })
    },
  )

  test('is left in the text of a ready article, which is kept to the letter, with a note', async () => {
    const { notes, note } = noteTaker()
    const line = utf8(JSON.stringify({ id: 'a', text: twice('“Café”') }))
    const page = await readPage({ name: 'a', url: null, sha256: 'x', bytes: line, format: 'article' }, note)
    expect([page.text, notes.map(({ code }) => code)]).toEqual([twice('“Café”'), ['pages/encoded-twice']])
  })
})

test('characters that are lost are counted', async () => {
  const { text, codes } = await read(bytes(utf8(INVENTED.russian), [0xff]))
  expect([text, codes]).toEqual([`${INVENTED.russian}\ufffd`, ['pages/lost-characters']])
})

test('half a surrogate pair in a ready article becomes U+FFFD, with a note, and offsets stay', async () => {
  const { notes, note } = noteTaker()
  const line =
    '{"id":"\\ud83d0","title":"A\\udc00","url":"http://x/\\ud800","text":"Ada \\ud83d Hill \\ud83d\\ude00."}'
  const page = await readPage(
    { name: 'a', url: null, sha256: 'x', bytes: utf8(line), format: 'article' },
    note,
  )
  expect(page).toMatchObject({ id: '\ufffd0', url: 'http://x/\ufffd', text: 'Ada \ufffd Hill 😀.' })
  expect(page.metadata.title).toBe('A\ufffd')
  expect(notes).toEqual([
    {
      code: 'pages/lone-surrogates',
      start: 0,
      end: page.text.length,
      message: expect.stringContaining('"id"'),
    },
  ])
})
