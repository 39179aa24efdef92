import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type DecodeOptions, decode as decodePage } from './decode.ts'

function decode(bytes: Uint8Array, options: DecodeOptions): string {
  return decodePage(bytes, options).text
}

const GERMAN = 'Die Fähre nach Borkum fällt am Dienstag aus, sagte die Behörde für Häfen in Emden. '

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0))
}

describe('the character set of a page', () => {
  test('is UTF-8 where that fits, whatever is declared', () => {
    const bytes = new TextEncoder().encode(`<meta charset="iso-8859-1">${GERMAN}`)
    expect(decode(bytes, { html: true })).toContain('Fähre')
  })

  test.each([
    ['UTF-8', [0xef, 0xbb, 0xbf, 0x41, 0xc3, 0xa4]],
    ['UTF-16, little end first', [0xff, 0xfe, 0x41, 0x00, 0xe4, 0x00]],
    ['UTF-16, big end first', [0xfe, 0xff, 0x00, 0x41, 0x00, 0xe4]],
  ])('is told by a byte order mark, which is dropped: %s', (_name, bytes) => {
    expect(decode(Uint8Array.from(bytes), { html: false })).toBe('Aä')
  })

  test('is what the page declares when it is not UTF-8', () => {
    const bytes = Uint8Array.from([
      ...latin1('<meta charset="windows-1251"><p>'),
      0xcc,
      0xee,
      0xf1,
      0xea,
      0xe2,
      0xe0,
    ])
    expect(decode(bytes, { html: true })).toContain('Москва')
  })

  test('is what the server declared when the page is silent', () => {
    expect(decode(Uint8Array.from([0xb1]), { html: false, charset: 'iso-8859-2' })).toBe('ą')
  })

  test('is detected when nothing is declared', () => {
    expect(decode(latin1(GERMAN.repeat(5)), { html: false })).toBe(GERMAN.repeat(5))
  })

  test('stays UTF-8 when one byte of many is bad', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode(GERMAN.repeat(9)), 0xff])
    expect(decode(bytes, { html: false })).toBe(`${GERMAN.repeat(9)}\uFFFD`)
  })

  test('an unknown name does no harm', () => {
    expect(decode(latin1('caf\xe9'), { html: false, charset: 'no-such-set' })).toBe('café')
  })

  test('no bytes make it throw', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.boolean(), (bytes, html) => {
        expect(typeof decode(bytes, { html })).toBe('string')
      }),
    )
  })
})

describe('a page that is UTF-8 but for some bytes', () => {
  const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)]
  const read = (...parts: readonly (string | number)[]): ReturnType<typeof decodePage> =>
    decodePage(Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? utf8(part) : [part]))), {
      html: false,
    })

  test.each([
    ['a letter', ['Jörg M', 0xfc, 'ller said so.'], 'Jörg Müller said so.'],
    ['a quotation mark', ['In Skövde it', 0x92, 's open.'], 'In Skövde it’s open.'],
    ['several', ['“The caf', 0xe9, '” of the Stra', 0xdf, 'e”'], '“The café” of the Straße”'],
    ['two together', ['“ma', 0xdf, 0xe4, 'hnlich” – so'], '“maßähnlich” – so'],
  ])('has these read as windows-1252, and says so: %s', (_name, parts, text) => {
    const page = read(...parts)
    expect(page.text).toBe(text)
    expect(page.doubts.map(({ code }) => code)).toEqual(['pages/stray-bytes'])
  })

  test('the note counts them and shows them', () => {
    expect(read('Jörg M', 0xfc, 'ller, “M', 0xfc, 'ller”').doubts[0]!.message).toBe(
      'the page is UTF-8, but 2 bytes in it are not; read as windows-1252: "ü"',
    )
  })

  test('is what it declares to be where that is another character set', () => {
    const bytes = [0xb7, 0xa8, 0xc4, 0xaa, 0x20, 0xc4, 0xaa, 0x20]
    expect(decode(Uint8Array.from(bytes), { html: false, charset: 'gb18030' })).toBe('法莫 莫 ')
  })

  test('loses a character of which a part is gone', () => {
    const page = read('“open”, “shut”, ', 0xe2, 0x80, 'x')
    expect(page.text).toBe('“open”, “shut”, \ufffdx')
    expect(page.doubts.map(({ code }) => code)).toEqual(['pages/lost-characters'])
  })

  test('is not one of windows-1252 in which a capital stands before a quotation mark', () => {
    const page = decodePage(
      latin1('He said: \x93The CAF\xc9\x94, and J\xf6rg M\xfcller of S\xf6dert\xe4lje laughed.'),
      {
        html: false,
        charset: 'windows-1252',
      },
    )
    expect(page.text).toBe('He said: “The CAFÉ”, and Jörg Müller of Södertälje laughed.')
    expect(page.doubts).toEqual([])
  })

  test('nothing is undone by the table of one character set in the text of another', () => {
    const bytes = latin1('Jan R\xc3\xbcd, J\xf6rg M\xfcller and S\xf6ren')
    expect(decode(bytes, { html: false, charset: 'iso-8859-15' })).toBe('Jan RÃŒd, Jörg Müller and Sören')
  })
})

describe('UTF-32', () => {
  const utf32 = (text: string, littleEndian: boolean): Uint8Array => {
    const points = [...text].map((character) => character.codePointAt(0)!)
    const view = new DataView(new ArrayBuffer(points.length * 4))
    for (const [index, point] of points.entries()) view.setUint32(index * 4, point, littleEndian)
    return new Uint8Array(view.buffer)
  }
  const TEXT = 'Jörg Müller said “no” 😀.'

  test.each([
    ['little end first', true],
    ['big end first', false],
  ])('is read with a mark and without: %s', (_name, littleEndian) => {
    expect(decode(utf32(`\ufeff${TEXT}`, littleEndian), { html: false })).toBe(TEXT)
    expect(decode(utf32(TEXT, littleEndian), { html: false })).toBe(TEXT)
  })

  test('long texts are whole', () => {
    const long = TEXT.repeat(2_000)
    expect(decode(utf32(long, true), { html: false })).toBe(long)
  })

  test('units beyond Unicode and a cut end are lost characters', () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0, 0, 0, 0x20, 0, 0x42])
    const page = decodePage(bytes, { html: false })
    expect(page.text).toBe('A\ufffd\ufffd')
    expect(page.doubts.map(({ code }) => code)).toEqual(['pages/lost-characters'])
  })
})
