import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wrap } from './wrap.ts'

test('breaks lines at white space, and hangs all but the first', () => {
  expect(wrap([{ text: 'one two three four' }], { width: 10, indent: 1, hang: 3 })).toBe(
    ' one two\n   three\n   four',
  )
})

test('lets a word stand out that is longer than the line', () => {
  expect(wrap([{ text: 'a incomprehensibilities b' }], { width: 8 })).toBe('a\nincomprehensibilities\nb')
})

test('keeps a word together that changes its style within', () => {
  expect(wrap([{ text: 'not wa' }, { text: 'ges, no' }], { width: 7 })).toBe('not\nwages,\nno')
})

test('loses no word and exceeds no width, whatever the runs', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n'), maxLength: 30 })
  fc.assert(
    fc.property(fc.array(text), fc.integer({ min: 1, max: 20 }), (texts, width) => {
      const lines = wrap(
        texts.map((one) => ({ text: one })),
        { width },
      ).split('\n')
      expect(lines.join(' ').trim().split(/\s+/)).toEqual(texts.join('').trim().split(/\s+/))
      for (const line of lines) expect(line.includes(' ') ? line.length : 0).toBeLessThanOrEqual(width)
    }),
  )
})
