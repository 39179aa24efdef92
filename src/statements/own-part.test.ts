import { expect, test } from 'vitest'
import { ownPart } from './own-part.ts'

test.each([
  ['Neither side spoke at the summit, but Marsh had said', 'said', [], ', but '],
  ['Marsh said at the summit it was late, but Lind left', 'said', [], 'Marsh said at the summit it was late'],
  ['Marsh said it was late; Lind left', 'said', [], 'Marsh said it was late'],
  ['Marsh said on Monday that it was late', 'said', [], 'Marsh said on Monday that it was late'],
] as const)('%s', (text, word, cited, expected) => {
  const at = text.indexOf(word)
  const part = text.slice(...ownPart(text, [0, text.length], [at, at + word.length], cited))
  expect(part).toBe(expected === ', but ' ? 'Marsh had said' : expected)
})

test('passes over turns inside what is cited', () => {
  const text = '"It is late, but we stay," Marsh said on Monday'
  expect(ownPart(text, [0, text.length], [32, 36], [[0, 26]])).toEqual([0, text.length])
})
