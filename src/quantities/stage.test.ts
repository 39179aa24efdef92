import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findQuantities } from './find.ts'

test('the spans of any string are ordered, apart and inside it', () => {
  const word = fc.constantFrom(
    ...'about at least hundreds of millions dollars 5 1,200 3.5 - to and between $ % people six its a few dozen half , . killed'.split(
      ' ',
    ),
  )
  fc.assert(
    fc.property(
      fc.array(fc.oneof(word, fc.string({ unit: 'binary', maxLength: 3 })), { maxLength: 30 }),
      (words) => {
        const text = words.join(' ')
        let last = 0
        for (const { start, end, value, min, max } of findQuantities(text, () => null)) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(value !== null || min !== null || max !== null).toBe(true)
          last = end
        }
        expect(last).toBeLessThanOrEqual(text.length)
      },
    ),
  )
})
