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
