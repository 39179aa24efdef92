import { expect, test } from 'vitest'
import { LAYERS } from './registry.ts'
import { letters } from './sources.ts'

test('every layer has a name of its own', () => {
  expect(new Set(LAYERS.map(({ name }) => name)).size).toBe(LAYERS.length)
})

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
])('source %i is %s', (index, letter) => {
  expect(letters(index)).toBe(letter)
})
