import fc from 'fast-check'
import { expect, test } from 'vitest'
import { jsonLine, printable } from './printable.ts'

test.each([
  ['\u001b[2Jgone', '␛[2Jgone'],
  ['bell\u0007', 'bell␇'],
  ['\u009b31m', '\ufffd31m'],
  ['a\u202eb', 'a\ufffdb'],
  ['carriage\rreturn', 'carriage␍return'],
  ['tab\tand\nline', 'tab\tand\nline'],
  ['Ġużeppi, 日本 and 😀', 'Ġużeppi, 日本 and 😀'],
])('%j is shown as %j', (text, expected) => {
  expect(printable(text)).toBe(expected)
})

test('a line of JSON holds no control character and loses nothing', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const line = jsonLine({ text })
      expect(printable(line)).toBe(line)
      expect(JSON.parse(line)).toEqual({ text })
    }),
  )
})
